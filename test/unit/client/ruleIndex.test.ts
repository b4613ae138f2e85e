import assert from 'node:assert/strict';
import { readRuleIndex } from '../../../client/src/ruleDocumentation/ruleIndex';
import { categoryTitle } from '../../../server/src/rules/categories';
import { ruleIndex } from '../../../server/src/rules/page';
import { RULES } from '../../../server/src/rules/registry';

suite('Index of the rule pages', () => {
  test('holds every rule, those that are off by default too, with its title and category', () => {
    assert.deepEqual(
      readRuleIndex(ruleIndex())
        .map(({ id, title, category }) => [id, title, category])
        .sort(),
      RULES.map((rule) => [rule.id, rule.page().title, categoryTitle(rule.category)]).sort(),
    );
  });

  test('whatever its lines end with', () => {
    assert.equal(readRuleIndex(ruleIndex().replaceAll('\n', '\r\n')).length, RULES.length);
  });
});
