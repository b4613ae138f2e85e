import { t } from '@vscode/l10n';
import stringWidth from 'string-width';
import type { Severity } from '../rules/categories';
import { severityWord } from '../rules/categories';
import { gravestFirst } from '../rules/gravity';
import type { Problem } from '../rules/problem';
import type { Span } from '../syntax/tree';
import { excerpt } from './excerpt';
import { printable } from './printable';
import { STANDARD_INPUT } from './readFile';
import type { CheckedFile, Outcome, Report } from './report';
import { notChecked, Tally } from './summary';
import type { Style, TextOutput } from './terminal';

/** What a person may still read of one file; the summary counts the rest. */
const MOST_PER_FILE = 100;
/** Of one finding. */
const MOST_RELATED = 8;

const STYLES: Record<Severity, Style> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'cyan'],
  hint: ['bold', 'green'],
};
const FRAME: Style = ['bold', 'blue'];

/** Findings as compilers print them: what is wrong, where, the line with a mark, and what belongs to it. */
export class PrettyReport implements Report {
  readonly #output: TextOutput;
  readonly #tally = new Tally();

  constructor(output: TextOutput) {
    this.#output = output;
  }

  async add(file: CheckedFile): Promise<void> {
    this.#tally.add(file);
    const shown = gravest(file.problems);
    for (const problem of shown) await this.#output.write(`${this.#finding(file, problem)}\n\n`);
    const left = file.problems.length - shown.length;
    if (left > 0) {
      await this.#output.write(
        `${t('{count} more findings in {file} are not shown; --format json lists them all.', { count: left, file: shownName(file) })}\n\n`,
      );
    }
    // Who waits for many files sees what is found.
    await this.#output.flush();
  }

  async end(outcome: Outcome): Promise<void> {
    if (this.#tally.files === 0) return;
    const { worst } = this.#tally;
    const summary = this.#output.paint(worst ? STYLES[worst] : ['bold', 'green'], this.#tally.words());
    await this.#output.write(`${summary}${notChecked(outcome)}\n`);
  }

  #finding(file: CheckedFile, { rule, severity, message, span, related, source }: Problem): string {
    const shown = related.slice(0, MOST_RELATED);
    const lines = [span, ...shown.map((other) => other.span)].map(
      ({ offset }) => file.lines.positionAt(offset).line + 1,
    );
    const gutter = String(Math.max(...lines)).length;
    const out = this.#output;
    const margin = ' '.repeat(gutter);
    const parts = [
      out.paint(STYLES[severity], `${severityWord(severity)}[${rule}]`) + out.paint('bold', `: ${printable(message)}`),
      `${margin}${out.paint(FRAME, '-->')} ${placeOf(file, span)}`,
      ...this.#excerpt(file, span, gutter, '^', STYLES[severity]),
    ];
    for (const other of shown) {
      parts.push(
        `${margin}${out.paint(FRAME, ':::')} ${placeOf(file, other.span)}`,
        ...this.#excerpt(file, other.span, gutter, '-', FRAME, printable(other.message)),
      );
    }
    const note = (text: string) => parts.push(`${margin} ${out.paint(FRAME, '=')} ${text}`);
    if (related.length > shown.length) note(t('and {count} more places', { count: related.length - shown.length }));
    if (source !== undefined) note(t('help: {source}', { source }));
    return parts.join('\n');
  }

  /** The line of a span, with the mark below it and what is said about it behind that. */
  #excerpt(file: CheckedFile, span: Span, gutter: number, mark: string, style: Style, label = ''): string[] {
    const out = this.#output;
    const bar = out.paint(FRAME, '|');
    const number = String(file.lines.positionAt(span.offset).line + 1).padStart(gutter);
    const columns = Math.max(out.columns - gutter - 3, 20);
    const { line, indent, width } = excerpt(file.tree.text, span, columns);
    const empty = `${' '.repeat(gutter)} ${bar}`;
    const marks = mark.repeat(width);
    const below = (column: number, text: string) => `${empty} ${' '.repeat(column)}${out.paint(style, text)}`;
    const shown = [empty, `${out.paint(FRAME, number)} ${bar} ${line}`.trimEnd()];
    const labelWidth = stringWidth(label);
    if (label === '') shown.push(below(indent, marks));
    else if (indent + width + 1 + labelWidth <= columns) shown.push(below(indent, `${marks} ${label}`));
    else shown.push(below(indent, marks), below(Math.max(0, Math.min(indent, columns - labelWidth)), label));
    return shown;
  }
}

/** The gravest findings, in the order of the text. */
function gravest(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PER_FILE) return problems;
  return gravestFirst(problems)
    .slice(0, MOST_PER_FILE)
    .sort((a, b) => a.span.offset - b.span.offset);
}

function placeOf(file: CheckedFile, span: Span): string {
  const { line, character } = file.lines.positionAt(span.offset);
  return `${shownName(file)}:${line + 1}:${character + 1}`;
}

function shownName({ name }: CheckedFile): string {
  return name === STANDARD_INPUT ? '<stdin>' : printable(name);
}
