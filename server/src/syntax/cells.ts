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
/** How many cells a value has: its name and kind, where it starts and where it ends; of an object or list, the place behind what is in it. */
const CELLS = 3;

/**
 * The values of objects of a text in its order, as numbers: nodes cost ten times the memory and several times the time, and most
 * are never asked for. A value is named by its place here; its text is named by how far behind its object it starts.
 */
export class Cells {
  readonly #names: readonly string[];
  #cells: Int32Array;
  #count = 0;

  /** @param names of properties, to which more may be added */
  constructor(names: readonly string[], capacity = 1 << 12) {
    this.#names = names;
    this.#cells = new Int32Array(capacity);
  }

  /** How much there is; the place of what is put next. */
  get count(): number {
    return this.#count;
  }

  /** Drops what stands behind a place. */
  set count(count: number) {
    this.#count = count;
  }

  put(name: number, kind: number, start: number, end: number): void {
    const at = this.#count;
    if (at + CELLS > this.#cells.length) this.#resize(this.#cells.length * 2);
    this.#cells[at] = ((name + 1) << KIND_BITS) | kind;
    this.#cells[at + 1] = start;
    this.#cells[at + 2] = end;
    this.#count = at + CELLS;
  }

  /** Ends an object or list: what is put next is not in it. */
  close(at: number): void {
    this.#cells[at + 2] = this.#count;
  }

  /** To be called when all is there. */
  trim(): void {
    this.#resize(this.#count);
  }

  #resize(length: number): void {
    const cells = new Int32Array(length);
    cells.set(this.#cells.subarray(0, this.#count));
    this.#cells = cells;
  }

  /** @returns the name of the property that a value is of */
  nameOf(at: number): string | undefined {
    return this.#names[((this.#cells[at] ?? 0) >> KIND_BITS) - 1];
  }

  kindOf(at: number): number {
    return (this.#cells[at] ?? 0) & KIND_MASK;
  }

  startOf(at: number): number {
    return this.#cells[at + 1] ?? 0;
  }

  /** @returns of an object or list the place behind what is in it, of another value the end of its text */
  endOf(at: number): number {
    return this.#cells[at + 2] ?? 0;
  }

  /** @returns the place of the first value in an object or list, where there is one */
  firstIn(at: number): number {
    return at + CELLS;
  }

  /** @returns how many values there are from one place to before another */
  countBetween(from: number, to: number): number {
    return (to - from) / CELLS;
  }

  /** @returns the place behind a value and all that is in it */
  behind(at: number): number {
    return this.kindOf(at) >= Kind.Object ? this.endOf(at) : at + CELLS;
  }
}
