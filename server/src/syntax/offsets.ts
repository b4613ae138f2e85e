import type { Edit } from './edit';

/** Where the places of a text are after edits of it. */
export class Offsets {
  /** In the order of the text, each with by how much the text behind it moves. */
  readonly #edits: readonly { readonly start: number; readonly end: number; readonly shift: number }[];

  constructor(edits: readonly Edit[]) {
    let shift = 0;
    this.#edits = edits
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, length, content }) => {
        shift += content.length - length;
        return { start: offset, end: offset + length, shift };
      });
  }

  /** @returns the offset after the edits: of what begins with replaced text, that of its replacement; `undefined` within such text */
  after(offset: number): number | undefined {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const edit = this.#edits[middle];
      if (edit && (edit.end > edit.start ? edit.start < offset : edit.start <= offset)) low = middle + 1;
      else high = middle;
    }
    const last = this.#edits[low - 1];
    if (last && last.end > offset) return undefined;
    return offset + (last?.shift ?? 0);
  }
}
