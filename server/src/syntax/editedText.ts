import type { Edit } from './edit';
import type { Span } from './tree';

/** A stretch of the first text that is still there, or text that has been put in. */
type Piece = Span | string;

/**
 * A text that is edited again and again, and knows what all the edits together are to the first text: so a change that takes several
 * rounds is one change for whoever has the first text.
 */
export class EditedText {
  readonly #original: string;
  #pieces: Piece[];
  #text: string;

  constructor(text: string) {
    this.#original = text;
    this.#text = text;
    this.#pieces = [{ offset: 0, length: text.length }];
  }

  /** The text as it is now. */
  get text(): string {
    return this.#text;
  }

  /** Edits the text as it is now. */
  apply(edits: readonly Edit[]): void {
    const pieces: Piece[] = [];
    const left = this.#pieces.toReversed();
    /** Moves as many characters as that from what is left to the new pieces, or drops them. */
    const take = (count: number, keep: boolean): void => {
      while (count > 0) {
        const piece = left.pop();
        if (piece === undefined) return;
        const [head, tail] = split(piece, count);
        if (tail !== undefined) left.push(tail);
        if (keep) pieces.push(head);
        count -= head.length;
      }
    };
    let at = 0;
    for (const { offset, length, content } of edits.toSorted((a, b) => a.offset - b.offset || a.length - b.length)) {
      take(offset - at, true);
      take(length, false);
      if (content !== '') pieces.push(content);
      at = offset + length;
    }
    this.#pieces = [...pieces, ...left.reverse()];
    this.#text = this.#pieces.map((piece) => this.#textOf(piece)).join('');
  }

  /** @returns what has been done to the first text, as edits of it that do not overlap, in its order */
  edits(): Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let content = '';
    const close = (end: number): void => {
      if (end > at || content !== '') edits.push({ offset: at, length: end - at, content });
      content = '';
    };
    for (const piece of this.#pieces) {
      if (typeof piece === 'string') {
        content += piece;
      } else {
        close(piece.offset);
        at = piece.offset + piece.length;
      }
    }
    close(this.#original.length);
    return edits;
  }

  #textOf(piece: Piece): string {
    return typeof piece === 'string' ? piece : this.#original.slice(piece.offset, piece.offset + piece.length);
  }
}

/** @returns the first so many characters of a piece, and the rest where there is one */
function split(piece: Piece, count: number): [head: Piece, tail?: Piece] {
  if (piece.length <= count) return [piece];
  if (typeof piece === 'string') return [piece.slice(0, count), piece.slice(count)];
  const { offset, length } = piece;
  return [
    { offset, length: count },
    { offset: offset + count, length: length - count },
  ];
}
