import assert from 'node:assert/strict';
import { fePoolNMinusOne as rule } from '../../../server/src/rules/scale/fe-pool-n-minus-one';
import { computers, findings, frontEndPool, paths, topology, type Properties } from '../../support/rules';

const AT = '/frontEndPools/0/users';

function pool(users: number | string, ...members: readonly (Properties | string)[]): string {
  return topology({ frontEndPools: [frontEndPool({ computers: members, users })] });
}

suite('fe-pool-n-minus-one', () => {
  for (const servers of [2, 6, 12]) {
    test(`${servers} servers: 6,667 on each of ${servers - 1} are fine, one user more is not`, () => {
      assert.deepEqual(paths(rule, pool(6_667 * (servers - 1), ...computers('fe', servers))), []);
      assert.deepEqual(paths(rule, pool(6_667 * (servers - 1) + 1, ...computers('fe', servers))), [AT]);
    });
  }

  test('30,000 need six servers rather than five', () => {
    assert.deepEqual(paths(rule, pool(30_000, ...computers('fe', 6))), []);
    assert.deepEqual(findings(rule, pool(30_000, ...computers('fe', 5))), [
      {
        path: AT,
        message:
          'When one of the 5 Front End Servers of pool01.contoso.com fails, 7,500 users are left for each other one. More than 6,667 are not recommended.',
        related: ['"pool01.contoso.com"'],
      },
    ]);
  });

  test('what other rules report is not reported again, and one server has none to lose', () => {
    assert.deepEqual(paths(rule, pool(30_000, ...computers('fe', 4))), [], 'fe-server-user-density');
    assert.deepEqual(paths(rule, pool(80_001, ...computers('fe', 12))), [], 'fe-pool-max-users');
    assert.deepEqual(paths(rule, pool(5_000, ...computers('fe', 1))), []);
  });

  test('what cannot be read may be a computer', () => {
    assert.deepEqual(paths(rule, pool(30_000, 'fe00.contoso.com', ...computers('fe', 5))), []);
    assert.deepEqual(paths(rule, pool('30000', ...computers('fe', 5))), []);
  });
});
