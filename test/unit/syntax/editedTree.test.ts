import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../../server/src/syntax/edit';
import { EditedTree } from '../../../server/src/syntax/editedTree';
import { parse } from '../../../server/src/syntax/parse';
import { pointerOf, type JsonNode, type SyntaxTree } from '../../../server/src/syntax/tree';
import { forAny } from '../../support/forAny';

const TEXT = `// 计划 💬
{
  "sites": [{ "name": "Chicago" }, /* one */ { "name": "Zürich", "x": [1, { "y": [] }] }],
  "pools": [
    // the first
    { "fqdn": "a", "computers": [{ "fqdn": "a1" }, { "fqdn": "a2" /* two */ }] },
    { "fqdn": "b", "store": { "primary": "s" } }, // behind
    { "fqdn": "c" }
  ],
  "end": { "a": 1 }
}
`;

/** Items in one line and in several, in lists and in their lines. */
const SEVERAL_LINES = `{
  "sites": [
    { "name": "Chicago", "x": [{ "y": 1 }] },
    {
      "name": "Zürich",
      "x": [
        { "y": 2 },
        {
          "y": { "z": 3 }
        }
      ]
    }, {
      "name": "Rome" }
  ],
  "pools": [{
    "fqdn": "a",
    "computers": ["a1",
      "a2"]
  }, { "fqdn": "b" }
  ],
  "size": 3,
  "stores": [
    { "id": "s" }
  ]
}`;

suite('Edited tree', () => {
  test('an edit within an item leaves all others what they were', () => {
    const tree = new EditedTree(TEXT);
    const before = itemsOf(tree);
    const offset = TEXT.indexOf('a1');
    edit(tree, { offset, length: 2, content: 'new' });
    const after = itemsOf(tree);
    assert.deepEqual(
      after.map((item, at) => item === before[at]),
      [true, true, false, true, true],
    );
  });

  test('an item that is begun between others leaves them what they were', () => {
    const tree = new EditedTree(TEXT);
    const before = itemsOf(tree);
    edit(tree, { offset: TEXT.indexOf('{ "fqdn": "b"'), length: 0, content: '{ "fqdn": "n" ' });
    const after = itemsOf(tree);
    assert.deepEqual(
      before.map((item) => after.includes(item)),
      [true, true, true, true, true],
    );
    assert.equal(after.length, 6);
  });

  test('a list that is begun in an item leaves all items what they were but the next ones', () => {
    const tree = new EditedTree(TEXT.replace('{ "fqdn": "c" }', '{ "fqdn": "c" },\n    { "fqdn": "d" }'));
    const before = itemsOf(tree);
    const typed = '{ "fqdn": "n", "computers": [';
    const offset = TEXT.indexOf('{ "fqdn": "b"');
    edit(tree, { offset, length: 0, content: `${typed}\n    ` });
    for (const letter of '{ "fqdn": "n1" }') {
      const at = tree.text.indexOf('\n', offset);
      edit(tree, { offset: at, length: 0, content: letter });
      const after = itemsOf(tree);
      for (const at of [0, 1, 2, 5]) assert.ok(before[at] && after.includes(before[at]), tree.text);
      assertSame(tree, parse(tree.text));
    }
  });

  test('a list of the document that is begun leaves the items of all others what they were but the one before', () => {
    const tree = new EditedTree(TEXT);
    const before = itemsOf(tree).filter((_, at) => at !== 1);
    const offset = TEXT.indexOf('\n  "pools"');
    Array.from('\n  "more": [{ "fqdn": "n", "computers": [{ "fqdn": "n1" }], "store": { "primary": "s" } }').forEach(
      (letter, at) => {
        edit(tree, { offset: offset + at, length: 0, content: letter });
        const after = itemsOf(tree);
        for (const item of before) assert.ok(after.includes(item), tree.text);
        assertSame(tree, parse(tree.text));
      },
    );
  });

  test('an item ends where the lines tell, also where it or its list is indented in another way now', () => {
    const text = TEXT.replace('"fqdn": "b",', '\n  "fqdn": "b",');
    for (const [place, content] of [
      ['"pools"', '  '],
      ['{ \n  "fqdn": "b"', '  '],
      ['{ \n  "fqdn": "b"', '\n'],
    ] as const) {
      const tree = new EditedTree(text);
      const edits = [
        { offset: text.indexOf(place), length: 0, content },
        { offset: text.lastIndexOf('}') + content.length, length: 1, content: '' },
        { offset: text.indexOf('"end"') + content.length, length: 0, content: ' ' },
        { offset: text.indexOf(place), length: content.length, content: '' },
      ];
      for (const one of edits) {
        edit(tree, one);
        assertSame(tree, parse(tree.text));
      }
    }
  });

  test('names that nobody writes any more are forgotten in time', () => {
    const tree = new EditedTree(TEXT);
    const before = tree.names.count;
    const offset = TEXT.indexOf('a1');
    let length = 2;
    let most = 0;
    for (let n = 0; n < 12_000; n++) {
      const content = `computer${n}`;
      edit(tree, { offset, length, content });
      ({ length } = content);
      most = Math.max(most, tree.names.count);
    }
    assert.ok(most > 2 * before, `${most} names at once`);
    assert.ok(most <= 2 * before + 10_001, `${most} names at once, of ${before} that are written`);
    assert.ok(tree.names.count < most, 'none was forgotten');
    assertSame(tree, parse(tree.text));
  });

  test('after any edits it is the tree of the text', () => {
    forAny(
      fc.property(fc.array(edits(), { minLength: 1, maxLength: 12 }), (changes) => {
        const tree = new EditedTree(TEXT);
        for (const { at, length, content } of changes) {
          const offset = Math.floor(at * (tree.text.length + 1));
          edit(tree, { offset, length: Math.min(length, tree.text.length - offset), content });
          assertSame(tree, parse(tree.text));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('so it is of a text that is hardly a document', () => {
    const brackets = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1'), { maxLength: 10 });
    const around = fc.constantFrom(['', ''], ['{"a":[{', '}]}'], ['{"a":[{"b":1[', '}]}'], ['{"a"[{"b":[', '}']);
    forAny(
      fc.property(around, brackets, fc.array(edits(), { maxLength: 6 }), ([before, behind], inside, changes) => {
        const tree = new EditedTree(before + inside.join('') + behind);
        for (const { at, length, content } of changes) {
          const offset = Math.floor(at * (tree.text.length + 1));
          edit(tree, { offset, length: Math.min(length, tree.text.length - offset), content });
          assertSame(tree, parse(tree.text));
        }
      }),
      { numRuns: 4000 },
    );
  });

  test('so it is of a text whose lines are indented anyhow, and where something is not closed', () => {
    const lines = SEVERAL_LINES.split('\n');
    const layout = fc.array(fc.tuple(fc.nat(11), fc.nat(7)), { minLength: lines.length, maxLength: lines.length });
    // Some lines are missing, and some are indented in another way.
    const texts = layout.map((of) =>
      lines
        .map((line, at) => (of[at]?.[0] === 1 ? ' '.repeat(of[at][1]) + line.trimStart() : line))
        .filter((_, at) => of[at]?.[0] !== 0)
        .join('\n'),
    );
    const content = fc.constantFrom(
      ...[
        '',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '{',
        '}',
        '[',
        ']',
        ',',
        '"',
        '[{',
        '}]',
        '"x": ',
        '/*',
        '*/',
        '"x: [',
        'x": [{',
      ],
      ...['{ "x": 1 },\n    ', '"x": [', '\n  "new": [{ "x": ', '    {\n', '  "y": [\n'],
    );
    const change = fc.record({ line: fc.nat(30), at: fc.nat(30), length: fc.nat(3), content });
    forAny(
      fc.property(texts, fc.array(change, { minLength: 1, maxLength: 6 }), (text, changes) => {
        const tree = new EditedTree(text);
        for (const { line, at, length, content } of changes) {
          const starts = [0, ...Array.from(tree.text.matchAll(/\n/g), ({ index }) => index + 1)];
          const start = starts[line % starts.length] ?? 0;
          const end = tree.text.indexOf('\n', start);
          const offset = Math.min(start + at, end < 0 ? tree.text.length : end);
          edit(tree, { offset, length: Math.min(length, tree.text.length - offset), content });
          assertSame(tree, parse(tree.text));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what is wrong in a list that stands where none may is noted once, after an edit too', () => {
    const text = '{"sites":[{"name":1[{"x" 5,[}]},{}]}';
    const tree = new EditedTree(text);
    edit(tree, { offset: text.indexOf('5'), length: 1, content: '6' });
    assertSame(tree, parse(tree.text));
    // The list is no part of the tree: what has been read of its surroundings is.
    assert.deepEqual(
      tree.problems.map(({ within }) => within && pointerOf(within)),
      tree.problems.map(() => '/sites/0'),
    );
  });

  test('where some of too many mistakes are mended, others are told', () => {
    const mistakes = '"a" 1, "b" 2';
    const text = `{ "sites": [{ ${mistakes} }${', { "name" 1 }'.repeat(1500)}] }`;
    const tree = new EditedTree(text);
    edit(tree, { offset: text.indexOf(mistakes), length: mistakes.length, content: '"a": 1, "b": 2' });
    assertSame(tree, parse(tree.text));
  });

  test('an item with which the document ends is read with what is wrong with that end', () => {
    const text = '{"sites":[{"name":[}';
    const tree = new EditedTree(text);
    edit(tree, { offset: text.indexOf('[}'), length: 1, content: '1' });
    assertSame(tree, parse(tree.text));
    assert.equal(tree.problems.length, 1);
  });

  test('what is typed letter by letter is at each letter the tree of the text', () => {
    const typed = '{ "fqdn": "n\\"w", /* so */ "computers": [{ "fqdn": "x" }, 5], "store": {} },';
    for (const place of [
      '{ "fqdn": "a"',
      '{ "fqdn": "b"',
      '{ "fqdn": "c"',
      '\n  ],',
      '"a1"',
      '"sites"',
      '{ "name": "Z',
    ]) {
      const tree = new EditedTree(TEXT);
      const offset = TEXT.lastIndexOf(place);
      Array.from(typed).forEach((letter, at) => {
        edit(tree, { offset: offset + at, length: 0, content: letter });
        assertSame(tree, parse(tree.text));
      });
    }
  });
});

function edit(tree: EditedTree, change: Edit): void {
  tree.edit(change, applyEdits(tree.text, [change]));
}

function itemsOf({ root }: SyntaxTree): JsonNode[] {
  if (root?.type !== 'object') return [];
  return root.properties.flatMap(({ valueNode }) => (valueNode?.type === 'array' ? valueNode.items : []));
}

function assertSame(one: SyntaxTree, other: SyntaxTree): void {
  assert.equal(one.text, other.text);
  assert.deepEqual(flat(one.root), flat(other.root), one.text);
  const problems = ({ problems: all }: SyntaxTree) =>
    all.map(({ offset, length, message, within }) => [offset, length, message, within && pointerOf(within)]);
  assert.deepEqual(problems(one), problems(other), one.text);
  assert.deepEqual(one.comments, other.comments, one.text);
}

/** @returns every node with its place and what is in it */
function flat(root: JsonNode | undefined): unknown[] {
  const all: unknown[] = [];
  const walk = (node: JsonNode): void => {
    const { type, offset, length, index } = node;
    const own = 'value' in node ? node.value : type === 'property' ? [node.name, node.colonOffset] : undefined;
    all.push([type, offset, length, index, own]);
    if (!('children' in node)) return;
    for (const child of node.children) {
      assert.equal(child.parent, node);
      walk(child);
    }
  };
  if (root) walk(root);
  return all;
}

/** Pieces of JSON put in somewhere, or something taken away. */
function edits() {
  const pieces = [
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '//',
      '/*',
      '*/',
      '\n',
      ' ',
      '1',
      'a',
      'true',
      '"x"',
      '"x": 1',
      '"x": 1,',
    ],
    ...['{ "fqdn": "d" },', '{ "fqdn": "d"', '[{ "fqdn": "e" }]', '"pools": [{}],', '// note\n', '/* note */', ''],
  ];
  return fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })),
    content: fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((all) => all.join('')),
  });
}
