import assert from 'node:assert/strict';
import { foldingRangesOf } from '../../../server/src/features/foldingRanges';
import { MOST_DEPTH } from '../../../server/src/syntax/limits';
import { LineIndex } from '../../../server/src/syntax/lines';
import { parse } from '../../../server/src/syntax/parse';

suite('Folding', () => {
  test('objects and lists, without the line of their closing bracket', () => {
    assert.deepEqual(
      folds(`{
  "sites": [
    { "name": "A" },
    {
      "name": "B"
    }
  ],
  "computers": [{
    "fqdn": "x"
  }]
}`),
      ['0-9', '1-5', '3-4', '7-8'],
    );
  });

  test('comments: blocks, and runs of lines', () => {
    assert.deepEqual(
      folds(`// one
// two
{
  // alone
  "a": 1, // behind
  // first
  // second

  // another
  /* a
     b */
  "b": 2 /* c
  d */
}`),
      ['0-1 comment', '2-12', '5-6 comment', '8-10 comment', '11-12 comment'],
    );
  });

  test('regions, one in the other, and without an end', () => {
    assert.deepEqual(
      folds(`{
  //#region pools
  // the pools
  // of Chicago
  "a": 1,
  // region inner
  "b": 2,
  // endregion
  //#endregion
  //#region open
  //#endregions are not ends
  "c": "//#endregion"
}
//#endregion
//#endregion`),
      ['0-11', '1-8 region', '2-3 comment', '5-7 region', '9-13 region'],
    );
  });

  test('one range starts in a line: the outer one', () => {
    assert.deepEqual(folds('{ "a": [{\n  "b": [\n 1\n]\n}]\n}'), ['0-4', '1-2']);
  });

  test('no more than the client takes: the outer ones first', () => {
    const text = '{\n"a": {\n"b": {\n"c": 1\n}\n},\n"d": {\n"e": 1\n}\n}';
    assert.deepEqual(folds(text), ['0-8', '1-4', '2-3', '6-7']);
    assert.deepEqual(folds(text, 3), ['0-8', '1-4', '6-7']);
    assert.deepEqual(folds(text, 0), []);
  });

  test('half-typed documents fold up to where they are known', () => {
    assert.deepEqual(folds('{\n  "a": [\n    { "b": 1 },\n    {\n      "c": {}'), ['0-4', '1-4', '3-4']);
    assert.deepEqual(folds('{\n  "a": {\n    "b": {}\n'), ['0-2', '1-2']);
    assert.deepEqual(folds(''), []);
    assert.deepEqual(folds('// only\n// comments'), ['0-1 comment']);
  });

  test('CRLF, and nesting as deep as it may be', () => {
    assert.deepEqual(folds('{\r\n  "a": [\r\n    1\r\n  ]\r\n}'), ['0-3', '1-2']);
    assert.equal(folds('[\n'.repeat(20_000)).length, MOST_DEPTH + 1);
  });
});

function folds(text: string, limit?: number): string[] {
  return foldingRangesOf(parse(text), new LineIndex(text), limit).map(({ startLine, endLine, kind }) =>
    [`${startLine}-${endLine}`, ...(kind ? [kind] : [])].join(' '),
  );
}
