import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/syntax/edit';
import { parse } from '../../../server/src/syntax/parse';
import { sortItems } from '../../../server/src/syntax/sortItems';
import type { ArrayNode, SyntaxTree, ValueNode } from '../../../server/src/syntax/tree';
import { forAny } from '../../support/forAny';

const byValue = (one: ValueNode, other: ValueNode): number =>
  Number(one.type === 'number' && other.type === 'number' && one.value - other.value);

function list(tree: SyntaxTree): ArrayNode {
  assert.equal(tree.root?.type, 'array');
  return tree.root;
}

/** @returns the text with its list of numbers sorted */
function sorted(text: string): string {
  const tree = parse(text);
  const before = list(tree).items.map((item) => item.type === 'number' && item.value);
  const after = applyEdits(text, sortItems(tree, list(tree), byValue));
  const result = parse(after);
  assert.deepEqual(result.problems, [], after);
  assert.deepEqual(
    list(result).items.map((item) => item.type === 'number' && item.value),
    before.toSorted((a, b) => Number(a) - Number(b)),
    after,
  );
  const comments = (of: SyntaxTree) =>
    of.comments.map(({ offset, length }) => of.text.slice(offset, offset + length).trimEnd()).sort();
  assert.deepEqual(comments(result), comments(tree), after);
  return after;
}

suite('Sorting the items of a list', () => {
  for (const [what, before, after] of [
    ['on one line', '[3, 1, 2]', '[1, 2, 3]'],
    ['with blanks inside', '[ 3, 1 ]', '[ 1, 3 ]'],
    ['with a trailing comma', '[\n  3,\n  1,\n]', '[\n  1,\n  3,\n]'],
    ['without one', '[\r\n  3,\r\n  1\r\n]', '[\r\n  1,\r\n  3\r\n]'],
    ['blank lines stay where they are', '[\n  3,\n\n  1,\n  2\n]', '[\n  1,\n\n  2,\n  3\n]'],
    [
      'comments above go along',
      '[\n  // three\n  3,\n  /* one */\n  // 1️⃣\n  1\n]',
      '[\n  /* one */\n  // 1️⃣\n  1,\n  // three\n  3\n]',
    ],
    ['comments in the line go along', '[\n  3, // three\n  1 // one\n]', '[\n  1, // one\n  3 // three\n]'],
    [
      'comments before the item and before the comma',
      '[/* three */ 3 /* 3 */, /* one */ 1]',
      '[/* one */ 1, /* three */ 3 /* 3 */]',
    ],
    ['a comment before the comma', '[\n  3 // three\n  ,\n  1\n]', '[\n  1,\n  3 // three\n]'],
    ['a comment on the list stays', '[ // numbers\n  3,\n  1\n]', '[ // numbers\n  1,\n  3\n]'],
    [
      'a comment on the list stays',
      '[ /* numbers */\n  // three\n  3,\n  1\n]',
      '[ /* numbers */\n  1,\n  // three\n  3\n]',
    ],
    [
      'a heading stays',
      '[\n  // see http://x\n\n  // three\n  3,\n  1\n]',
      '[\n  // see http://x\n\n  1,\n  // three\n  3\n]',
    ],
    ['a comment at the end stays', '[\n  3,\n  1\n  // the end\n]', '[\n  1,\n  3\n  // the end\n]'],
    ['a line comment takes nothing in', '[3, // three\n 1, 2]', '[1,\n 2, 3 // three\n]'],
    ['a line comment takes nothing in', '[3, 1 // one\n]', '[1, // one\n3\n]'],
  ] as const) {
    test(`${what}: ${JSON.stringify(before)}`, () => {
      assert.equal(sorted(before), after);
    });
  }

  test('a list in order is left alone, and equal items keep their order', () => {
    for (const text of ['[]', '[1]', '[1, 2, 2]']) {
      const tree = parse(text);
      assert.deepEqual(sortItems(tree, list(tree), byValue), []);
    }
    assert.equal(sorted('[2 /* a */, 1, 2 /* b */]'), '[1, 2 /* a */, 2 /* b */]');
  });

  test('any list keeps its items and comments, and is in order then', () => {
    const space = fc.constantFrom(
      '',
      ' ',
      '\n',
      '\r\n  ',
      '\n\n',
      ' // c\n',
      '/* d */',
      ' /* e\n f */ ',
      '// "g\n\n',
      '/* // h\n\n*/',
    );
    const item = fc.tuple(space, fc.integer({ min: 0, max: 9 }), space);
    forAny(
      fc.property(fc.array(item, { maxLength: 6 }), space, fc.boolean(), (items, end, trailing) => {
        const body = items.map(([before, value, after]) => before + String(value) + after).join(',');
        const once = sorted(`[${body}${trailing && items.length > 0 ? ',' : ''}${end}]`);
        assert.equal(sorted(once), once);
      }),
      { numRuns: 500 },
    );
  });
});
