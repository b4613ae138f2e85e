import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../../server/src/rules/check';
import { GIVES_WAY } from '../../../server/src/rules/precedence';
import { RULES, ruleOf } from '../../../server/src/rules/registry';
import { withRules } from '../../../server/src/rules/settings';
import { PLAIN, write } from '../../support/layout';
import { topologies } from '../../support/topologies';
import { forAny } from '../../support/forAny';

/** These judge pairs of pools: a computer in three of them is more than one mistake. Their own tests hold them to the order. */
const ABOUT_PAIRS = ['computer-in-one-pool-only', 'roles-need-own-computer'];

suite('One mistake, one finding', () => {
  test('the order names rules that exist, and goes in no circle', () => {
    const visit = (id: string, above: readonly string[]): void => {
      assert.ok(ruleOf(id), id);
      assert.ok(!above.includes(id), [...above, id].join(' > '));
      for (const other of GIVES_WAY[id] ?? []) visit(other, [...above, id]);
    };
    for (const id of Object.keys(GIVES_WAY)) visit(id, []);
  });

  test('at one place a rule does not report beside one that it gives way to', () => {
    const settings = withRules(RULES);
    forAny(
      fc.property(topologies(), (document) => {
        const text = write(document, PLAIN);
        const rulesAt = new Map<string, string[]>();
        for (const { rule, path } of check(text, settings).problems) {
          const there = rulesAt.get(path);
          if (there) there.push(rule);
          else rulesAt.set(path, [rule]);
        }
        for (const [path, rules] of rulesAt) {
          for (const rule of rules.filter((id) => !ABOUT_PAIRS.includes(id))) {
            const above = (GIVES_WAY[rule] ?? []).filter((other) => rules.includes(other));
            assert.deepEqual(above, [], `${rule} at ${path}\n${text}`);
            if (rule === 'reference-resolves') assert.deepEqual(new Set(rules), new Set([rule]), path);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
