import type { Severity } from '../rules/categories';
import type { Problem } from '../rules/problem';
import { printable } from './printable';
import { STANDARD_INPUT } from './readFile';
import type { CheckedFile, Outcome, Report } from './report';
import { notChecked, Tally } from './summary';
import type { TextOutput } from './terminal';

const COMMANDS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export class GithubReport implements Report {
  readonly #output: TextOutput;
  readonly #tally = new Tally();

  constructor(output: TextOutput) {
    this.#output = output;
  }

  async add(file: CheckedFile): Promise<void> {
    this.#tally.add(file);
    for (const problem of file.problems) await this.#output.write(`${annotation(file, problem)}\n`);
  }

  async end(outcome: Outcome): Promise<void> {
    for (const failure of outcome.failures) await this.#output.write(`::error::${data(failure)}\n`);
    if (this.#tally.files === 0) return;
    await this.#output.write(`${this.#tally.words()}${notChecked(outcome)}\n`);
  }
}

function annotation({ name, lines }: CheckedFile, { rule, severity, message, span, source }: Problem): string {
  const { start, end } = lines.rangeOf(span);
  const properties: [string, string | number][] = name === STANDARD_INPUT ? [] : [['file', name]];
  properties.push(['line', start.line + 1], ['endLine', end.line + 1]);
  // Columns are taken within one line only.
  if (start.line === end.line) properties.push(['col', start.character + 1], ['endColumn', end.character + 1]);
  properties.push(['title', rule]);
  const list = properties.map(([key, value]) => `${key}=${property(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${list}::${data(source === undefined ? message : `${message}\n${source}`)}`;
}

/** The signs that a workflow command is made of are written as GitHub reads them: by their number. */
function data(text: string): string {
  return text.split('\n').map(shown).join('%0A');
}

function shown(line: string): string {
  return printable(line.replaceAll('%', '%25').replaceAll('\r', '%0D'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
