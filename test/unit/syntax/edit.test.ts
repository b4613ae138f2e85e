import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  appendItem,
  applyEdits,
  insertItemsBefore,
  insertProperties,
  remove,
  replaceValue,
  setProperty,
  type Edit,
} from '../../../server/src/syntax/edit';
import { parse } from '../../../server/src/syntax/parse';
import {
  propertyNamed,
  type ArrayNode,
  type JsonNode,
  type ObjectNode,
  type PropertyNode,
  type SyntaxTree,
  type ValueNode,
} from '../../../server/src/syntax/tree';
import { forAny } from '../../support/forAny';
import { processorTime } from '../../support/processorTime';

/** A case: what it shows, the text before, the edit, the text after. */
type Case = [name: string, before: string, edit: (tree: SyntaxTree) => Edit[], after: string];

function run(cases: readonly Case[]): void {
  for (const [name, before, edit, after] of cases) {
    test(name, () => assert.equal(applyEdits(before, edit(parse(before))), after));
  }
}

suite('Edit: remove', () => {
  run([
    ['the only property', '{ "a": 1 }', (tree) => remove(tree, property(tree, 'a')), '{ }'],
    ['the first of a line', '{ "a": 1, "b": 2 }', (tree) => remove(tree, property(tree, 'a')), '{ "b": 2 }'],
    ['the last of a line', '{ "a": 1, "b": 2 }', (tree) => remove(tree, property(tree, 'b')), '{ "a": 1 }'],
    ['an item in the middle of a line', '[1, 2, 3]', (tree) => remove(tree, item(tree, 1)), '[1, 3]'],
    ['the last item of a line', '[1, 2, 3]', (tree) => remove(tree, item(tree, 2)), '[1, 2]'],
    [
      'an item with a line of its own',
      '[\n  1,\n  2,\n  3\n]',
      (tree) => remove(tree, item(tree, 1)),
      '[\n  1,\n  3\n]',
    ],
    [
      'the last item with a line of its own, with the comma before it',
      '[\n  1,\n  2\n]',
      (tree) => remove(tree, item(tree, 1)),
      '[\n  1\n]',
    ],
    ['CRLF', '[\r\n  1,\r\n  2\r\n]', (tree) => remove(tree, item(tree, 1)), '[\r\n  1\r\n]'],
    ['a trailing comma stays the habit', '[\n  1,\n  2,\n]', (tree) => remove(tree, item(tree, 1)), '[\n  1,\n]'],
    [
      'comments around it stay',
      '[\n  // one\n  1, // first\n  // two\n  2 // second\n  // end\n]',
      (tree) => remove(tree, item(tree, 1)),
      '[\n  // one\n  1 // first\n  // two\n  // second\n  // end\n]',
    ],
    [
      'a comment between it and its comma stays',
      '[1 /* one */, 2]',
      (tree) => remove(tree, item(tree, 0)),
      '[ /* one */ 2]',
    ],
    ['two in the middle', '[1, 2, 3, 4]', (tree) => remove(tree, item(tree, 1), item(tree, 2)), '[1, 4]'],
    ['the last two', '[1, 2, 3]', (tree) => remove(tree, item(tree, 1), item(tree, 2)), '[1]'],
    ['two apart, in any order', '[1, 2, 3]', (tree) => remove(tree, item(tree, 2), item(tree, 0)), '[2]'],
    ['all', '[1, 2]', (tree) => remove(tree, item(tree, 0), item(tree, 1)), '[]'],
    [
      'the last two, each with its line',
      '[\n  1, // one\n  2,\n  3\n]',
      (tree) => remove(tree, item(tree, 1), item(tree, 2)),
      '[\n  1 // one\n]',
    ],
    [
      'the last two, with a comment between',
      '[\n  1,\n  2, // two\n  3\n]',
      (tree) => remove(tree, item(tree, 1), item(tree, 2)),
      '[\n  1\n  // two\n]',
    ],
  ]);
});

suite('Edit: insert', () => {
  run([
    ['into an empty object', '{}', (tree) => insertProperties(tree, root(tree), { a: 1 }), '{ "a": 1 }'],
    ['into an empty object with blanks', '{ }', (tree) => insertProperties(tree, root(tree), { a: 1 }), '{ "a": 1 }'],
    [
      'into an empty object of two lines',
      '{\n}',
      (tree) => insertProperties(tree, root(tree), { a: 1, b: 2 }),
      '{\n  "a": 1,\n  "b": 2\n}',
    ],
    [
      'into an object of one line',
      '{ "a": 1 }',
      (tree) => insertProperties(tree, root(tree), { b: 'x' }),
      '{ "a": 1, "b": "x" }',
    ],
    [
      'into an object of several lines, in its indentation',
      '{\n    "a": 1\n}',
      (tree) => insertProperties(tree, root(tree), { b: { c: true } }),
      '{\n    "a": 1,\n    "b": { "c": true }\n}',
    ],
    [
      'after a property with a comment on its line',
      '{\n  "a": 1 // one\n}',
      (tree) => insertProperties(tree, root(tree), { b: 2 }),
      '{\n  "a": 1, // one\n  "b": 2\n}',
    ],
    [
      'after a property in the middle',
      '{\n  "a": 1, // one\n  "c": 3\n}',
      (tree) => insertProperties(tree, root(tree), { b: 2 }, ['a']),
      '{\n  "a": 1, // one\n  "b": 2,\n  "c": 3\n}',
    ],
    [
      'a trailing comma stays the habit',
      '{\r\n  "a": 1,\r\n}',
      (tree) => insertProperties(tree, root(tree), { b: 2 }),
      '{\r\n  "a": 1,\r\n  "b": 2,\r\n}',
    ],
    ['an item of a line', '[1, 2]', (tree) => appendItem(tree, list(tree), 3), '[1, 2, 3]'],
    ['several items', '[1]', (tree) => appendItem(tree, list(tree), 2, 3), '[1, 2, 3]'],
    ['several items into nothing', '[ ]', (tree) => appendItem(tree, list(tree), 1, 2), '[1, 2 ]'],
    [
      'several items with lines of their own, behind a comment',
      '[\n  1 // one\n]',
      (tree) => appendItem(tree, list(tree), 2, 3),
      '[\n  1, // one\n  2,\n  3\n]',
    ],
    ['items before another', '[1, 4]', (tree) => insertItemsBefore(tree, item(tree, 1), [2, 3]), '[1, 2, 3, 4]'],
    [
      'items before another with a line of its own',
      '[\r\n  // four\r\n  4 // 4\r\n]',
      (tree) => insertItemsBefore(tree, item(tree, 0), [2, 3]),
      '[\r\n  // four\r\n  2,\r\n  3,\r\n  4 // 4\r\n]',
    ],
    ['an item into nothing', '[]', (tree) => appendItem(tree, list(tree), 3), '[3]'],
    [
      'an item with a line of its own',
      '[\n  { "a": 1 }\n]',
      (tree) => appendItem(tree, list(tree), { a: 2 }),
      '[\n  { "a": 1 },\n  { "a": 2 }\n]',
    ],
    [
      'what is too wide for a line is written over several',
      '{\n  "a": 1\n}',
      (tree) => insertProperties(tree, root(tree), { b: Array.from({ length: 3 }, () => 'x'.repeat(40)) }),
      `{\n  "a": 1,\n  "b": [\n    "${'x'.repeat(40)}",\n    "${'x'.repeat(40)}",\n    "${'x'.repeat(40)}"\n  ]\n}`,
    ],
  ]);
});

const WIDE = 'x'.repeat(50);

suite('Edit: into a list on one line', () => {
  const inLines = (...items: readonly string[]): string => items.map((one) => `  ${one}`).join(',\n');
  const wide = JSON.stringify(WIDE);
  const [most = '', more = '', less = ''] = [56, 57, 39].map((length) => JSON.stringify('x'.repeat(length)));
  run([
    [
      'to the last column',
      `[${wide}, ${most}]`,
      (tree) => appendItem(tree, list(tree), 7777),
      `[${wide}, ${most}, 7777]`,
    ],
    [
      'one column too many: a line for each item',
      `[${wide}, ${more}]`,
      (tree) => appendItem(tree, list(tree), 7777),
      `[\n${inLines(wide, more, '7777')}\n]`,
    ],
    [
      'that is a property, with a trailing comma',
      `{\r\n\t"a": [${wide}, ${wide},],\r\n\t"b": 1\r\n}`,
      (tree) => appendItem(tree, valueIn(tree, 'a') as ArrayNode, 'new', 'newer'),
      `{\r\n\t"a": [\r\n\t\t${wide},\r\n\t\t${wide},\r\n\t\t"new",\r\n\t\t"newer",\r\n\t],\r\n\t"b": 1\r\n}`,
    ],
    [
      'with comments, which stay beside their items',
      `[/* a */ ${less} /* b */, /* c */ ${less} /* d */]`,
      (tree) => appendItem(tree, list(tree), 1),
      `[\n${inLines(`/* a */ ${less} /* b */`, `/* c */ ${less} /* d */`, '1')}\n]`,
    ],
    [
      'all that an object on the line holds: the object gets lines too',
      `{\n  "a": { "b": [${wide}] },\n  "c": 1\n}`,
      (tree) => appendItem(tree, valueAt(tree, 'a', 'b') as ArrayNode, WIDE),
      `{\n  "a": {\n    "b": [\n      ${wide},\n      ${wide}\n    ]\n  },\n  "c": 1\n}`,
    ],
    [
      'beside other things on the line, which stays one',
      `{\n  "a": { "b": [${wide}], "c": 1 }\n}`,
      (tree) => appendItem(tree, valueAt(tree, 'a', 'b') as ArrayNode, WIDE),
      `{\n  "a": { "b": [${wide}, ${wide}], "c": 1 }\n}`,
    ],
    [
      'that is too long already: somebody wants it so',
      `[${wide}, ${wide}, ${wide}]`,
      (tree) => appendItem(tree, list(tree), 1),
      `[${wide}, ${wide}, ${wide}, 1]`,
    ],
    [
      'that is empty',
      `{\n  "a": []\n}`,
      (tree) => appendItem(tree, valueIn(tree, 'a') as ArrayNode, WIDE, WIDE, WIDE),
      `{\n  "a": [\n    ${wide},\n    ${wide},\n    ${wide}\n  ]\n}`,
    ],
    [
      'before its first item',
      `[${wide}, ${wide}]`,
      (tree) => insertItemsBefore(tree, item(tree, 0), [WIDE]),
      `[\n${inLines(wide, wide, wide)}\n]`,
    ],
    [
      'before another item',
      `[${wide}, 2]`,
      (tree) => insertItemsBefore(tree, item(tree, 1), [WIDE, WIDE]),
      `[\n${inLines(wide, wide, wide, '2')}\n]`,
    ],
  ]);
});

suite('Edit: replace', () => {
  run([
    [
      'a value',
      '{ "a": 1 /* one */ }',
      (tree) => replaceValue(tree, valueIn(tree, 'a'), 'x'),
      '{ "a": "x" /* one */ }',
    ],
  ]);
});

suite('Edit: set', () => {
  run([
    ['a property that is there', '{ "a": 1 }', (tree) => setProperty(tree, root(tree), 'a', 2), '{ "a": 2 }'],
    [
      'the last of two of one name, which counts',
      '{ "a": 1, "a": 2 }',
      (tree) => setProperty(tree, root(tree), 'a', 3),
      '{ "a": 1, "a": 3 }',
    ],
    ['a property that is not', '{ "a": 1 }', (tree) => setProperty(tree, root(tree), 'b', 2), '{ "a": 1, "b": 2 }'],
    [
      'a property that is not, after another',
      '{ "a": 1, "c": 3 }',
      (tree) => setProperty(tree, root(tree), 'b', 2, ['a']),
      '{ "a": 1, "b": 2, "c": 3 }',
    ],
  ]);
});

suite('Edit: any document', () => {
  const document = fc.tuple(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 2, 4)).map(([json, indent]) => {
    const text = JSON.stringify({ x: JSON.parse(json) as unknown, y: [1, { z: 2 }] }, null, indent);
    // Comments wherever the text breaks a line.
    return text.replace(/\n/g, () => ' // note\n');
  });

  test('removing any node leaves JSON with everything else and every comment outside of it', () => {
    forAny(
      fc.property(document, fc.nat(), (text, choice) => {
        const tree = parse(text);
        const nodes = removable(tree.root);
        const node = nodes[choice % nodes.length];
        assert.ok(node);
        const after = parse(applyEdits(text, remove(tree, node)));
        assert.deepEqual(after.problems, [], after.text);
        assert.equal(countOf(after.root), countOf(tree.root) - countOf(node), after.text);
        const inside = tree.comments.filter(
          (comment) => comment.offset >= node.offset && comment.offset < node.offset + node.length,
        );
        assert.equal(after.comments.length, tree.comments.length - inside.length, after.text);
      }),
    );
  });

  test('inserting into any object or list leaves JSON with everything and the new, and every comment', () => {
    forAny(
      fc.property(document, fc.nat(), fc.constantFrom('', 'x'.repeat(60), 'x'.repeat(120)), (text, choice, size) => {
        const tree = parse(text);
        const containers = all(tree.root).filter((node) => node.type === 'object' || node.type === 'array');
        const container = containers[choice % containers.length];
        assert.ok(container);
        const edits =
          container.type === 'object'
            ? insertProperties(tree, container, { 'quite new': { a: 1 } })
            : appendItem(tree, container, { a: size });
        const after = parse(applyEdits(text, edits));
        assert.deepEqual(after.problems, [], after.text);
        // An object with one property and its value; in an object, the property that holds it too.
        assert.equal(countOf(after.root), countOf(tree.root) + (container.type === 'object' ? 4 : 3), after.text);
        assert.equal(after.comments.length, tree.comments.length);
      }),
    );
  });
});

function root(tree: SyntaxTree): ObjectNode {
  assert.equal(tree.root?.type, 'object');
  return tree.root;
}

function list(tree: SyntaxTree): ArrayNode {
  assert.equal(tree.root?.type, 'array');
  return tree.root;
}

function property(tree: SyntaxTree, name: string): PropertyNode {
  const found = root(tree).properties.find(({ keyNode }) => keyNode.value === name);
  assert.ok(found);
  return found;
}

function valueIn(tree: SyntaxTree, name: string): ValueNode {
  const { valueNode } = property(tree, name);
  assert.ok(valueNode);
  return valueNode;
}

function valueAt(tree: SyntaxTree, name: string, below: string): ValueNode {
  const object = valueIn(tree, name);
  assert.equal(object.type, 'object');
  const found = propertyNamed(object, below)?.valueNode;
  assert.ok(found);
  return found;
}

function item(tree: SyntaxTree, index: number): ValueNode {
  const found = list(tree).items[index];
  assert.ok(found);
  return found;
}

/** All nodes but keys. */
function all(node: JsonNode | undefined): JsonNode[] {
  if (!node) return [];
  if (node.type === 'property') return [node, ...all(node.valueNode)];
  return 'children' in node ? [node, ...node.children.flatMap((child) => all(child))] : [node];
}

function removable(node: JsonNode | undefined): (PropertyNode | ValueNode)[] {
  return all(node).filter((one) => one.type === 'property' || one.parent?.type === 'array');
}

function countOf(node: JsonNode | undefined): number {
  return all(node).length;
}

suite('Edits of a text', () => {
  test('come in any order; at one place an insertion comes before what is replaced', () => {
    const edits = [
      { offset: 4, length: 1, content: 'E' },
      { offset: 0, length: 2, content: '' },
      { offset: 4, length: 0, content: '-' },
      { offset: 6, length: 0, content: '!' },
    ];
    for (const some of [edits, edits.toReversed()]) assert.equal(applyEdits('abcdef', some), 'cd-Ef!');
  });

  test('cost what the text and they cost', () => {
    const count = 50_000;
    const text = '"name"\n'.repeat(count);
    const edits = Array.from({ length: count }, (_, index) => ({ offset: index * 7, length: 0, content: '// ' }));
    const start = processorTime();
    assert.equal(applyEdits(text, edits), '// "name"\n'.repeat(count));
    assert.ok(processorTime() - start < 2000);
  });
});
