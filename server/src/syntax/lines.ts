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
  /** Where the lines start, in their order. Looked for when first asked: a text in which nothing is wrong is read without. */
  #known: Uint32Array | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get #starts(): Uint32Array {
    return (this.#known ??= allStartsIn(this.#text));
  }

  /**
   * @param edit of the text
   * @param text after it
   * @returns the lines of that: what is read for it is what has been put in
   */
  edited({ offset, length, content }: Edit, text: string): LineIndex {
    const after = new LineIndex(text);
    const starts = this.#known;
    if (!starts) return after;
    // The character before the edit may have been half of an end of line, or be now, and so may the one behind.
    const from = Math.max(offset - 1, 0);
    const kept = this.#after(from);
    const put = startsIn(text, from, offset + content.length + 1);
    const moved = starts.subarray(this.#after(offset + length + 1));
    const all = new Uint32Array(kept + put.length + moved.length);
    all.set(starts.subarray(0, kept));
    all.set(put, kept);
    const behind = all.subarray(kept + put.length);
    behind.set(moved);
    const delta = content.length - length;
    if (delta !== 0) for (let at = 0; at < behind.length; at++) behind[at] = (behind[at] ?? 0) + delta;
    after.#known = all;
    return after;
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

function allStartsIn(text: string): Uint32Array {
  if (text.includes('\r')) return startsIn(text, 0, text.length, [0]);
  const starts = new Starts(text.length);
  starts.add(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.add(at + 1);
  return starts.all();
}

/** @returns where the lines start whose end of line before them ends with a character of a stretch of the text, and what is given before */
function startsIn(text: string, from: number, to: number, before: readonly number[] = []): Uint32Array {
  const starts = new Starts(to - from);
  for (const start of before) starts.add(start);
  const end = Math.min(to, text.length);
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (code === 10 || code === 13) starts.add(at + 1);
  }
  return starts.all();
}

/** A growing list of offsets, of four bytes each: a text of nothing but ends of lines has a great many. */
class Starts {
  #room: Uint32Array;
  #count = 0;

  /** @param length of the text that they are in: there is room to begin with for a line in so many characters */
  constructor(length: number) {
    this.#room = new Uint32Array(8 + Math.floor(length / 24));
  }

  add(start: number): void {
    if (this.#count === this.#room.length) {
      const more = new Uint32Array(this.#count * 2);
      more.set(this.#room);
      this.#room = more;
    }
    this.#room[this.#count++] = start;
  }

  all(): Uint32Array {
    return this.#room.slice(0, this.#count);
  }
}
