import { LineStarts } from './lineStarts';
import type { Span } from './span';
import type { Edit } from './textEdit';

/** A place in a text as editors count: zero-based line, and UTF-16 code units from its start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Turns offsets into lines and characters. Lines end with LF, CRLF or CR, as in the Language Server Protocol. After an edit they are those of
 * the text then.
 */
export class LineIndex {
  #text: string;
  /** Looked for when first asked: a text in which nothing is wrong is read without. */
  #known: LineStarts | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get #starts(): LineStarts {
    return (this.#known ??= new LineStarts(allStartsIn(this.#text)));
  }

  /**
   * Reads what an edit has put in, and no more.
   *
   * @param text after the edit
   */
  edit({ offset, length, content }: Edit, text: string): void {
    this.#text = text;
    // The character before the edit may have been half of an end of line, or be now, and so may the one behind.
    const from = Math.max(offset - 1, 0);
    this.#known?.replace(
      from,
      offset + length + 1,
      startsIn(text, from, offset + content.length + 1),
      content.length - length,
    );
  }

  get lineCount(): number {
    return this.#starts.count;
  }

  /** @returns the place of an offset; one outside the text counts as its start or end, one within an end of line as before it */
  positionAt(offset: number): Position {
    let within = Math.max(0, Math.min(offset, this.#text.length));
    if (this.#text.charCodeAt(within) === 10 && this.#text.charCodeAt(within - 1) === 13) within -= 1;
    const line = this.#starts.after(within) - 1;
    return { line, character: within - (this.#starts.at(line) ?? 0) };
  }

  /** @returns the offset of a place; a line behind the last one, or a character behind the end of its line, counts as that end */
  offsetAt({ line, character }: Position): number {
    const start = this.#starts.at(line);
    if (start === undefined) return line < 0 ? 0 : this.#text.length;
    return start + Math.max(0, Math.min(character, this.textOf(line).length));
  }

  rangeOf(span: { readonly offset: number; readonly length: number }): Range {
    return { start: this.positionAt(span.offset), end: this.positionAt(span.offset + span.length) };
  }

  /** @returns where a line is, with its end; nothing at the end of the text for a line that is not there */
  spanOf(line: number): Span {
    const { length } = this.#text;
    const offset = this.#starts.at(line) ?? length;
    return { offset, length: (this.#starts.at(line + 1) ?? length) - offset };
  }

  /** @returns the text of a line without its end; empty for a line that is not there */
  textOf(line: number): string {
    const start = this.#starts.at(line);
    if (start === undefined) return '';
    return this.#text.slice(start, this.#starts.at(line + 1) ?? this.#text.length).replace(/[\r\n]+$/, '');
  }
}

function allStartsIn(text: string): Int32Array {
  if (text.includes('\r')) return startsIn(text, 0, text.length, [0]);
  let starts = roomFor(text.length);
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (count === starts.length) starts = widened(starts);
    starts[count++] = at + 1;
  }
  return starts.slice(0, count);
}

/** @returns where the lines start whose end of line before them ends with a character of a stretch of the text, and what is given before */
function startsIn(text: string, from: number, to: number, before: readonly number[] = []): Int32Array {
  let starts = roomFor(to - from);
  starts.set(before);
  let count = before.length;
  const end = Math.min(to, text.length);
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) continue;
    if (count === starts.length) starts = widened(starts);
    starts[count++] = at + 1;
  }
  return starts.slice(0, count);
}

/** @returns room to begin with for a line in so many characters: a text of nothing but ends of lines has a great many */
function roomFor(length: number): Int32Array {
  return new Int32Array(8 + Math.floor(length / 24));
}

function widened(starts: Int32Array): Int32Array {
  const more = new Int32Array(starts.length * 2);
  more.set(starts);
  return more;
}
