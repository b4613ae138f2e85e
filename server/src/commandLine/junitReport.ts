import { t } from '@vscode/l10n';
import type { Problem } from '../rules/problem';
import { printable } from './printable';
import { titleOf } from './readFile';
import type { CheckedFile, Outcome, Report } from './report';
import type { TextOutput } from './terminal';

/**
 * Findings as the test results that CI servers read: a suite for each file, in it a test case for each finding. Errors fail; what is less than an
 * error passes and is its output. A file without findings is one test case that passes.
 */
export class JunitReport implements Report {
  readonly #output: TextOutput;
  #started = false;

  constructor(output: TextOutput) {
    this.#output = output;
  }

  async add(file: CheckedFile): Promise<void> {
    await this.#start();
    const { problems } = file;
    const name = titleOf(file.name);
    const failed = problems.filter(({ severity }) => severity === 'error').length;
    await this.#suite(name, Math.max(problems.length, 1), failed, 0);
    if (problems.length === 0) await this.#output.write(`${testCase(name, t('No problems'))}/>\n`);
    for (const problem of problems) await this.#output.write(finding(name, file, problem));
    await this.#output.write('  </testsuite>\n');
  }

  async end({ failures }: Outcome): Promise<void> {
    await this.#start();
    if (failures.length > 0) {
      const name = t('What could not be done');
      await this.#suite(name, failures.length, 0, failures.length);
      for (const failure of failures) {
        await this.#output.write(
          `${testCase(name, failure)}>\n      <error message="${attribute(failure)}"/>\n    </testcase>\n`,
        );
      }
      await this.#output.write('  </testsuite>\n');
    }
    await this.#output.write('</testsuites>\n');
  }

  async #start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    await this.#output.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Lync Topology">\n');
  }

  async #suite(name: string, tests: number, failures: number, errors: number): Promise<void> {
    await this.#output.write(
      `  <testsuite name="${attribute(name)}" tests="${tests}" failures="${failures}" errors="${errors}" skipped="0">\n`,
    );
  }
}

function finding(name: string, file: CheckedFile, problem: Problem): string {
  const { rule, severity, message, span, related, source } = problem;
  const title = t('{rule}, line {line}, column {column}', { rule, ...placeOf(file, span.offset) });
  const text = [
    placeInWords(name, file, span.offset),
    message,
    ...related.map((other) => `${placeInWords(name, file, other.span.offset)} ${other.message}`),
    ...(source === undefined ? [] : [source]),
  ]
    .map((line) => content(line))
    .join('\n');
  const outcome =
    severity === 'error'
      ? `<failure type="${attribute(rule)}" message="${attribute(message)}">${text}</failure>`
      : `<system-out>${severity}: ${text}</system-out>`;
  return `${testCase(name, title)}>\n      ${outcome}\n    </testcase>\n`;
}

function testCase(suite: string, name: string): string {
  return `    <testcase classname="${attribute(suite)}" name="${attribute(name)}"`;
}

function placeInWords(name: string, file: CheckedFile, offset: number): string {
  const { line, column } = placeOf(file, offset);
  return `${name}:${line}:${column}`;
}

function placeOf({ lines }: CheckedFile, offset: number): { line: number; column: number } {
  const { line, character } = lines.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}

/** XML has no place for most control characters, not even by their number: they are shown as signs. */
function content(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;');
}
