/** A name that is not known. */
export const NO_NAME = -1;

/** How many numbers are kept of a name: where it starts in its text, how long it is, and its hash. */
const CELLS = 3;
const FREE = 0;

/**
 * The names in a document, as numbers: names that are the same without case have one number. So a name is read once, where it is written, and
 * whoever looks it up again compares numbers. No string is made of one that stands in the text as it is.
 */
export class NameTable {
  /** The text in which a name was read first: mostly the document's. */
  readonly #texts: string[] = [];
  #cells = new Int32Array(CELLS << 8);
  /** The numbers of names by their hash, plus one; open addressing, never more than half full. */
  #places = new Int32Array(1 << 9);
  // Nobody can write a document in which all names have one hash.
  readonly #seed = Math.floor(Math.random() * 2 ** 31);

  /** How many names there are: their numbers are below it. */
  get count(): number {
    return this.#texts.length;
  }

  /** @returns the number of a name, which stands in the text from one place to before another */
  numberOf(text: string, from = 0, to = text.length): number {
    let hash = this.#seed;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code > LAST_ASCII) return this.#numberOfFolded(text.slice(from, to).toLowerCase());
      hash = mixed(hash, foldedCode(code));
    }
    return this.#find(text, from, to, hash);
  }

  #numberOfFolded(text: string): number {
    let hash = this.#seed;
    for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at));
    return this.#find(text, 0, text.length, hash);
  }

  #find(text: string, from: number, to: number, hash: number): number {
    const mask = this.#places.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (let held = this.#places[place] ?? FREE; held !== FREE; held = this.#places[place] ?? FREE) {
      if (this.#is(held - 1, text, from, to, hash)) return held - 1;
      place = (place + 1) & mask;
    }
    return this.#add(text, from, to, hash, place);
  }

  #is(number: number, text: string, from: number, to: number, hash: number): boolean {
    const cell = number * CELLS;
    if (this.#cells[cell + 2] !== hash || this.#cells[cell + 1] !== to - from) return false;
    const other = this.#texts[number] ?? '';
    let there = this.#cells[cell] ?? 0;
    for (let at = from; at < to; at++, there++) {
      if (foldedCode(text.charCodeAt(at)) !== foldedCode(other.charCodeAt(there))) return false;
    }
    return true;
  }

  #add(text: string, from: number, to: number, hash: number, place: number): number {
    const number = this.#texts.length;
    const cell = number * CELLS;
    if (cell === this.#cells.length) this.#cells = grown(this.#cells);
    this.#cells[cell] = from;
    this.#cells[cell + 1] = to - from;
    this.#cells[cell + 2] = hash;
    this.#texts.push(text);
    this.#places[place] = number + 1;
    if (this.#texts.length * 2 > this.#places.length) this.#spread();
    return number;
  }

  /** Makes room for twice as many. */
  #spread(): void {
    const places = new Int32Array(this.#places.length * 2);
    const mask = places.length - 1;
    for (let number = 0; number < this.#texts.length; number++) {
      const hash = this.#cells[number * CELLS + 2] ?? 0;
      let place = (hash ^ (hash >>> 15)) & mask;
      while (places[place] !== FREE) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

const LAST_ASCII = 127;
const A = 65;
const Z = 90;

function foldedCode(code: number): number {
  return code >= A && code <= Z ? code + 32 : code;
}

/** The step of FNV-1a. */
function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 16_777_619);
}

function grown(cells: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(cells.length * 2);
  more.set(cells);
  return more;
}
