import assert from 'node:assert/strict';
import { feServerUserDensity as rule } from '../../../server/src/rules/scale/fe-server-user-density';
import { computers, findings, fixTitles, frontEndPool, paths, topology, type Properties } from '../../support/rules';

const AT = '/frontEndPools/0/users';

function pool(users: number | string, ...members: readonly (Properties | string)[]): string {
  return topology({ frontEndPools: [frontEndPool({ computers: members, users })] });
}

suite('fe-server-user-density', () => {
  for (const servers of [1, 3, 11]) {
    test(`${servers} servers: 6,667 on each are fine, one user more is not`, () => {
      assert.deepEqual(paths(rule, pool(6_667 * servers, ...computers('fe', servers))), []);
      assert.deepEqual(paths(rule, pool(6_667 * servers + 1, ...computers('fe', servers))), [AT]);
    });
  }

  test('80,000 on twelve are fine', () => {
    assert.deepEqual(paths(rule, pool(80_000, ...computers('fe', 12))), []);
  });

  test('the message divides', () => {
    assert.deepEqual(findings(rule, pool(30_000, ...computers('fe', 4))), [
      {
        path: AT,
        message:
          '7,500 of at most 6,667 users on each Front End Server of pool01.contoso.com (30,000 on 4). More are not recommended.',
        related: ['"pool01.contoso.com"'],
      },
    ]);
    assert.deepEqual(fixTitles(rule, pool(30_000, ...computers('fe', 4))), []);
  });

  test('over 80,000 is for fe-pool-max-users to report', () => {
    assert.deepEqual(paths(rule, pool(80_000, ...computers('fe', 3))), [AT]);
    assert.deepEqual(paths(rule, pool(80_001, ...computers('fe', 3))), []);
  });

  test('a pool without computers divides nothing', () => {
    assert.deepEqual(paths(rule, pool(30_000)), []);
    assert.deepEqual(
      paths(rule, topology({ frontEndPools: [frontEndPool({ computers: 'fe01', users: 30_000 })] })),
      [],
    );
  });

  test('what cannot be read may be a computer', () => {
    assert.deepEqual(paths(rule, pool(13_334, 'fe00.contoso.com', ...computers('fe', 1))), []);
    assert.deepEqual(paths(rule, pool(13_335, 'fe00.contoso.com', ...computers('fe', 1))), [AT]);
    assert.deepEqual(paths(rule, pool('30000', ...computers('fe', 1))), []);
  });
});
