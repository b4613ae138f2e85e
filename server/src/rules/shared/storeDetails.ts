import { t } from '@vscode/l10n';
import type { Pool, Site, SqlStore } from '../../model/entities';
import { isAbsent, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { holdsDatabases } from './storeSlots';
import { databasesOf, type Uses } from './uses';

/** @returns what is on a SQL Server store: `mgc of pchat01.contoso.com`, or words where that is nothing */
export function databasesOn(store: SqlStore, uses: Uses): string {
  const databases = uses
    .slotsOf(store)
    .filter(holdsDatabases)
    .map(({ set, pool }) => onePool(databasesOf(set), pool));
  const host = uses.localBackEndOf(store);
  const all = host ? [...databases, onePool(['rtcxds'], host)] : databases;
  if (all.length > 0) return all.join(', ');
  return uses.slotsOf(store).length > 0 ? t('witness') : t('no databases yet');
}

function onePool(databases: readonly string[], pool: Pool): string {
  return t('{database} of {pool}', { database: databases[0] ?? '?', pool: pool.fqdn.value ?? '?' });
}

/** @returns what orders things by where they are: the site itself first, then what gives no site, then other sites */
export function placeRank({ names }: Topology, given: Fact<string>, site: Site | undefined): number {
  if (isAbsent(given)) return 1;
  return site && names.site(given) === site ? 0 : 2;
}
