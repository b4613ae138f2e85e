import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/syntax/edit';
import { format, type FormatOptions } from '../../../server/src/syntax/format';
import { parse } from '../../../server/src/syntax/parse';
import { print } from '../../../server/src/syntax/print';
import { layouts, write } from '../../support/layout';
import { topologies } from '../../support/topologies';
import { forAny } from '../../support/forAny';

const OPTIONS: FormatOptions = { unit: '  ', endOfLine: '\n', tabSize: 2 };
const SAMPLES = join(__dirname.slice(0, __dirname.lastIndexOf('dist')), 'samples');

suite('Format', () => {
  test('leaves a text alone that has more tokens than any topology', () => {
    const options = {
      unit: '  ',
      tabSize: 2,
      endOfLine: '\n',
      insertFinalNewline: false,
      trimFinalNewlines: false,
    } as const;
    assert.deepEqual(format('['.repeat(5_000_000), options), []);
  });

  test('spaces, indentation and breaks', () => {
    assert.equal(
      formatted(`
 {"sites" :[{"name":"A" , "kind":"central"},
    {  "name":"B"}  ],
"frontEndPools": [
{ "fqdn":"x",
"users":1},{"fqdn":"y"}
]
   }  `),
      `{
  "sites": [
    { "name": "A", "kind": "central" },
    { "name": "B" }
  ],
  "frontEndPools": [
    {
      "fqdn": "x",
      "users": 1
    }, { "fqdn": "y" }
  ]
}`,
    );
  });

  test('what is laid out by hand stays: entries on one line, several in a line, one blank line', () => {
    const text = `{
  "sites": [{ "name": "A" }],

  "computers": [
    { "fqdn": "a" }, { "fqdn": "b" },
    { "fqdn": "c" }, { "fqdn": "d" }
  ],
  "empty": {},
  "none": [],
  "hugging": [{
    "fqdn": "e"
  }]
}
`;
    unchanged(text);
    assert.equal(formatted('{\n"a": 1,\n\n\n\n"b": 2\n\n}'), '{\n  "a": 1,\n\n  "b": 2\n}');
    for (const sample of ['contoso', 'broken', 'standard-edition']) {
      unchanged(readFileSync(join(SAMPLES, `${sample}.topology.json`), 'utf8'));
    }
  });

  test('what is too long for a line is spread, down to single entries', () => {
    const computer = (name: string): string => `{ "fqdn": "${name}", "operatingSystem": "windowsServer2012R2" }`;
    const pool = `{ "fqdn": "pool01", "computers": [${computer('fe01')}, ${computer('fe02')}] }`;
    assert.equal(
      formatted(`{ "frontEndPools": [${pool}] }`),
      `{
  "frontEndPools": [
    {
      "fqdn": "pool01",
      "computers": [
        ${computer('fe01')},
        ${computer('fe02')}
      ]
    }
  ]
}`,
    );
    const wide = `"${'w'.repeat(160)}"`;
    unchanged(`{\n  "a": { "w": ${wide} }\n}`);
    assert.equal(
      formatted(`{ "a": { "w": ${wide}, "x": ${wide} } }`),
      `{\n  "a": {\n    "w": ${wide},\n    "x": ${wide}\n  }\n}`,
    );
  });

  test('a line is as wide as one that is printed', () => {
    const list = (length: number): string => `{ "a": { "b": "${'x'.repeat(length)}" }, "c": 1 }`;
    const document = (width: number): string => `{\n  "list": ${list(width - list(0).length - '  "list": '.length)}\n}`;
    assert.equal(document(120).split('\n')[1]?.length, 120);
    unchanged(document(120));
    assert.match(formatted(document(121)), /\{\n {2}"list": \{\n {4}"a": \{ "b": "x+" \},\n {4}"c": 1\n {2}\}\n\}/);
  });

  test('comments stay where they are', () => {
    assert.equal(
      formatted(`// top
{ // behind the brace
      // on its own
"a":1,   // far behind
/* before */ "b" : /* within */ 2 /* after */ ,
    "c": [ 1, // one
2 /* two
      lines */
  // last
]
// end
}
// very end`),
      `// top
{ // behind the brace
  // on its own
  "a": 1,   // far behind
  /* before */ "b": /* within */ 2 /* after */,
  "c": [
    1, // one
    2 /* two
      lines */
    // last
  ]
  // end
}
// very end`,
    );
    assert.equal(formatted('{"a":1}//c   \n'), '{ "a": 1 } //c\n');
    assert.equal(formatted('{ // c\n}'), '{ // c\n}');
    assert.equal(formatted('[/* c */]'), '[/* c */]');
    assert.equal(formatted('{"a" // c\n:1}'), '{\n  "a" // c\n  : 1\n}');
  });

  test('a printed document is laid out already', () => {
    forAny(
      fc.property(topologies(), (document) => {
        const text = print(document, OPTIONS);
        assert.equal(formatted(text), text);
      }),
    );
  });

  test('only white space changes, and a second time nothing', () => {
    forAny(
      fc.property(topologies(), layouts, (document, layout) => {
        const text = write(document, layout);
        const once = formatted(text, { ...OPTIONS, endOfLine: layout.endOfLine });
        assert.deepEqual(parse(once).problems, []);
        assert.equal(once.replace(/\s/g, ''), text.replace(/\s/g, ''));
        assert.equal(formatted(once, { ...OPTIONS, endOfLine: layout.endOfLine }), once);
      }),
    );
  });

  test('whatever the text is, only white space changes', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      'true',
      'tru',
      '// c\n',
      '/* c */',
      '/*',
      ' ',
      '\n',
      '\r\n',
      '💬',
      '\\',
    ];
    forAny(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const once = formatted(text);
        assert.equal(once.replace(/\s/g, ''), text.replace(/\s/g, ''));
        const [before, after] = [parse(text), parse(once)];
        // Where brackets do not match, the lines tell where they belong, and those are others then.
        fc.pre([before, after].every(({ endsTold }) => endsTold !== 'indentation'));
        assert.deepEqual(
          after.problems.map(({ message }) => message),
          before.problems.map(({ message }) => message),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('half-typed documents are laid out as far as they are understood', () => {
    assert.equal(
      formatted('{\n"sites": [{"name": \n"kind": "branch" ,\n"x" "y" z 1\n'),
      '{\n  "sites": [{\n    "name":\n    "kind": "branch",\n    "x" "y" z 1\n',
    );
    assert.equal(formatted('{\n"a": ,\n"b": [1,,2]\n}'), '{\n  "a": ,\n  "b": [1,, 2]\n}');
  });

  test('tabs, CRLF and the end of the document', () => {
    assert.equal(
      formatted('{\r\n"a": {\r\n"b": 1 }}\r\n\r\n', {
        ...OPTIONS,
        unit: '\t',
        endOfLine: '\r\n',
        trimFinalNewlines: true,
      }),
      '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}\r\n',
    );
    assert.equal(formatted('{}', { ...OPTIONS, insertFinalNewline: true }), '{}\n');
    assert.equal(formatted('{}\n\n \n', OPTIONS), '{}\n\n\n');
    assert.equal(formatted('', { ...OPTIONS, insertFinalNewline: true }), '');
    assert.equal(formatted('\ufeff  {}'), '\ufeff{}');
  });

  test('only a part', () => {
    const text = '{\n"a":1,\n"b":2,\n"c":3\n}';
    const [offset, end] = [text.indexOf('"b"'), text.indexOf(',\n"c"')];
    assert.equal(
      applyEdits(text, format(text, OPTIONS, { offset, length: end - offset })),
      '{\n"a":1,\n  "b": 2,\n"c":3\n}',
    );
  });

  test('however deep it nests', () => {
    const text = '[\n'.repeat(20_000);
    const once = formatted(text);
    assert.equal(once.replace(/\s/g, ''), text.replace(/\s/g, ''));
    assert.ok(once.length < 20_000 * 210);
  });

  test('what would be white space for the most part stays as it is', () => {
    assert.deepEqual(format('{"a":\n'.repeat(400_000), OPTIONS), []);
  });

  test('however many brackets close nothing', () => {
    const text = '['.repeat(200_000) + '}'.repeat(200_000);
    assert.deepEqual(format(text, OPTIONS), []);
  });

  test('however many lines break behind it', () => {
    const options = { ...OPTIONS, trimFinalNewlines: true };
    assert.equal(formatted(`{}${'\n\r\r\n'.repeat(100_000)}`, options), '{}\n');
  });
});

function formatted(text: string, options = OPTIONS): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { offset, length, content } of format(text, options)) {
    assert.ok(offset >= at, 'the edits come in order and do not overlap');
    assert.equal(text.slice(offset, offset + length).trim(), '', 'only white space changes');
    pieces.push(text.slice(at, offset), content);
    at = offset + length;
  }
  return pieces.join('') + text.slice(at);
}

function unchanged(text: string): void {
  assert.equal(formatted(text), text);
}
