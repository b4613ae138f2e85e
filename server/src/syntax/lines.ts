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
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
      if (code === 10 || code === 13) this.#starts.push(at + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** @returns the place of an offset; one outside the text counts as its start or end */
  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) > within) high = middle;
      else low = middle + 1;
    }
    const line = low - 1;
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
}
