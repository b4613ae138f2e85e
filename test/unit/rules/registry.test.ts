import assert from 'node:assert/strict';
import { check } from '../../../server/src/rules/check';
import type { Problem } from '../../../server/src/rules/problem';
import { completeExample, EXAMPLE_DEPLOYMENT } from '../../../server/src/rules/examples/deployment';
import { EXAMPLES } from '../../../server/src/rules/examples/registry';
import { RULES } from '../../../server/src/rules/registry';
import type { Rule } from '../../../server/src/rules/rule';
import { withRules } from '../../../server/src/rules/settings';
import { sourceOf } from '../../../server/src/rules/sources';
import { applyEdits } from '../../../server/src/syntax/edit';
import type { SyntaxTree } from '../../../server/src/syntax/tree';
import { carets } from '../../support/carets';

const RECOMMENDED = RULES.filter((rule) => rule.recommended);

suite('Every rule', () => {
  test('has an id of its own', () => {
    assert.equal(new Set(RULES.map((rule) => rule.id)).size, RULES.length);
  });

  test('has no examples without a rule', () => {
    assert.deepEqual(Object.keys(EXAMPLES).sort(), RULES.map((rule) => rule.id).sort());
  });

  test('the example deployment is supported', () => {
    assert.deepEqual(shown(check(completeExample('{\n}')).problems), []);
    assert.ok(Object.keys(EXAMPLE_DEPLOYMENT).length > 0);
  });

  for (const rule of RULES) {
    suite(rule.id, () => {
      const examples = EXAMPLES[rule.id] ?? { reported: [], notReported: [] };

      test('has a page, sources and examples of both kinds', () => {
        const page = rule.page();
        for (const text of [page.title, page.why, page.whatToDo]) assert.match(text, /\S/);
        for (const source of rule.sources) assert.match(sourceOf(source).url, /^https:\/\/learn\.microsoft\.com\//);
        assert.ok(examples.reported.length > 0, 'an example that is reported');
        assert.ok(examples.notReported.length > 0, 'an example that is not reported');
      });

      // A rule that is off by default is run beside the recommended ones.
      const settings = withRules(rule.recommended ? RECOMMENDED : [...RECOMMENDED, rule]);

      examples.reported.forEach((example, index) => {
        const text = completeExample(example);
        test(`reported example ${index + 1}: this rule alone reports, at what is marked`, () => {
          const problems = ofInterest(rule, check(text, settings).problems);
          assert.deepEqual(
            problems.map(({ rule: id, span: { offset, length } }) => ({ id, offset, length })),
            carets(example).map((mark) => ({ id: rule.id, ...mark })),
            shown(problems).join('\n'),
          );
        });

        test(`reported example ${index + 1}: each fix mends it, once, and keeps the comments`, () => {
          const { problems: all, tree } = check(text, settings);
          const problems = ofInterest(rule, all);
          for (const problem of problems) {
            for (const fix of problem.fixes()) {
              const fixed = applyEdits(text, fix.edits);
              const after = check(fixed, settings);
              assert.notEqual(fixed, text, fix.title);
              assert.deepEqual(
                after.problems.filter((other) => other.rule === 'syntax' || other.rule === 'schema'),
                [],
                `${fix.title} breaks the document:\n${fixed}`,
              );
              const same = after.problems.filter((other) => other.rule === rule.id);
              assert.ok(same.length < problems.length, `${fix.title} leaves the finding:\n${fixed}`);
              // Carets are comments too: those that are not inside of what a fix takes away stay.
              const commentsGone = comments(tree).filter((comment) => !comments(after.tree).includes(comment));
              const insideAnEdit = fix.edits
                .map((edit) => text.slice(edit.offset, edit.offset + edit.length))
                .join('\n');
              for (const comment of commentsGone)
                assert.ok(insideAnEdit.includes(comment), `${fix.title} loses ${comment}`);
            }
          }
        });
      });

      examples.notReported.forEach((example, index) => {
        test(`supported example ${index + 1}: nothing is reported`, () => {
          const { problems } = check(completeExample(example), settings);
          assert.deepEqual(shown(ofInterest(rule, problems)), []);
        });
      });
    });
  }
});

/** What other rules say for information belongs to some examples: chat on a Standard Edition server is always of limited scale. */
function ofInterest(rule: Rule, problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity, rule: id }) => id === rule.id || severity !== 'information');
}

function comments(tree: SyntaxTree): string[] {
  return tree.comments.map(({ offset, length }) => tree.text.slice(offset, offset + length));
}

function shown(problems: readonly Problem[]): string[] {
  return problems.map(({ rule, path, message }) => `${rule} at ${path}: ${message}`);
}
