/** How many numbers are in one piece. */
const PIECE = 1024;

/** Room for rows of numbers, in pieces: one of which no row is used any more goes with the last of them. */
export class Rows {
  #piece = new Int32Array(PIECE);
  #end = 0;

  /** The piece in which the last row is. */
  get piece(): Int32Array {
    return this.#piece;
  }

  /** @returns where a row of so many zeros starts in its piece */
  add(length: number): number {
    if (this.#end + length > this.#piece.length) {
      this.#piece = new Int32Array(Math.max(PIECE, length));
      this.#end = 0;
    }
    const row = this.#end;
    this.#end += length;
    return row;
  }
}
