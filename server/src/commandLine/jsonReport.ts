import type { CheckedFile, Report } from './report';
import type { TextOutput } from './terminal';

/**
 * A list of findings, one a line: `file` as it was named, `rule`, `severity`, `message`, the JSON Pointer `path`, and the
 * `range`, zero-based in lines and UTF-16 code units.
 */
export class JsonReport implements Report {
  readonly #output: TextOutput;
  #first = true;

  constructor(output: TextOutput) {
    this.#output = output;
  }

  async add({ name, lines, problems }: CheckedFile): Promise<void> {
    for (const { rule, severity, message, path, span } of problems) {
      const finding = { file: name, rule, severity, message, path, range: lines.rangeOf(span) };
      await this.#output.write(`${this.#first ? '[\n' : ',\n'}${JSON.stringify(finding)}`);
      this.#first = false;
    }
  }

  async end(): Promise<void> {
    await this.#output.write(this.#first ? '[]\n' : '\n]\n');
  }
}
