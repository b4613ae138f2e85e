import { t } from '@vscode/l10n';
import type { FileStore, SqlStore } from '../../model/entities';
import { holdsDatabases, type NamedSlot } from '../../rules/shared/storeSlots';
import { databasesOf, type Uses } from '../../rules/shared/uses';
import {
  count,
  fileStoreName,
  instanceName,
  poolName,
  sharePath,
  sqlEditionName,
  sqlStoreName,
  sqlVersionName,
} from '../../rules/shared/words';
import { code, names, table } from '../markdown';

/** How many databases a card lists. */
const MOST_ROWS = 12;

/** @returns what there is to know of a SQL Server store, in paragraphs of Markdown: where and what it is, and the databases on it, by pool */
export function sqlStoreCard(store: SqlStore, uses: Uses): string[] {
  const host = uses.localBackEndOf(store);
  const all = [
    ...(host ? [[databasesOf(host.backEnd).map(code).join(', '), code(poolName(host)), t('by default')]] : []),
    ...uses.slotsOf(store).map(databaseRow),
  ];
  const rows = all.slice(0, MOST_ROWS);
  const rest = all.length - rows.length;
  return [
    [sqlStoreTitle(store), ...kindOf(store)].join('\\\n'),
    rows.length === 0 ? t('No pool uses it.') : table([t('Database'), t('Pool'), t('As')], rows),
    ...(rest > 0 ? [t('And {count} more.', { count: count(rest) })] : []),
  ];
}

/** @returns what a SQL Server store is called and which instance it is, in one line */
export function sqlStoreTitle(store: SqlStore): string {
  return withPlace(`**${t('SQL Server store')}** ${code(sqlStoreName(store))}`, instanceName(store));
}

/** @returns what there is to know of a file store, in paragraphs of Markdown: where it is and who uses it */
export function fileStoreCard(store: FileStore, uses: Uses): string[] {
  const pools = uses.poolsWithFilesIn(store).map(poolName);
  return [
    fileStoreTitle(store),
    pools.length === 0 ? t('No pool uses it.') : t('Used by {pools}', { pools: names(pools) }),
  ];
}

export function fileStoreTitle(store: FileStore): string {
  return withPlace(`**${t('File store')}** ${code(fileStoreName(store))}`, sharePath(store));
}

function withPlace(head: string, place: string | undefined): string {
  return place === undefined ? head : `${head}: ${code(place)}`;
}

/** Version and edition, and where it stands, in one line; none where nothing is said of it. */
function kindOf({ version, edition, site, dataCenter, highAvailability }: SqlStore): string[] {
  const product = [
    version.value === undefined ? undefined : sqlVersionName(version.value),
    edition.value === undefined ? undefined : sqlEditionName(edition.value),
  ].filter((word) => word !== undefined);
  const parts = [
    ...(product.length > 0 ? [product.join(' ')] : []),
    ...(highAvailability.value === 'failoverCluster' ? [t('failover cluster')] : []),
    ...(highAvailability.value === 'availabilityGroup' ? [t('availability group')] : []),
    ...(site.value === undefined ? [] : [t('site {site}', { site: code(site.value) })]),
    ...(dataCenter.value === undefined ? [] : [t('data center {name}', { name: code(dataCenter.value) })]),
  ];
  return parts.length > 0 ? [parts.join(' · ')] : [];
}

function databaseRow(use: NamedSlot): string[] {
  const databases = holdsDatabases(use) ? databasesOf(use.set).map(code).join(', ') : '';
  return [databases || '–', code(poolName(use.pool)), code(use.slot)];
}
