import { t } from '@vscode/l10n';
import type { Severity } from '../rules/categories';

export type SeverityCounts = Record<Severity, number>;

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
