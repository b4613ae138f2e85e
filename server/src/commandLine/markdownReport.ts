import { t } from '@vscode/l10n';
import { asItIs, table } from '../features/markdown';
import { severityWord } from '../rules/categories';
import type { Problem } from '../rules/problem';
import { printable } from './printable';
import { titleOf } from './readFile';
import type { CheckedFile, Outcome, Report } from './report';
import { notChecked, Tally } from './summary';
import type { TextOutput } from './terminal';

/** Findings as a table in GitHub's Markdown, for a comment on a pull request or the summary of a build. */
export class MarkdownReport implements Report {
  readonly #output: TextOutput;
  readonly #tally = new Tally();
  readonly #rows: string[][] = [];

  constructor(output: TextOutput) {
    this.#output = output;
  }

  add(file: CheckedFile): Promise<void> {
    this.#tally.add(file);
    for (const problem of file.problems) this.#rows.push(row(file, problem));
    return Promise.resolve();
  }

  async end(outcome: Outcome): Promise<void> {
    const { failures } = outcome;
    const blocks = [`## Lync Topology: ${this.#tally.words()}${notChecked(outcome)}`];
    if (this.#rows.length > 0) blocks.push(table([t('Severity'), t('Place'), t('Finding'), t('Rule')], this.#rows));
    if (failures.length > 0) blocks.push(failures.map((failure) => `- ${asItIs(printable(failure))}`).join('\n'));
    await this.#output.write(`${blocks.join('\n\n')}\n`);
  }
}

function row({ name, lines }: CheckedFile, { rule, severity, message, span, source }: Problem): string[] {
  const { line, character } = lines.positionAt(span.offset);
  const place = `${asItIs(printable(titleOf(name)))}:${line + 1}:${character + 1}`;
  const word = severity === 'error' ? `**${severityWord(severity)}**` : severityWord(severity);
  return [word, place, asItIs(printable(message)), source === undefined ? rule : `[${rule}](${source})`];
}
