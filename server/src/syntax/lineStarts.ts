/** How many lines more than there are there is room for, at least. */
const ROOM = 256;

/**
 * Where the lines of a text start, in their order. There is a gap where the text was edited last, and what is behind it is counted from
 * another place: so an edit near the last one costs as much as it has lines, whatever the text has.
 */
export class LineStarts {
  /** Up to the gap, the offsets; behind it, the offsets less `#shift`. */
  #cells: Int32Array;
  /** How many lines are before the gap, and at which place it ends. */
  #before: number;
  #behind: number;
  #shift = 0;

  /** @param starts the offsets */
  constructor(starts: Int32Array) {
    this.#cells = starts;
    this.#before = this.#behind = starts.length;
  }

  get count(): number {
    return this.#before + this.#cells.length - this.#behind;
  }

  /** @returns where a line starts; `undefined` of one that is not there */
  at(line: number): number | undefined {
    if (line < this.#before) return this.#cells[line];
    const start = this.#cells[line - this.#before + this.#behind];
    return start === undefined ? undefined : start + this.#shift;
  }

  /** @returns the first line that starts behind an offset */
  after(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.at(middle) ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /**
   * Puts others in the place of those lines that start behind one offset and not behind another.
   *
   * @param delta by how much those behind them move
   */
  replace(from: number, to: number, starts: Int32Array, delta: number): void {
    this.#moveGap(this.after(from));
    this.#behind += this.after(to) - this.#before;
    this.#shift += delta;
    if (this.#behind - this.#before < starts.length) this.#widen(starts.length);
    this.#cells.set(starts, this.#before);
    this.#before += starts.length;
  }

  #moveGap(line: number): void {
    const cells = this.#cells;
    while (this.#before > line) cells[--this.#behind] = (cells[--this.#before] ?? 0) - this.#shift;
    while (this.#before < line) cells[this.#before++] = (cells[this.#behind++] ?? 0) + this.#shift;
  }

  #widen(count: number): void {
    const room = count + ROOM + (this.count >> 3);
    const cells = new Int32Array(this.count + room);
    cells.set(this.#cells.subarray(0, this.#before));
    cells.set(this.#cells.subarray(this.#behind), this.#before + room);
    this.#cells = cells;
    this.#behind = this.#before + room;
  }
}
