import assert from 'node:assert/strict';
import type { Rule } from '../../server/src/rules/rule';
import { findings, fixTitles, paths, persistentChatPool, topology } from './rules';

interface SumRule {
  readonly rule: Rule;
  /** What is added up: a number in `users` of a Persistent Chat pool. */
  readonly property: 'provisioned' | 'endpoints';
  readonly limit: number;
  /** What is said where the sum is one over the limit. */
  readonly message: string;
}

/** Tests a rule that adds a number up over all Persistent Chat pools. */
export function suiteOfSum({ rule, property, limit, message }: SumRule): void {
  suite(rule.id, () => {
    const pools = (...numbers: readonly (number | string | undefined)[]): string =>
      topology({
        persistentChatPools: numbers.map((number, index) =>
          persistentChatPool({
            fqdn: `pchat${index}.contoso.com`,
            users: number === undefined ? {} : { [property]: number },
          }),
        ),
      });
    const at = (index: number): string => `/persistentChatPools/${index}/users/${property}`;

    test('the limit is supported, one more is not', () => {
      assert.deepEqual(paths(rule, pools(limit)), []);
      assert.deepEqual(findings(rule, pools(limit + 1)), [{ path: at(0), message, related: [] }]);
    });

    test('all pools count together, and each that gives a number is a place', () => {
      assert.deepEqual(paths(rule, pools(limit - 1, 1)), []);
      assert.deepEqual(findings(rule, pools(limit, undefined, 1)), [
        { path: at(0), message, related: ['1'] },
        { path: at(2), message, related: [String(limit)] },
      ]);
    });

    test('one pool may be over the limit alone', () => {
      assert.deepEqual(paths(rule, pools(limit + 1, 0)), [at(0), at(1)]);
    });

    test('a number that cannot be read takes nothing from the sum', () => {
      assert.deepEqual(paths(rule, pools(limit, 'many')), []);
      assert.deepEqual(paths(rule, pools(limit + 1, 'many')), [at(0)]);
    });

    test('the other numbers of a pool are no reason', () => {
      const users = { concurrent: 900_000, provisioned: 900_000, endpoints: 900_000, [property]: limit };
      assert.deepEqual(paths(rule, topology({ persistentChatPools: [persistentChatPool({ users })] })), []);
    });

    test('there is no fix', () => assert.deepEqual(fixTitles(rule, pools(limit + 1)), []));
  });
}
