import { t } from '@vscode/l10n';
import type { ImportCounts } from './toDocument';

/** @returns what was imported, such as `1 site, 3 pools, 8 computers`, for the middle of a sentence */
export function countsInWords({ sites, pools, computers, sqlStores, fileStores }: ImportCounts): string {
  const counted: readonly (readonly [count: number, words: string])[] = [
    [sites, sites === 1 ? t('1 site') : t('{count} sites', { count: sites })],
    [pools, pools === 1 ? t('1 pool') : t('{count} pools', { count: pools })],
    [computers, computers === 1 ? t('1 computer') : t('{count} computers', { count: computers })],
    [sqlStores, sqlStores === 1 ? t('1 SQL Server store') : t('{count} SQL Server stores', { count: sqlStores })],
    [fileStores, fileStores === 1 ? t('1 file store') : t('{count} file stores', { count: fileStores })],
  ];
  const words = counted.filter(([count]) => count > 0).map(([, some]) => some);
  return words.length === 0 ? t('an empty topology') : words.join(', ');
}
