/** The kinds of value, as cells have them. What holds others comes last. */
export const Kind = {
  String: 0,
  EscapedString: 1,
  Number: 2,
  True: 3,
  False: 4,
  Null: 5,
  Object: 6,
  Array: 7,
} as const;
const KIND_BITS = 3;
const KIND_MASK = 7;
/**
 * How many cells a value has: the number of its name with its kind, where it starts, where it ends, and its link: of an object or list, the
 * place behind what is in it; of a text, its number as a name.
 */
const CELLS = 4;
/** About how many characters of a text go on one cell, or fewer. */
const CHARACTERS = 6;
const LEAST_ROOM = 64;
/** What share of the room is taken, where what is left is not worth a copy. */
const FULL = 0.75;

/**
 * The values of objects of a text in its order, as numbers: nodes cost ten times the memory and several times the time, and most
 * are never asked for. A value is named by its place here; its text is named by how far behind its object it starts.
 */
export class Cells {
  #cells: Int32Array;
  #count = 0;

  /** @param length of the text whose values they are */
  constructor(length: number) {
    this.#cells = new Int32Array(Math.max(LEAST_ROOM, Math.ceil(length / CHARACTERS)));
  }

  /** How much there is; the place of what is put next. */
  get count(): number {
    return this.#count;
  }

  /** Drops what stands behind a place. */
  set count(count: number) {
    this.#count = count;
  }

  /** @param name the number of the name of the property that it is the value of; -1 of another value */
  put(name: number, kind: number, start: number, end: number, link: number): void {
    const at = this.#count;
    if (at + CELLS > this.#cells.length) this.#resize(this.#cells.length * 2);
    const cells = this.#cells;
    cells[at] = ((name + 1) << KIND_BITS) | kind;
    cells[at + 1] = start;
    cells[at + 2] = end;
    cells[at + 3] = link;
    this.#count = at + CELLS;
  }

  /**
   * Begins an object or list: what is put next is in it.
   *
   * @param outer the one that it stands in
   * @returns its place
   */
  open(name: number, kind: number, start: number, outer: number): number {
    const at = this.#count;
    this.put(name, kind, start, 0, outer);
    return at;
  }

  /** Ends an object or list, at a place of the text: what is put next is not in it. @returns the one that it stands in */
  close(at: number, end: number): number {
    const cells = this.#cells;
    const outer = cells[at + 3] ?? 0;
    cells[at + 2] = end;
    cells[at + 3] = this.#count;
    return outer;
  }

  /** To be called when all is there. */
  trim(): void {
    if (this.#count < this.#cells.length * FULL) this.#resize(this.#count);
  }

  #resize(length: number): void {
    const cells = new Int32Array(length);
    cells.set(this.#cells.subarray(0, this.#count));
    this.#cells = cells;
  }

  /** @returns the number of the name of the property that a value is of */
  nameOf(at: number): number {
    return ((this.#cells[at] ?? 0) >> KIND_BITS) - 1;
  }

  kindOf(at: number): number {
    return (this.#cells[at] ?? 0) & KIND_MASK;
  }

  startOf(at: number): number {
    return this.#cells[at + 1] ?? 0;
  }

  endOf(at: number): number {
    return this.#cells[at + 2] ?? 0;
  }

  /** @returns the number of a text as a name */
  numberOf(at: number): number {
    return this.#cells[at + 3] ?? 0;
  }

  /** @returns the place of the first value in an object or list; where there is none, the place behind */
  firstIn(at: number): number {
    return at + CELLS;
  }

  /** @returns the place behind what is in an object or list */
  endIn(at: number): number {
    return this.#cells[at + 3] ?? 0;
  }

  /** @returns the place behind a value and all that is in it */
  behind(at: number): number {
    return this.kindOf(at) >= Kind.Object ? this.endIn(at) : at + CELLS;
  }

  /** @returns the place of the last value of that name in an object, as `JSON.parse` reads it where a name stands twice; 0 where there is none */
  find(object: number, name: number): number {
    const cells = this.#cells;
    const end = cells[object + 3] ?? 0;
    let found = 0;
    for (let at = object + CELLS; at < end;) {
      const head = cells[at] ?? 0;
      if (head >> KIND_BITS === name + 1) found = at;
      at = (head & KIND_MASK) >= Kind.Object ? (cells[at + 3] ?? end) : at + CELLS;
    }
    return found;
  }
}
