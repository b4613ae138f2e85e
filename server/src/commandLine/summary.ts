import { t } from '@vscode/l10n';
import type { Severity } from '../rules/categories';
import { GRAVEST_FIRST } from '../rules/gravity';
import type { Problem } from '../rules/problem';
import type { Outcome } from './report';

export type SeverityCounts = Record<Severity, number>;

/** Counts what is found in the files of one check. */
export class Tally {
  readonly counts: SeverityCounts = { error: 0, warning: 0, information: 0, hint: 0 };
  files = 0;

  add({ problems }: { readonly problems: readonly Problem[] }): void {
    this.files += 1;
    for (const { severity } of problems) this.counts[severity] += 1;
  }

  get worst(): Severity | undefined {
    return GRAVEST_FIRST.find((severity) => this.counts[severity] > 0);
  }

  /** @returns such as `2 errors, 1 warning in 3 files` */
  words(): string {
    const where = files(this.files);
    const found = severities(this.counts);
    return found === ''
      ? t('No problems in {files}', { files: where })
      : t('{problems} in {files}', { problems: found, files: where });
  }
}

/** @returns what comes behind the words of a tally, such as `; not checked: 1 file`; empty where every file was checked */
export function notChecked(outcome: Pick<Outcome, 'notChecked'>): string {
  return outcome.notChecked === 0 ? '' : `; ${t('not checked: {files}', { files: files(outcome.notChecked) })}`;
}

/** @returns such as `2 errors, 1 warning`; empty where there is nothing */
export function severities({ error, warning, information, hint }: SeverityCounts): string {
  return listed([
    [error, error === 1 ? t('1 error') : t('{count} errors', { count: error })],
    [warning, warning === 1 ? t('1 warning') : t('{count} warnings', { count: warning })],
    [information, t('{count} informational', { count: information })],
    [hint, hint === 1 ? t('1 hint') : t('{count} hints', { count: hint })],
  ]);
}

/** @returns such as `3 files` */
export function files(count: number): string {
  return count === 1 ? t('1 file') : t('{count} files', { count });
}

/** @returns those that there is at least one of, with commas */
export function listed(counted: readonly (readonly [count: number, words: string])[]): string {
  return counted
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(', ');
}
