import { painted, USUAL_COLUMNS, type Style, type TextOutput } from './terminal';
import { writeFile } from './writeFile';

/** A report that goes to a file: all of it at the end, so that the file is never half of one. */
export class TextFile implements TextOutput {
  readonly columns = USUAL_COLUMNS;
  readonly #color: boolean;
  readonly #pieces: string[] = [];

  constructor(color: boolean) {
    this.#color = color;
  }

  paint(style: Style, text: string): string {
    return this.#color ? painted(style, text) : text;
  }

  write(text: string): Promise<void> {
    this.#pieces.push(text);
    return Promise.resolve();
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }

  /** @throws Failure when it cannot be written, or exists and may not be overwritten */
  async save(target: string, options: Parameters<typeof writeFile>[2]): Promise<void> {
    await writeFile(target, this.#pieces.join(''), options);
  }
}
