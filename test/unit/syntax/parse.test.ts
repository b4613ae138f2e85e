import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as jsonc from 'jsonc-parser';
import { MOST_DEPTH, MOST_PARTS } from '../../../server/src/syntax/limits';
import { parse } from '../../../server/src/syntax/parse';
import { Fault, Token } from '../../../server/src/syntax/tokens';
import type { JsonNode, ValueNode } from '../../../server/src/syntax/tree';
import { forAny } from '../../support/forAny';
import { indentedAnyhow } from '../../support/layout';
import { topologies } from '../../support/topologies';

suite('Parse', () => {
  test('gives what JSON.parse gives, for any JSON text', () => {
    forAny(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const tree = parse(text);
        assert.deepEqual(tree.problems, []);
        assert.ok(tree.root);
        assert.deepEqual(valueOf(tree.root), JSON.parse(text));
      }),
    );
  });

  test('every node stands in the text where it says, inside its parent and in order', () => {
    forAny(
      fc.property(anyText(), (text) => {
        const { root } = parse(text);
        if (root) assertWellPlaced(root, text);
      }),
      { numRuns: 2000 },
    );
  });

  test('finds no problem where jsonc-parser finds none, and one where it finds one', () => {
    forAny(
      fc.property(anyText(), (text) => {
        const errors: jsonc.ParseError[] = [];
        jsonc.parseTree(text, errors, { allowTrailingComma: true });
        assert.equal(parse(text).problems.length > 0, errors.length > 0, JSON.stringify(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('comments and trailing commas are allowed, comments are kept with their place', () => {
    const text = '// one\n{ "a": [1, /* two */ 2,], }';
    const tree = parse(text);
    assert.deepEqual(tree.problems, []);
    assert.deepEqual(
      tree.comments.map(({ offset, length }) => text.slice(offset, offset + length)),
      ['// one', '/* two */'],
    );
  });

  const broken: [name: string, text: string, values: unknown, problems: [offset: number, message: RegExp][]][] = [
    ['nothing', '', undefined, [[0, /document is empty/]]],
    ['white space and a comment', ' // soon\n', undefined, [[0, /document is empty/]]],
    ['a missing comma', '{"a":1 "b":2}', { a: 1, b: 2 }, [[7, /comma is missing/]]],
    ['a missing comma between items', '[1 {"a":2}]', [1, { a: 2 }], [[3, /comma is missing/]]],
    ['a missing colon', '{"a" 1}', { a: 1 }, [[5, /colon is missing/]]],
    ['a missing value', '{"a":,"b":2}', { a: undefined, b: 2 }, [[4, /value is missing/]]],
    ['a name alone', '{"a"}', { a: undefined }, [[1, /colon and a value are missing/]]],
    ['a name without quotes', '{a:1}', { a: 1 }, [[1, /double quotes/]]],
    ['a value without quotes', '{"a":pool01,"b":2}', { a: undefined, b: 2 }, [[5, /pool01 is no JSON value/]]],
    ['a value that is missing before the next name', '{"a":"b":1}', { a: undefined, b: 1 }, [[4, /value is missing/]]],
    ['a name alone before the next', '{"a" "b":1}', { a: undefined, b: 1 }, [[1, /colon and a value are missing/]]],
    ['two commas', '{"a":1,,"b":2}', { a: 1, b: 2 }, [[7, /property is missing/]]],
    ['an unclosed object in a list', '{"a":[{"x":1, ],"b":2}', { a: [{ x: 1 }], b: 2 }, [[14, /closing brace/]]],
    ['an unclosed list in an object', '{"a":[1,2,"b":3}', { a: [1, 2], b: 3 }, [[10, /closing bracket/]]],
    ['an unclosed document', '{"a":[{"b":1', { a: [{ b: 1 }] }, [[11, /closing brace/]]],
    [
      'an unclosed document that ends with a character of two units',
      '{"a":"💬',
      { a: '💬' },
      [
        [5, /double quote is missing/],
        [6, /closing brace/],
      ],
    ],
    ['an unclosed text', '{"a":"x\n}', { a: 'x' }, [[5, /double quote is missing/]]],
    ['a text with one backslash', '{"a":"\\\\s\\x"}', { a: '\\s' }, [[5, /backslash/]]],
    ['something behind the document', '{} []', {}, [[3, /document ends before/]]],
    ['an unclosed text that ends with a backslash', '{"a":"x\\\r\n}', { a: 'x' }, [[5, /double quote is missing/]]],
    ['an unclosed comment', '{} /* x', {}, [[3, /not closed/]]],
    ['a stray bracket', '{"a":1}}', { a: 1 }, [[7, /no opening one/]]],
    ['a brace where a name belongs', '{"a":1,{"b":2},"c":3}', { a: 1, c: 3 }, [[7, /property is expected/]]],
  ];
  for (const [name, text, values, problems] of broken) {
    test(`recovers from ${name}`, () => {
      const tree = parse(text);
      assert.deepEqual(tree.root && valueOf(tree.root), values);
      assert.deepEqual(
        tree.problems.map(({ offset }) => offset),
        problems.map(([offset]) => offset),
        JSON.stringify(tree.problems.map(({ offset, message }) => [offset, message])),
      );
      tree.problems.forEach(({ message }, index) => assert.match(message, problems[index]?.[1] ?? /never/));
    });
  }

  test('what is well written may be indented in any way', () => {
    forAny(
      fc.property(topologies(), fc.nat(), (document, seed) => {
        const text = indentedAnyhow(JSON.stringify(document, null, 2), seed);
        const { problems, root } = parse(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(root && valueOf(root), JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  test('a byte order mark is no part of the document', () => {
    const tree = parse('\ufeff{"a":1}');
    assert.deepEqual(tree.problems, []);
    assert.equal(tree.root?.offset, 1);
  });

  test('of very many problems the first are told, and that there are more', () => {
    const { problems } = parse('}'.repeat(5000));
    assert.equal(problems.length, 1001);
    assert.match(problems.at(-1)?.message ?? '', /more mistakes/);
  });

  test('what is nested too deeply is passed over, and read on behind', () => {
    const nested = (depth: number) => `{ "a": ${'['.repeat(depth)}1, {"b"}, true${']'.repeat(depth)}, "c": 2 }`;
    assert.deepEqual(parse('['.repeat(MOST_DEPTH) + ']'.repeat(MOST_DEPTH)).problems, []);
    for (const depth of [MOST_DEPTH, 200_000]) {
      const { problems, root } = parse(nested(depth));
      assert.deepEqual(
        problems.map(({ offset, message }) => [offset, message.includes('nested more than 100 deep')]),
        [['{ "a": '.length + MOST_DEPTH - 1, true]],
      );
      assert.deepEqual(root?.type === 'object' && root.properties.map(({ name, length }) => [name, length]), [
        ['a', nested(depth).indexOf(', "c"') - 2],
        ['c', 6],
      ]);
    }
    assert.equal(parse('['.repeat(200_000)).problems.length, 2);
  });

  test('reads so many names, values and comments, and says where it ends', () => {
    const whole = `[${'0,'.repeat(MOST_PARTS - 1)}]`;
    assert.deepEqual(parse(whole).problems, []);
    const { problems, root } = parse(`${whole.slice(0, -1)}0,\n0,0]`);
    assert.deepEqual(
      problems.map(({ offset, message }) => [offset, message]),
      [
        [
          whole.length - 1,
          'The document is read up to here: no topology has more than 4,000,000 names, values and comments.',
        ],
      ],
    );
    assert.equal(root?.type === 'array' && root.items.length, MOST_PARTS);
  });

  test('the numbers of tokens and faults are those of jsonc-parser', () => {
    const library = jsonc as unknown as Record<'SyntaxKind' | 'ScanError', Record<string, number>>;
    const names: Record<keyof typeof Token, string> = {
      OpenBrace: 'OpenBraceToken',
      CloseBrace: 'CloseBraceToken',
      OpenBracket: 'OpenBracketToken',
      CloseBracket: 'CloseBracketToken',
      Comma: 'CommaToken',
      Colon: 'ColonToken',
      Null: 'NullKeyword',
      True: 'TrueKeyword',
      False: 'FalseKeyword',
      String: 'StringLiteral',
      Number: 'NumericLiteral',
      LineComment: 'LineCommentTrivia',
      BlockComment: 'BlockCommentTrivia',
      LineBreak: 'LineBreakTrivia',
      Trivia: 'Trivia',
      Unknown: 'Unknown',
      EndOfFile: 'EOF',
    };
    for (const [ours, theirs] of Object.entries(names)) {
      assert.equal(Token[ours as keyof typeof Token], library.SyntaxKind[theirs], ours);
    }
    const faults: Record<keyof typeof Fault, string> = {
      None: 'None',
      EndOfComment: 'UnexpectedEndOfComment',
      EndOfString: 'UnexpectedEndOfString',
      EndOfNumber: 'UnexpectedEndOfNumber',
      Unicode: 'InvalidUnicode',
      Escape: 'InvalidEscapeCharacter',
      Character: 'InvalidCharacter',
    };
    for (const [ours, theirs] of Object.entries(faults)) {
      assert.equal(Fault[ours as keyof typeof Fault], library.ScanError[theirs], ours);
    }
  });
});

/** Texts that look like JSON, whole and broken. */
function anyText(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b',
    '1',
    '-',
    'true',
    'nul',
    ' ',
    '\n',
    '// c\n',
    '/*',
  );
  return fc.oneof(
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
    fc.string(),
    fc.json(),
  );
}

function valueOf(node: ValueNode): unknown {
  switch (node.type) {
    case 'object': {
      const object: Record<string, unknown> = {};
      for (const { keyNode, valueNode } of node.properties) {
        // As JSON.parse does, so that __proto__ is a name like any other.
        Object.defineProperty(object, keyNode.value, {
          value: valueNode && valueOf(valueNode),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return object;
    }
    case 'array':
      return node.items.map(valueOf);
    default:
      return node.value;
  }
}

function assertWellPlaced(node: JsonNode, text: string): void {
  const end = node.offset + node.length;
  assert.ok(
    node.offset >= 0 && node.length >= 1 && end <= text.length,
    `${node.type} at ${node.offset} in ${JSON.stringify(text)}`,
  );
  if (!('children' in node)) return;
  let before = node.offset;
  for (const child of node.children) {
    assert.equal(child.parent, node);
    assert.ok(
      child.offset >= before && child.offset + child.length <= end,
      `${child.type} at ${child.offset} in ${JSON.stringify(text)}`,
    );
    before = child.offset + child.length;
    assertWellPlaced(child, text);
  }
}
