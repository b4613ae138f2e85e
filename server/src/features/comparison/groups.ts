import { t } from '@vscode/l10n';
import type { Change, ChangeKind, Comparison, Subject } from '../../comparison/comparison';

/** What has changed of one thing, as it is shown. */
export interface ChangeGroup<Place> {
  readonly kind: ChangeKind;
  /** What it is and its name. */
  readonly title: string;
  readonly old?: Place;
  readonly new?: Place;
  readonly rows: readonly ChangeRow<Place>[];
}

/** One line of it; `said`: something that is said of what has come or gone. */
export interface ChangeRow<Place> {
  readonly kind: ChangeKind | 'said';
  /** *Port*, *Computer pc05.contoso.com*. */
  readonly label: string;
  /** How it was; empty where there was nothing. Of what has come or gone one of both may be what is said of it. */
  readonly from: string;
  readonly to: string;
  readonly old?: Place;
  readonly new?: Place;
}

/** @returns changes by what they are about, in their order */
export function groupsOf<Place>(changes: readonly Change<Place>[]): ChangeGroup<Place>[] {
  const bySubject = new Map<Subject, Change<Place>[]>();
  for (const change of changes) {
    const known = bySubject.get(change.subject);
    if (known) known.push(change);
    else bySubject.set(change.subject, [change]);
  }
  return [...bySubject].map(([subject, all]) => groupOf(subject, all));
}

function groupOf<Place>(subject: Subject, changes: readonly Change<Place>[]): ChangeGroup<Place> {
  const whole = changes.find(({ item, kind }) => item === 'subject' && (kind === 'added' || kind === 'removed'));
  const moved = changes.find(({ item }) => item === 'subject');
  return {
    kind: moved?.kind ?? 'changed',
    title: subject.title,
    ...placesOf(moved),
    rows: [
      ...(whole?.facts ?? []).map(({ label, text }) => ({
        kind: 'said' as const,
        label,
        from: whole?.kind === 'removed' ? text : '',
        to: whole?.kind === 'added' ? text : '',
      })),
      ...changes.filter((change) => change !== whole).map(rowOf),
    ],
  };
}

function rowOf<Place>(change: Change<Place>): ChangeRow<Place> {
  const { kind, item, computer, facts, from, to } = change;
  const words = (facts ?? [])
    .map(({ label, text }) => t('{property}: {value}', { property: label, value: text }))
    .join('; ');
  const label =
    item === 'property' && computer !== undefined
      ? t('Computer {computer}: {property}', { computer, property: change.label })
      : change.label;
  return {
    kind,
    label,
    from: from?.text ?? (kind === 'removed' ? words : ''),
    to: to?.text ?? (kind === 'added' ? words : ''),
    ...placesOf(change),
  };
}

function placesOf<Place>(change: Change<Place> | undefined): { readonly old?: Place; readonly new?: Place } {
  return {
    ...(change?.old === undefined ? {} : { old: change.old }),
    ...(change?.new === undefined ? {} : { new: change.new }),
  };
}

/** @returns whether there is no difference at all */
export function isSame({ changes, findings }: Comparison<unknown>): boolean {
  return changes.length === 0 && findings.new.length === 0 && findings.gone.length === 0;
}

/** @returns such as `2 added, 1 moved, 3 changed; findings: 1 new, 2 gone` */
export function countsInWords({ changes, findings }: Comparison<unknown>): string {
  const count = (kind: ChangeKind): number => changes.filter((change) => change.kind === kind).length;
  const changed = listed([
    [count('added'), (of) => t('{count} added', { count: of })],
    [count('removed'), (of) => t('{count} removed', { count: of })],
    [count('moved'), (of) => t('{count} moved', { count: of })],
    [count('renamed'), (of) => t('{count} renamed', { count: of })],
    [count('changed'), (of) => t('{count} changed', { count: of })],
  ]);
  const found = listed([
    [findings.new.length, (of) => t('{count} new', { count: of })],
    [findings.gone.length, (of) => t('{count} gone', { count: of })],
  ]);
  if (changed === '' && found === '') return t('No differences');
  if (found === '') return changed;
  return changed === ''
    ? t('No changes; findings: {findings}', { findings: found })
    : t('{changes}; findings: {findings}', { changes: changed, findings: found });
}

function listed(all: readonly (readonly [count: number, words: (count: number) => string])[]): string {
  return all.flatMap(([count, words]) => (count > 0 ? [words(count)] : [])).join(', ');
}

/** @returns the word for what has happened to something */
export function kindWord(kind: ChangeKind): string {
  switch (kind) {
    case 'added':
      return t('added');
    case 'removed':
      return t('removed');
    case 'moved':
      return t('moved');
    case 'renamed':
      return t('renamed');
    case 'changed':
      return t('changed');
  }
}
