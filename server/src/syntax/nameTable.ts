import { hashed, LAST_ASCII, lowerCode, SEED } from './caseless';

/** A name that is not known. */
export const NO_NAME = -1;

/** How many numbers are kept of a name: where its characters start, how long it is, and its hash. */
const CELLS = 3;
const FREE = 0;

/**
 * The texts in a document that may be names, as numbers: those that are the same without case have one number. So a name is read once, where
 * it is written, and whoever looks it up again compares numbers. The table holds their characters in lower case, and no text of the document.
 */
export class NameTable {
  #count = 0;
  #cells: Int32Array;
  #characters: Uint16Array;
  #end = 0;
  /** The numbers of names by their hash, plus one; open addressing, never more than half full. */
  #places: Int32Array;

  /** @param expected how many names there are about */
  constructor(expected = 0) {
    const room = 1 << Math.max(32 - Math.clz32(expected), LEAST_BITS);
    this.#cells = new Int32Array(room * CELLS);
    this.#characters = new Uint16Array(room * CHARACTERS);
    this.#places = new Int32Array(room * 2);
  }

  /** How many names there are: their numbers are below it. */
  get count(): number {
    return this.#count;
  }

  /** @returns the number of a name, which stands in the text from one place to before another */
  numberOf(text: string, from = 0, to = text.length): number {
    let hash = SEED;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code > LAST_ASCII) return this.#numberOfLower(text.slice(from, to).toLowerCase());
      hash = hashed(hash, code);
    }
    return this.numberOfHashed(text, from, to, hash);
  }

  /** As {@link numberOf}, of a name of nothing but ASCII whose hash is known. */
  numberOfHashed(text: string, from: number, to: number, hash: number): number {
    const mask = this.#places.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (let held = this.#places[place] ?? FREE; held !== FREE; held = this.#places[place] ?? FREE) {
      if (this.#is(held - 1, text, from, to, hash)) return held - 1;
      place = (place + 1) & mask;
    }
    return this.#add(text, from, to, hash, place);
  }

  #numberOfLower(text: string): number {
    let hash = SEED;
    for (let at = 0; at < text.length; at++) hash = hashed(hash, text.charCodeAt(at));
    return this.numberOfHashed(text, 0, text.length, hash);
  }

  #is(number: number, text: string, from: number, to: number, hash: number): boolean {
    const cells = this.#cells;
    const cell = number * CELLS;
    if (cells[cell + 2] !== hash || cells[cell + 1] !== to - from) return false;
    const characters = this.#characters;
    let there = cells[cell] ?? 0;
    for (let at = from; at < to; at++, there++) {
      if (lowerCode(text.charCodeAt(at)) !== characters[there]) return false;
    }
    return true;
  }

  #add(text: string, from: number, to: number, hash: number, place: number): number {
    const number = this.#count++;
    const cell = number * CELLS;
    if (cell === this.#cells.length) {
      const more = new Int32Array(this.#cells.length * 2);
      more.set(this.#cells);
      this.#cells = more;
    }
    const start = this.#end;
    this.#cells[cell] = start;
    this.#cells[cell + 1] = to - from;
    this.#cells[cell + 2] = hash;
    this.#end = start + to - from;
    if (this.#end > this.#characters.length) {
      const more = new Uint16Array(Math.max(this.#characters.length * 2, this.#end));
      more.set(this.#characters);
      this.#characters = more;
    }
    const characters = this.#characters;
    for (let at = from; at < to; at++) characters[start + at - from] = lowerCode(text.charCodeAt(at));
    this.#places[place] = number + 1;
    if (this.#count * 2 > this.#places.length) this.#spread();
    return number;
  }

  /** Makes room for twice as many. */
  #spread(): void {
    const places = new Int32Array(this.#places.length * 2);
    const mask = places.length - 1;
    for (let number = 0; number < this.#count; number++) {
      const hash = this.#cells[number * CELLS + 2] ?? 0;
      let place = (hash ^ (hash >>> 15)) & mask;
      while (places[place] !== FREE) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

/** For how many characters of a name there is room to begin with. */
const CHARACTERS = 16;
const LEAST_BITS = 5;
