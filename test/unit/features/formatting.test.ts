import assert from 'node:assert/strict';
import type { FormattingOptions, TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatDocument, formatOnType, formatRange } from '../../../server/src/features/formatting';
import { LineIndex } from '../../../server/src/syntax/lines';
import { parse } from '../../../server/src/syntax/parse';

const OPTIONS: FormattingOptions = { tabSize: 2, insertSpaces: true };

suite('Formatting', () => {
  test('the options of the editor are honoured', () => {
    const text = '{\r\n"a":1 }';
    assert.equal(
      applied(text, formatDocument(document(text), { tabSize: 4, insertSpaces: true, insertFinalNewline: true })),
      '{\r\n    "a": 1\r\n}\r\n',
    );
    assert.equal(
      applied(
        text + '\r\n\r\n',
        formatDocument(document(text + '\r\n\r\n'), { tabSize: 8, insertSpaces: false, trimFinalNewlines: true }),
      ),
      '{\r\n\t"a": 1\r\n}\r\n',
    );
  });

  test('where only the lines tell where brackets belong, they stay', () => {
    const stray = '{\n  "a": [\n    { "b":1 },\n    }{ "b":2 }\n  ],\n  "c": []\n}';
    assert.deepEqual(formatDocument(document(stray), OPTIONS), []);
    const mended = stray.replace('}{', '{');
    assert.notDeepEqual(formatDocument(document(mended), OPTIONS), []);
  });

  test('a selection: its lines, from their start to their end, and not the one where it ends at the start', () => {
    const text = '{\n"a":1,\n"b":2,\n"c":3\n}';
    const inLine = { start: { line: 2, character: 2 }, end: { line: 2, character: 3 } };
    assert.equal(applied(text, formatRange(document(text), inLine, OPTIONS)), '{\n"a":1,\n  "b": 2,\n"c":3\n}');
    const wholeLine = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    assert.equal(applied(text, formatRange(document(text), wholeLine, OPTIONS)), '{\n"a":1,\n  "b": 2,\n"c":3\n}');
  });

  test('typing a closing bracket lays out what it closes, and nothing else', () => {
    assert.equal(typed('{\n"x":1,\n"a": {\n"b":2\n}|\n}'), '{\n"x":1,\n"a": {\n    "b": 2\n  }\n}');
    assert.equal(typed('{ "a": [1,2]|,"b":1 }'), '{ "a": [1, 2],"b":1 }');
  });

  test('typing a bracket that closes nothing, or in what is half-typed, moves nothing', () => {
    for (const text of [
      '{ "a":"}|" }',
      '{ "a":1} // }|',
      '{"a": 1]|',
      '{"a":{"b":1}| "c" }'.replace('1', ''),
      '}|',
      '{"a":[1,,2]|}',
    ]) {
      assert.equal(typed(text), text.replace('|', ''), text);
    }
  });

  test('a new line lays out the line before, whose breaks stay', () => {
    assert.equal(typed('{\n  "a":  1 ,\n|\n}'), '{\n  "a": 1,\n\n}');
    assert.equal(typed('{ "a":1,\n|"b":2 }'), '{ "a": 1,\n"b":2 }');
    assert.equal(typed('{ "a":"x\n|" }'), '{ "a":"x\n" }', 'half-typed');
    assert.equal(typed('\n|{}'), '\n{}');
  });
});

function document(text: string) {
  return { tree: parse(text), lines: new LineIndex(text) };
}

/** @returns the text after its last key, which stands before the cursor, `|` */
function typed(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { tree, lines } = document(text);
  const edits = formatOnType({ tree, lines }, lines.positionAt(offset), text.charAt(offset - 1), OPTIONS);
  return applied(text, edits);
}

function applied(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a', 'a', 1, text), edits);
}
