import fc from 'fast-check';
import { layouts, write } from './layout';
import { topologies } from './topologies';

/** What programs stumble over, as pieces of a text. */
const PIECES = [
  ...[
    '\0',
    '\ud800',
    '\udfff',
    '\ufeff',
    '\u2028',
    '💬',
    '\r',
    '\t',
    '\u001b[31m',
    '\\',
    '"',
    "'",
    '`',
    '$1',
    '%s',
    '../',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '//',
    '/*',
    '*/',
    '[[[[[[[[',
    '{"a":{"a":',
    ']]]]',
    '}}}}',
    ',,,,',
    '""""',
    '\\u',
    '\\ud83d',
  ],
  ...[
    '1e999',
    '-1e999',
    '-0',
    '123456789012345678901234567890',
    '0.1e-999',
    '01',
    '.5',
    '1.',
    'NaN',
    'Infinity',
    'undefined',
  ],
  ...['"__proto__": { "fqdn": "x" },', '"constructor": 1,', '"toString": [],', '"hasOwnProperty": null,', '"": {},'],
  ...['"__proto__"', '"constructor"', '"toString"', '"valueOf"', '"length"', '"/~01"'],
  ...['"fqdn": "a", "fqdn": 1,', '"sites": [], "sites": {},', 'null', 'true', '{}', '[]', '[null]', '{"id":""}', '" "'],
  ...[
    '// lync-topology-disable',
    '// lync-topology-disable-next-line',
    '/* lync-topology-disable-line */',
    '--',
    ' all,,x',
  ],
  '['.repeat(150),
  '{"a":'.repeat(150),
] as const;

/** A place in a text, as a part of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

type Damage = (text: string) => string;

const damages: fc.Arbitrary<Damage> = fc.oneof(
  // Something odd in it.
  fc.tuple(place, fc.constantFrom(...PIECES), fc.nat(3)).map(([at, piece, length]): Damage => {
    return (text) => spliced(text, at, length, piece);
  }),
  // Cut off at the front or the end.
  place.map(
    (at): Damage =>
      (text) =>
        text.slice(0, at * text.length),
  ),
  place.map(
    (at): Damage =>
      (text) =>
        text.slice(at * text.length),
  ),
  // A piece is gone, or stands somewhere else too.
  fc.tuple(place, fc.nat(400)).map(
    ([at, length]): Damage =>
      (text) =>
        spliced(text, at, length, ''),
  ),
  fc.tuple(place, place, fc.nat(400)).map(([at, from, length]): Damage => {
    return (text) => spliced(text, at, 0, text.slice(from * text.length, from * text.length + length));
  }),
  // A name is another one; a value is.
  fc
    .tuple(place, fc.constantFrom('__proto__', 'constructor', 'toString', '', '\\u0000', 'fqdn'))
    .map(([at, name]): Damage => {
      return (text) => replacedAt(text, at, /"[^"\n]*"(?=\s*:)/g, JSON.stringify(name));
    }),
  fc.tuple(place, fc.constantFrom(...PIECES)).map(([at, value]): Damage => {
    return (text) => replacedAt(text, at, /(?<=:\s*)(?:"[^"\n]*"|\d+|true|false|null)/g, value);
  }),
);

/** Texts of all kinds in place of documents: topologies that were damaged a little or much, odd pieces in a row, and mere noise. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(topologies(), layouts, fc.array(damages, { maxLength: 6 }))
      .map(([document, layout, all]) => all.reduce((text, damage) => damage(text), write(document, layout))),
  },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
);

/** The same as bytes: UTF-8 as it should be, with bytes that mean nothing in it, or in another encoding. */
export const hostileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: hostileTexts.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: hostileTexts.map((text) => Buffer.from(`\ufeff${text}`)) },
  { weight: 1, arbitrary: hostileTexts.map((text) => Buffer.from(text, 'utf16le')) },
  { weight: 1, arbitrary: hostileTexts.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()) },
  {
    weight: 2,
    arbitrary: fc.tuple(hostileTexts, place, fc.uint8Array({ minLength: 1, maxLength: 4 })).map(([text, at, bytes]) => {
      const all = Buffer.from(text);
      const offset = Math.floor(at * all.length);
      return Buffer.concat([all.subarray(0, offset), bytes, all.subarray(offset)]);
    }),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

function spliced(text: string, at: number, length: number, piece: string): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + piece + text.slice(offset + length);
}

/** @returns the text with one of the matches replaced */
function replacedAt(text: string, at: number, pattern: RegExp, by: string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(at * matches.length)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}
