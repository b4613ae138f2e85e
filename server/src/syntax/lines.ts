import type { Edit } from './edit';

/** A place in a text as editors count: zero-based line, and UTF-16 code units from its start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets into lines and characters. Lines end with LF, CRLF or CR, as in the Language Server Protocol. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  /** @param starts of the lines, where they are known */
  constructor(text: string, starts?: readonly number[]) {
    this.#text = text;
    this.#starts = starts ?? [0].concat(startsIn(text, 0, text.length));
  }

  /**
   * @param edit of the text
   * @param text after it
   * @returns the lines of that: what is read for it is what has been put in
   */
  edited({ offset, length, content }: Edit, text: string): LineIndex {
    // The character before the edit may have been half of an end of line, or be now, and so may the one behind.
    const from = Math.max(offset - 1, 0);
    const delta = content.length - length;
    const before = this.#starts.slice(0, this.#after(from));
    const behind = this.#after(offset + length + 1);
    const after = this.#starts.slice(behind);
    if (delta !== 0) for (let at = 0; at < after.length; at++) after[at] = (after[at] ?? 0) + delta;
    return new LineIndex(text, before.concat(startsIn(text, from, offset + content.length + 1), after));
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** @returns the place of an offset; one outside the text counts as its start or end, one within an end of line as before it */
  positionAt(offset: number): Position {
    let within = Math.max(0, Math.min(offset, this.#text.length));
    if (this.#text.charCodeAt(within) === 10 && this.#text.charCodeAt(within - 1) === 13) within -= 1;
    const line = this.#after(within) - 1;
    return { line, character: within - (this.#starts[line] ?? 0) };
  }

  /** @returns the offset of a place; a line behind the last one, or a character behind the end of its line, counts as that end */
  offsetAt({ line, character }: Position): number {
    const start = this.#starts[line];
    if (start === undefined) return line < 0 ? 0 : this.#text.length;
    return start + Math.max(0, Math.min(character, this.textOf(line).length));
  }

  rangeOf(span: { readonly offset: number; readonly length: number }): Range {
    return { start: this.positionAt(span.offset), end: this.positionAt(span.offset + span.length) };
  }

  /** @returns the text of a line without its end; empty for a line that is not there */
  textOf(line: number): string {
    const start = this.#starts[line];
    if (start === undefined) return '';
    return this.#text.slice(start, this.#starts[line + 1] ?? this.#text.length).replace(/[\r\n]+$/, '');
  }

  /** @returns the first line that starts behind an offset */
  #after(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** @returns where the lines start whose end of line before them ends with a character of a stretch of the text */
function startsIn(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  const carriage = text.indexOf('\r', from);
  if (carriage < 0 || carriage >= to) {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = from; at < Math.min(to, text.length); at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}
