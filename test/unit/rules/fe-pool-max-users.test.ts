import assert from 'node:assert/strict';
import { fePoolMaxUsers as rule } from '../../../server/src/rules/scale/fe-pool-max-users';
import { computers, findings, fixed, frontEndPool, paths, topology, type Properties } from '../../support/rules';

const AT = '/frontEndPools/0/users';

function pool(users: number | string, ...members: readonly (Properties | string)[]): string {
  return topology({ frontEndPools: [frontEndPool({ computers: members, users })] });
}

suite('fe-pool-max-users', () => {
  test('80,000 are supported, one more is not', () => {
    assert.deepEqual(paths(rule, pool(80_000, ...computers('fe', 12))), []);
    assert.deepEqual(findings(rule, pool(80_001, ...computers('fe', 12))), [
      {
        path: AT,
        message: '80,001 of at most 80,000 users homed on pool01.contoso.com. More are not supported.',
        related: ['"pool01.contoso.com"'],
      },
    ]);
  });

  test('each pool is looked at alone, and what is no whole number not at all', () => {
    const pools = [80_000, '90000', 90_000, 0.5].map((users, index) => frontEndPool({ fqdn: `pool${index}`, users }));
    assert.deepEqual(paths(rule, topology({ frontEndPools: pools })), ['/frontEndPools/2/users']);
  });

  test('the fix lowers the number', () => {
    const document = (users: number): string =>
      `{\r\n  "frontEndPools": [{\r\n    // with those of the branches\r\n    "users": ${users} // counted\r\n  }]\r\n}`;
    assert.equal(fixed(rule, document(100_000), 'Lower the users to 80,000'), document(80_000));
    const line = (users: number): string => `{"frontEndPools":[{"users":${users}}]}`;
    assert.equal(fixed(rule, line(80_001), 'Lower the users to 80,000'), line(80_000));
  });
});
