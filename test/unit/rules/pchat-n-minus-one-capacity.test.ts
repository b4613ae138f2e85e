import assert from 'node:assert/strict';
import { pchatNMinusOneCapacity as rule } from '../../../server/src/rules/scale/pchat-n-minus-one-capacity';
import { computers, findings, paths, persistentChatPool, topology, type Properties } from '../../support/rules';

const AT = '/persistentChatPools/0/users/concurrent';

function pool(concurrent: number | string, ...members: readonly (Properties | string)[]): string {
  return topology({ persistentChatPools: [persistentChatPool({ computers: members, users: { concurrent } })] });
}

suite('pchat-n-minus-one-capacity', () => {
  for (const active of [2, 3, 4]) {
    test(`${active} active: 20,000 on each of ${active - 1} are enough, one more is not`, () => {
      assert.deepEqual(paths(rule, pool(20_000 * (active - 1), ...computers('pc', active))), []);
      assert.deepEqual(paths(rule, pool(20_000 * (active - 1) + 1, ...computers('pc', active))), [AT]);
    });
  }

  test('the message says what is left for each', () => {
    assert.deepEqual(findings(rule, pool(80_000, ...computers('pc', 4))), [
      {
        path: AT,
        message:
          'When one of the 4 servers of pchat01.contoso.com fails, 26,667 concurrent users are left for each other one, of at most 20,000 that are supported. No computer stands by.',
        related: ['"pchat01.contoso.com"'],
      },
    ]);
  });

  test('a computer that stands by is enough', () => {
    assert.deepEqual(
      paths(rule, pool(40_000, ...computers('pc', 2), ...computers('pd', 1, { state: 'inactive' }))),
      [],
    );
  });

  test('a pool of one server has none to lose', () => {
    assert.deepEqual(paths(rule, pool(20_000, ...computers('pc', 1))), []);
  });

  test('what other rules report is not reported again', () => {
    assert.deepEqual(paths(rule, pool(40_001, ...computers('pc', 2))), [], 'pchat-server-max-users');
    assert.deepEqual(paths(rule, pool(80_001, ...computers('pc', 4))), [], 'pchat-pool-max-users');
  });

  test('what cannot be read may be a computer that stands by', () => {
    assert.deepEqual(paths(rule, pool(40_000, ...computers('pc', 2), { state: 'standby' })), []);
    assert.deepEqual(paths(rule, pool(40_000, ...computers('pc', 2), 'pc03.contoso.com')), []);
    assert.deepEqual(paths(rule, pool('40000', ...computers('pc', 2))), []);
  });
});
