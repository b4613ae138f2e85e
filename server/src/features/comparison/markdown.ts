import { t } from '@vscode/l10n';
import type { ComparedFinding, Comparison } from '../../comparison/comparison';
import { severityWord } from '../../rules/categories';
import { asItIs, code, table } from '../markdown';
import { countsInWords, groupsOf, kindWord, type ChangeGroup, type ChangeRow } from './groups';

/** What is compared, as people call it. */
export interface Names {
  readonly old: string;
  readonly new: string;
}

/** @returns a comparison in GitHub's Markdown, for a comment on a pull request */
export function comparisonMarkdown(comparison: Comparison<unknown>, names: Names): string {
  const { changes, findings } = comparison;
  const blocks = [
    `## ${t('Topology changes: {counts}', { counts: countsInWords(comparison) })}`,
    t('From {old} to {new}.', { old: code(names.old), new: code(names.new) }),
    ...groupsOf(changes).map(group),
    ...foundBlock(t('New findings'), findings.new),
    ...foundBlock(t('Gone findings'), findings.gone),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function group({ kind, title, rows }: ChangeGroup<unknown>): string {
  const word = t('{thing}: {what}', { thing: asItIs(title), what: kindWord(kind) });
  const heading = `### ${word}`;
  if (rows.length === 0) return heading;
  const isChanged = kind !== 'added' && kind !== 'removed';
  const body = isChanged
    ? table(
        [t('What'), t('Before'), t('After')],
        rows.map((row) => [labelOf(row), asItIs(row.from), asItIs(row.to)]),
      )
    : table(
        [t('What'), kind === 'added' ? t('After') : t('Before')],
        rows.map((row) => [labelOf(row), asItIs(kind === 'added' ? row.to : row.from)]),
      );
  return `${heading}\n\n${body}`;
}

function labelOf({ kind, label }: ChangeRow<unknown>): string {
  if (kind === 'said' || kind === 'changed') return asItIs(label);
  return t('{thing}: {what}', { thing: asItIs(label), what: `**${kindWord(kind)}**` });
}

function foundBlock(title: string, found: readonly ComparedFinding<unknown>[]): string[] {
  if (found.length === 0) return [];
  const rows = found.map(({ severity, message, rule, source }) => [
    severity === 'error' ? `**${severityWord(severity)}**` : severityWord(severity),
    asItIs(message),
    source === undefined ? rule : `[${rule}](${source})`,
  ]);
  return [`### ${title}\n\n${table([t('Severity'), t('Finding'), t('Rule')], rows)}`];
}
