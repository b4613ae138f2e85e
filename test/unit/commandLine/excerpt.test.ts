import assert from 'node:assert/strict';
import { excerpt } from '../../../server/src/commandLine/excerpt';
import { processorTime } from '../../support/processorTime';

/** Marks the first place of a text in another as the report does. */
function marked(text: string, target: string, columns = 80): string {
  const { line, indent, width } = excerpt(text, { offset: text.indexOf(target), length: target.length }, columns);
  return `${line}\n${' '.repeat(indent)}${'^'.repeat(width)}`;
}

suite('The line of a finding', () => {
  test('is the line that it begins in', () => {
    assert.equal(marked('{\n  "site": "Chicago",\n}', '"Chicago"'), '  "site": "Chicago",\n          ^^^^^^^^^');
  });

  for (const [name, end] of Object.entries({ CRLF: '\r\n', CR: '\r' })) {
    test(`ends with ${name}`, () => {
      assert.equal(marked(`{${end}"a": 1${end}}`, '1'), '"a": 1\n     ^');
    });
  }

  test('has a mark also where nothing is: at the end of a line, of the text, of an empty text', () => {
    assert.deepEqual(excerpt('ab\ncd', { offset: 2, length: 0 }, 80), { line: 'ab', indent: 2, width: 1 });
    assert.deepEqual(excerpt('ab\ncd', { offset: 5, length: 0 }, 80), { line: 'cd', indent: 2, width: 1 });
    assert.deepEqual(excerpt('', { offset: 0, length: 0 }, 80), { line: '', indent: 0, width: 1 });
  });

  test('is marked up to its end by a finding of several lines', () => {
    assert.equal(marked('a /* b\nc */', '/* b\nc */'), 'a /* b\n  ^^^^');
  });

  test('has a mark in its place behind tabs, wide characters, emoji and accents', () => {
    assert.equal(marked('\t"site"', '"site"'), '    "site"\n    ^^^^^^');
    assert.equal(marked('"北京" x', 'x'), '"北京" x\n       ^');
    assert.equal(marked('"👩‍👩‍👧" x', 'x'), '"👩‍👩‍👧" x\n     ^');
    assert.equal(marked('"e\u0301" x', 'x'), '"e\u0301" x\n    ^');
    assert.equal(marked('x "北京"', '"北京"'), 'x "北京"\n  ^^^^^^');
  });

  test('marks all of a character that the finding begins or ends within', () => {
    assert.deepEqual(excerpt('a👩‍👩‍👧b', { offset: 4, length: 1 }, 80), { line: 'a👩‍👩‍👧b', indent: 1, width: 2 });
  });

  test('cannot command the terminal', () => {
    assert.equal(marked('"\x1b[31m\x7f\x9b\u202e" x', 'x'), '"␛[31m␡��" x\n           ^');
  });

  const long = `${'1234567 '.repeat(10)}<here>${' 7654321'.repeat(10)}`;
  test('is cut to what is around the mark', () => {
    assert.equal(marked(long, '<here>', 24), '…234567 <here> 7654321 …\n        ^^^^^^');
  });

  test('keeps its beginning, or its end, where the mark is there', () => {
    assert.equal(marked(long, '12', 24), '1234567 1234567 123456…\n^^');
    assert.equal(marked(long, '7654321', 12).split('\n')[0], '…e> 7654321…');
    const last = excerpt(long, { offset: long.length - 1, length: 1 }, 24);
    assert.deepEqual(last, { line: '…654321 7654321 7654321', indent: 22, width: 1 });
  });

  test('is cut within a mark that is longer than a line', () => {
    const { line, indent, width } = excerpt(long, { offset: 0, length: long.length }, 24);
    assert.deepEqual({ line, indent, width }, { line: '1234567 1234567 123456…', indent: 0, width: 22 });
  });

  test('is never wider than the terminal, wherever the mark is', () => {
    const text = `${'北京 👩‍👩‍👧\t'.repeat(40)}x`;
    for (let offset = 0; offset <= text.length; offset++) {
      const { line, indent, width } = excerpt(text, { offset, length: 3 }, 40);
      assert.ok(columnsOf(line) <= 40, line);
      assert.ok(indent >= 0 && width >= 1 && indent + width <= 40, `${indent} + ${width}`);
    }
  });

  test('takes no longer in a line of ten megabytes', () => {
    const text = `{"a":"${'x'.repeat(10_000_000)}"}`;
    const start = processorTime();
    for (let times = 0; times < 1000; times++) excerpt(text, { offset: 5_000_000, length: 10 }, 80);
    // Reading the line as often would take minutes.
    assert.ok(processorTime() - start < 10_000);
  });
});

function columnsOf(line: string): number {
  return [...new Intl.Segmenter().segment(line)].reduce(
    (sum, { segment }) => sum + (/^[\x20-\x7e…]$/.test(segment) ? 1 : 2),
    0,
  );
}
