import { t } from '@vscode/l10n';
import type { ChangeKind, ComparedFinding, Comparison } from '../comparison/comparison';
import { countsInWords, groupsOf, kindWord, type ChangeRow } from '../features/comparison/groups';
import type { Severity } from '../rules/categories';
import { severityWord } from '../rules/categories';
import { printable } from './printable';
import type { Style, TextOutput } from './terminal';

const SIGNS: Record<ChangeRow<unknown>['kind'], string> = {
  added: '+',
  removed: '-',
  moved: '>',
  renamed: '>',
  changed: '~',
  said: ' ',
};
const STYLES: Record<ChangeKind, Style> = {
  added: 'green',
  removed: 'red',
  moved: 'cyan',
  renamed: 'cyan',
  changed: 'yellow',
};
const SEVERITIES: Record<Severity, Style> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'cyan'],
  hint: ['bold', 'green'],
};

/** Writes a comparison for a person in a terminal: thing by thing, then findings, then how much there is of both. */
export async function writePretty(comparison: Comparison<unknown>, output: TextOutput): Promise<void> {
  const { changes, findings } = comparison;
  for (const { kind, title, rows } of groupsOf(changes)) {
    const heading = `${SIGNS[kind]} ${printable(title)}`;
    const lines = [
      output.paint(boldOf(STYLES[kind]), `${heading}: ${kindWord(kind)}`),
      ...rows.map((row) => lineOf(row, output)),
    ];
    await output.write(`${lines.join('\n')}\n\n`);
  }
  await writeFindings(t('New findings:'), findings.new, output);
  await writeFindings(t('Gone findings:'), findings.gone, output);
  await output.write(`${countsInWords(comparison)}\n`);
}

function boldOf(style: Style): Style {
  return ['bold', ...(Array.isArray(style) ? style : [style])] as Style;
}

function lineOf({ kind, label, from, to }: ChangeRow<unknown>, output: TextOutput): string {
  const value =
    from !== '' && to !== ''
      ? t('{old} → {new}', { old: from, new: to })
      : kind === 'changed'
        ? t('{old} → {new}', { old: from || t('not set'), new: to || t('not set') })
        : from + to;
  const line = printable(value === '' ? label : t('{property}: {value}', { property: label, value }));
  return `    ${kind === 'said' ? `  ${line}` : output.paint(STYLES[kind], `${SIGNS[kind]} ${line}`)}`;
}

async function writeFindings(
  title: string,
  findings: readonly ComparedFinding<unknown>[],
  output: TextOutput,
): Promise<void> {
  if (findings.length === 0) return;
  await output.write(`${output.paint('bold', title)}\n`);
  for (const { severity, rule, message } of findings) {
    const head = output.paint(SEVERITIES[severity], `${severityWord(severity)}[${rule}]`);
    await output.write(`    ${head}: ${printable(message)}\n`);
  }
  await output.write('\n');
}
