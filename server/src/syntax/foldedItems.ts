import { Cells } from './cells';
import type { FoldedText } from './foldedText';
import type { ItemEnds } from './itemEnds';
import { FoldedObject } from './nodes';
import { readCells } from './readCells';
import type { Scanner } from './scanner';
import type { Span } from './span';

/** An item of a list that has no mistake in it. */
export interface FoldedItem {
  /** It starts at its offset. */
  readonly node: FoldedObject;
  readonly comments: readonly Span[];
  /** How many names, values and comments it has. */
  readonly size: number;
}

/** Reads items of lists of a text without making nodes of what stands in them. */
export class FoldedItems {
  readonly #scanner: Scanner;
  readonly #source: FoldedText;
  readonly #ends: ItemEnds;
  readonly #cells: Cells;

  /** @param length of the text in which the items stand that will be read, about */
  constructor(scanner: Scanner, source: FoldedText, ends: ItemEnds, length = scanner.source.length) {
    this.#scanner = scanner;
    this.#source = source;
    this.#ends = ends;
    this.#cells = new Cells(length);
  }

  /**
   * @returns the object whose opening brace was the last token; `undefined` where it has a mistake in it. That brace is the last token
   * then as well
   */
  read(): FoldedItem | undefined {
    const scanner = this.#scanner;
    const { offset } = scanner;
    const at = this.#cells.count;
    const comments: Span[] = [];
    const size = readCells(scanner, this.#cells, this.#source, comments, this.#ends);
    const length = scanner.end - offset;
    scanner.end = offset;
    scanner.scan();
    if (size === undefined) {
      this.#cells.count = at;
      return undefined;
    }
    return { node: new FoldedObject(offset, length, this.#cells, at, this.#source), comments, size };
  }

  /** To be called when no more is read. */
  end(): void {
    this.#cells.trim();
  }
}
