import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRangeAt } from '../../../server/src/features/selectionRanges';
import { LineIndex } from '../../../server/src/syntax/lines';
import { parse } from '../../../server/src/syntax/parse';

suite('Selection ranges', () => {
  test('from a value to the whole document', () => {
    assert.deepEqual(grown('// 💬\n{ "sites": [ { "name": "Chi|cago", "region": "US" } ] }\n'), [
      'Chicago',
      '"Chicago"',
      '"name": "Chicago"',
      '"name": "Chicago", "region": "US"',
      '{ "name": "Chicago", "region": "US" }',
      '[ { "name": "Chicago", "region": "US" } ]',
      '"sites": [ { "name": "Chicago", "region": "US" } ]',
      '{ "sites": [ { "name": "Chicago", "region": "US" } ] }',
      '// 💬\n{ "sites": [ { "name": "Chicago", "region": "US" } ] }\n',
    ]);
  });

  test('from a key, a number, and between the things', () => {
    assert.deepEqual(grown('{ "a|b": 1 }'), ['ab', '"ab"', '"ab": 1', '{ "ab": 1 }']);
    assert.deepEqual(grown('{ "ab": 1|2 }').slice(0, 2), ['12', '"ab": 12']);
    assert.deepEqual(grown('[1, |  2]'), ['1,   2', '[1,   2]']);
    assert.deepEqual(grown('{ | }'), ['{  }']);
  });

  test('from a comment', () => {
    assert.deepEqual(grown('{ "a": 1, // re|ason\n "b": 2 }'), [
      '// reason',
      '"a": 1, // reason\n "b": 2',
      '{ "a": 1, // reason\n "b": 2 }',
    ]);
    assert.deepEqual(grown('{}|/* a */'), ['/* a */', '{}/* a */']);
  });

  test('half-typed documents', () => {
    assert.deepEqual(grown('{ 💬|: 1 }'), ['💬', '💬: 1', '{ 💬: 1 }']);
    assert.deepEqual(grown('{ "a": "b|c\n'), ['bc', '"bc', '"a": "bc', '{ "a": "bc', '{ "a": "bc\n']);
    assert.deepEqual(grown('|'), ['']);
    assert.deepEqual(grown('{ "a": ""|'), ['""', '"a": ""', '{ "a": ""']);
  });
});

/** @returns the texts that are selected one after the other from a cursor, `|` */
function grown(marked: string): string[] {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const lines = new LineIndex(text);
  const texts: string[] = [];
  let start = offset;
  let end = offset;
  for (let at: SelectionRange | undefined = selectionRangeAt(parse(text), lines, offset); at; at = at.parent) {
    const [from, to] = [lines.offsetAt(at.range.start), lines.offsetAt(at.range.end)];
    assert.ok(from <= start && to >= end, 'each holds the one before');
    [start, end] = [from, to];
    texts.push(text.slice(from, to));
  }
  return texts;
}
