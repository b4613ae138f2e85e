import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../server/src/syntax/parse';
import { spanWithin, written } from '../../../server/src/syntax/strings';
import { forAny } from '../../support/forAny';

suite('Parts of strings', () => {
  test('are found behind escapes', () => {
    assert.equal(part('"site:Chicago"', 5), 'Chicago');
    assert.equal(part('"s\\u0069te:Z\\u00fcrich"', 5), 'Z\\u00fcrich');
    assert.equal(part('"\\\\\\\\files\\\\share"', 2, 7), 'files');
    assert.equal(part('"a\\"b"', 1, 2), '\\"');
    assert.equal(part('""'), '');
  });

  test('are found in strings that are not closed, or hold what is no escape', () => {
    assert.equal(part('"site:Chic', 5), 'Chic');
    assert.equal(part('"'), '');
    assert.equal(part('"a\\'), 'a\\');
    assert.equal(part('"\\files\\x"'), '\\files\\x', 'where \\f is an escape and \\x is none');
    assert.equal(part('"\\u12:ab"', 1), 'ab');
  });

  test('are what is written for them, whatever it is', () => {
    forAny(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (a, b, c) => {
          const text = `"${written(a)}${written(b)}${written(c)}"`;
          // Two halves of one character that meet are written as that character.
          fc.pre(JSON.parse(text) === a + b + c);
          assert.equal(part(text, a.length, a.length + b.length), written(b));
        },
      ),
    );
  });
});

function part(text: string, from?: number, to?: number): string {
  const { root } = parse(text);
  assert.ok(root?.type === 'string');
  const { offset, length } = spanWithin(text, root, from, to);
  return text.slice(offset, offset + length);
}
