import type { Pool, Slot, StoreSetKind } from '../../model/entities';
import type { Topology } from '../../model/topology';
import { firstLabel, type Skeleton, type Skeletons } from './skeletons';

/** What is added to the id of a store: for what it is, and in which slot. */
const OF_SET: Readonly<Record<StoreSetKind, string>> = {
  backEnd: '',
  store: '',
  complianceStore: '-compliance',
  archivingStore: '-archiving',
  monitoringStore: '-monitoring',
};

const OF_SLOT: Readonly<Record<Slot, string>> = {
  primary: '',
  mirror: '-mirror',
  witness: '-witness',
  backup: '-backup',
  backupMirror: '-backup-mirror',
  backupWitness: '-backup-witness',
};

/** A store to be declared. */
export type NewStore = Skeleton & { readonly id: string };

/** @returns what to call a new SQL Server store of a pool of that FQDN: `sql-pchat01-compliance-mirror` */
export function sqlStoreId(fqdn: string, set: StoreSetKind, slot: Slot): string {
  return `sql-${firstLabel(fqdn) || 'pool'}${OF_SET[set]}${OF_SLOT[slot]}`;
}

/** @returns what to call a new file store of a site */
export function fileStoreId(site: string | undefined): string {
  return site ? `files-${site.toLowerCase().replace(/\s+/g, '-')}` : 'files';
}

/**
 * @param skeletons makes it; the stores of one change are made by the same one, so that they get different names
 * @returns a SQL Server store for a slot of a pool: on a Standard Edition server, the primary one is this server's SQL Server Express
 */
export function newSqlStore(
  topology: Topology,
  skeletons: Skeletons,
  pool: Pool,
  set: StoreSetKind,
  slot: Slot,
): NewStore {
  const id = skeletons.freeId(sqlStoreId(pool.fqdn.value ?? '', set, slot));
  const host =
    pool.kind === 'persistentChat' ? topology.names.hostOf(pool) : pool.kind === 'standardEdition' ? pool : undefined;
  const isLocal = slot === 'primary' && host?.fqdn.value;
  return { ...(isLocal ? skeletons.localSqlStore(id, host) : skeletons.sqlStore(id, pool)), id };
}

/** @returns a file store for a pool, a share in the pool's site */
export function newFileStore(topology: Topology, skeletons: Skeletons, pool: Pool): NewStore {
  const id = skeletons.freeId(fileStoreId(topology.names.site(pool.site)?.name.value));
  return { ...skeletons.fileStore(id, pool), id };
}
