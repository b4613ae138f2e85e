import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as jsonc from 'jsonc-parser';
import { PropertyNames } from '../../../server/src/syntax/propertyNames';
import { detached, Scanner } from '../../../server/src/syntax/scanner';
import { Fault, Token } from '../../../server/src/syntax/tokens';
import { forAny } from '../../support/forAny';

suite('Scanner', () => {
  test('reads the tokens that jsonc-parser reads, whatever the text is', () => {
    forAny(
      fc.property(pieces(), (text) => {
        // That one takes the end of a line for escaped; here a string ends with its line, always.
        fc.pre(!/\\[\r\n]/.test(text));
        // Nor does it know of names whose quotes are missing.
        const ours = tokensOf(text);
        fc.pre(!ours.some((token, at) => isOpenName(token, ours[at + 1])));
        const ofLibrary = tokensOfLibrary(text);
        // There a comment that is not closed goes on to the end of the text.
        const unclosed = ofLibrary.find(([, , , fault]) => fault === Fault.EndOfComment);
        const before = unclosed ? ofLibrary.slice(0, -1) : ofLibrary;
        assert.deepEqual(ours.slice(0, before.length), before, JSON.stringify(text));
        if (unclosed) assert.deepEqual(ours[before.length]?.slice(0, 2), unclosed.slice(0, 2));
        else assert.equal(ours.length, before.length);
      }),
      { numRuns: 5000 },
    );
  });

  test('a comment that is not closed ends with its line, or before a bracket or a text', () => {
    const text = '1 /* a, /* b\n2 /* c\r\n3 /* { /* "a"';
    assert.deepEqual(
      tokensOf(text).map(([token, , , fault, value]) => [token, fault, value]),
      [
        [Token.Number, Fault.None, '1'],
        [Token.BlockComment, Fault.EndOfComment, '/* a, /* b'],
        [Token.Number, Fault.None, '2'],
        [Token.BlockComment, Fault.EndOfComment, '/* c'],
        [Token.Number, Fault.None, '3'],
        [Token.BlockComment, Fault.EndOfComment, '/* '],
        [Token.OpenBrace, Fault.None, '{'],
        [Token.BlockComment, Fault.EndOfComment, '/* '],
        [Token.String, Fault.None, 'a'],
      ],
    );
    assert.equal(tokensOf('/*\n'.repeat(300_000)).length, 300_000);
  });

  test('a name of which one quote is missing ends where what it is the name of begins', () => {
    const written = (text: string) => tokensOf(text).map(([, offset, end]) => text.slice(offset, end));
    assert.deepEqual(written('"a: [\n1'), ['"a', ':', '[', '1']);
    assert.deepEqual(written('"a b \t: [{ \r\n1'), ['"a b', ':', '[', '{', '1']);
    assert.deepEqual(written('"a: b'), ['"a: b']);
    assert.deepEqual(written('"a ['), ['"a [']);
    assert.deepEqual(written('": {'), ['"', ':', '{']);
    assert.deepEqual(written('a": ['), ['a"', ':', '[']);
    assert.deepEqual(written('a" b'), ['a', '" b']);
  });

  test('ends where it is told to', () => {
    const scanner = new Scanner('{ "a": 1 }', 2, 5);
    assert.equal(scanner.scan(), Token.String);
    assert.equal(scanner.scan(), Token.EndOfFile);
  });

  test('a detached text is the same text', () => {
    forAny(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat({ max: 500 }), (text, times) => {
        assert.equal(detached(text.repeat(times)), text.repeat(times));
      }),
    );
  });
});

type Seen = readonly [token: number, offset: number, end: number, fault: number, value: string];

function tokensOf(text: string): Seen[] {
  const scanner = new Scanner(text);
  const names = new PropertyNames();
  const seen: Seen[] = [];
  for (let token = scanner.scan(); token !== Token.EndOfFile; token = scanner.scan()) {
    const value = token === Token.String ? scanner.text() : scanner.written();
    seen.push([token, scanner.offset, scanner.end, scanner.fault, value]);
    assert.equal(names.nameRead(scanner, token), token === Token.String ? value : value.replace(/"$/, ''));
  }
  return seen;
}

function isOpenName([token, , , fault, value]: Seen, next: Seen | undefined): boolean {
  const isBeforeColon = next?.[0] === Token.Colon;
  const isOpen = token === Token.String ? fault === Fault.EndOfString : token === Token.Unknown && value.endsWith('"');
  return isOpen && isBeforeColon;
}

function tokensOfLibrary(text: string): Seen[] {
  const scanner = jsonc.createScanner(text, false);
  const seen: Seen[] = [];
  for (let token: number = scanner.scan(); token !== Token.EndOfFile; token = scanner.scan()) {
    if (token === Token.Trivia || token === Token.LineBreak) continue;
    const offset = scanner.getTokenOffset();
    const end = Math.min(offset + scanner.getTokenLength(), text.length);
    const value = token === Token.String ? scanner.getTokenValue() : text.slice(offset, end);
    seen.push([token, offset, end, scanner.getTokenError(), value]);
  }
  return seen;
}

/** Pieces of JSON in any order, whole and broken. */
function pieces(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\\u',
      '\\u00fc',
      '\\n',
      '\\x',
      '/',
      '//',
      '/*',
      '*/',
      '*',
      '\n',
      '\r\n',
      '\r',
    ],
    ...[
      'true',
      'false',
      'null',
      'tru',
      'nullx',
      '0',
      '1',
      '12',
      '-',
      '-1',
      '1.',
      '.5',
      '1e',
      '1e+',
      '1E5',
      '01',
      '+',
      'e',
    ],
    ...[' ', '\t', '\u0000', '\u0001', '\u00a0', '\u2028', '\ufeff', '💬', 'ü', '"fqdn"', '"a b"', '"\\"', "'x'"],
  );
  return fc.array(piece, { maxLength: 25 }).map((all) => all.join(''));
}
