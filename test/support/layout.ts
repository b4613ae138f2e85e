import fc from 'fast-check';
import type { JsonValue } from '../../server/src/syntax/print';

/** One way to write a document down. What it means is the same in all of them. */
export interface Layout {
  /** Decides where comments, blanks and breaks stand, in which order properties come and how names are spelled. */
  readonly seed: number;
  readonly endOfLine: '\n' | '\r\n';
  /** One level of indentation; empty: the document is one line, as far as comments let it. */
  readonly unit: '' | '  ' | '    ' | '\t';
  readonly comments: boolean;
  readonly trailingCommas: boolean;
  /** Whether the properties of objects but the root's, whose order has a meaning, are shuffled. */
  readonly shuffled: boolean;
  /** Whether the letters of names are written large or small at random. */
  readonly respelled: boolean;
}

/** As `JSON.stringify` writes it with an indentation of two. */
export const PLAIN: Layout = {
  seed: 0,
  endOfLine: '\n',
  unit: '  ',
  comments: false,
  trailingCommas: false,
  shuffled: false,
  respelled: false,
};

export const layouts: fc.Arbitrary<Layout> = fc.record({
  seed: fc.nat(),
  endOfLine: fc.constantFrom('\n', '\r\n'),
  unit: fc.constantFrom('  ', '', '    ', '\t'),
  comments: fc.boolean(),
  trailingCommas: fc.boolean(),
  shuffled: fc.boolean(),
  respelled: fc.boolean(),
});

/** The properties whose values are names, which compare without case. */
const NAMES = new Set([
  ...[
    'fqdn',
    'id',
    'name',
    'server',
    'site',
    'centralSite',
    'region',
    'dataCenter',
    'timeZone',
    'instance',
    'database',
  ],
  ...['nextHop', 'pairedPool', 'fileStore', 'outputDirectory', 'groups'],
  ...['primary', 'mirror', 'witness', 'backup', 'backupMirror', 'backupWitness'],
]);

/** @returns the text of a document, written down in that way; no two comments in it are equal */
export function write(document: JsonValue, layout: Layout): string {
  return new Writer(layout).document(document);
}

/** @returns a text of which each line is indented in some way, which need not have to do with what it holds */
export function indentedAnyhow(text: string, seed: number): string {
  const random = randomFrom(seed);
  return text.replace(/^[ \t]*/gm, () => ' '.repeat(2 * Math.floor(random() * 4)));
}

class Writer {
  readonly #layout: Layout;
  readonly #random: () => number;
  #comments = 0;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#random = randomFrom(layout.seed);
  }

  document(document: JsonValue): string {
    const { endOfLine } = this.#layout;
    return `${this.#comment('')}${this.#value(document, '', undefined)}${this.#comment('')}${endOfLine}`;
  }

  #value(value: JsonValue, indent: string, name: string | undefined): string {
    if (typeof value === 'string')
      return JSON.stringify(name !== undefined && NAMES.has(name) ? this.#spell(value) : value);
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    if (Array.isArray(value)) {
      const items = value as readonly JsonValue[];
      return this.#list('[', ']', indent, items, (item, inner) => this.#value(item, inner, name));
    }
    const properties = Object.entries(value as Readonly<Record<string, JsonValue>>);
    // At the root the order of the lists is the order of what they declare.
    const ordered = this.#layout.shuffled && indent !== '' ? this.#shuffle(properties) : properties;
    return this.#list('{', '}', indent, ordered, ([key, item], inner) => {
      return `${JSON.stringify(key)}${this.#comment(inner)}: ${this.#value(item, inner, key)}`;
    });
  }

  #list<Item>(
    open: string,
    close: string,
    indent: string,
    items: readonly Item[],
    print: (item: Item, inner: string) => string,
  ): string {
    const { unit, endOfLine, trailingCommas } = this.#layout;
    // Even on one line the depth must be known, so it grows by a blank there.
    const inner = indent + (unit || ' ');
    const broken = unit !== '' && (indent === '' || this.#random() < 0.5);
    const before = broken ? endOfLine + inner : this.#random() < 0.5 ? ' ' : '';
    const after = broken ? endOfLine + indent : this.#random() < 0.5 ? ' ' : '';
    const printed = items.map((item, index) => {
      const last = index === items.length - 1;
      const comma = last && !(trailingCommas && this.#random() < 0.5) ? '' : `${this.#comment(inner)},`;
      return `${before}${this.#comment(inner)}${print(item, inner)}${comma}${this.#comment(inner)}`;
    });
    return `${open}${printed.join('')}${this.#comment(inner)}${after}${close}`;
  }

  #comment(indent: string): string {
    const { comments, endOfLine } = this.#layout;
    if (!comments || this.#random() < 0.85) return '';
    this.#comments++;
    return this.#random() < 0.5
      ? ` // note ${this.#comments};${endOfLine}${indent}`
      : ` /* note ${this.#comments}; */ `;
  }

  #spell(name: string): string {
    if (!this.#layout.respelled) return name;
    return name.replace(/[a-z]/gi, (letter) => (this.#random() < 0.5 ? letter.toUpperCase() : letter.toLowerCase()));
  }

  #shuffle<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, place: this.#random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }
}

/** A small generator of numbers from 0 to 1 (mulberry32): the same seed, the same row. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
