import type { FileStore, Pool, Site, SqlStore, StandardEditionServer, StoreSet } from '../../model/entities';
import { folded, isAbsent } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { COMPLIANCE_DATABASE, CONTENT_DATABASE } from './compliance';
import { storeSetsOf } from './storeSets';
import { dataSlots, namedSlots, type NamedSlot } from './storeSlots';

/** The instance of SQL Server Express that a Standard Edition server has its databases in. Setup names it. */
export const LOCAL_INSTANCE = 'RTC';

/** A pool that needs another one: it is routed through it, paired with it, or runs on it. */
export interface Dependent {
  readonly pool: Pool;
  readonly as: 'nextHop' | 'pairedPool' | 'collocated';
}

/** What stands at a site, each in the order of the text. */
export interface AtSite {
  readonly pools: readonly Pool[];
  readonly sqlStores: readonly SqlStore[];
  readonly fileStores: readonly FileStore[];
  /** The branch sites that belong to it. */
  readonly branches: readonly Site[];
}

const NOTHING: AtSite = { pools: [], sqlStores: [], fileStores: [], branches: [] };

/** Who uses what in a topology, gathered in one pass. What names nothing is not in it. */
export class Uses {
  readonly #slots = new Map<SqlStore, NamedSlot[]>();
  readonly #localBackEnds = new Map<SqlStore, StandardEditionServer>();
  readonly #filesOf = new Map<FileStore, Pool[]>();
  readonly #dependents = new Map<Pool, Dependent[]>();
  readonly #sites = new Map<Site, { [Kind in keyof AtSite]: AtSite[Kind][number][] }>();

  constructor(topology: Topology) {
    const { names, pools, sites, sqlStores, fileStores, standardEditionServers } = topology;
    for (const pool of pools) {
      for (const set of storeSetsOf(pool)) {
        for (const slot of namedSlots(topology, pool, set)) add(this.#slots, slot.store, slot);
      }
      const files = pool.kind === 'other' ? undefined : names.fileStore(pool.fileStore);
      if (files) add(this.#filesOf, files, pool);
      this.#pool(topology, pool);
      this.#at(names.site(pool.site))?.pools.push(pool);
    }
    const local = standardEditionServers.filter(({ backEnd }) => isAbsent(backEnd.set));
    const hosts = new Map(local.map((server) => [folded(server.fqdn.value ?? ''), server]));
    for (const store of sqlStores) {
      const host = hosts.get(folded(store.server.value ?? ''));
      if (host && isLocalInstance(store)) this.#localBackEnds.set(store, host);
      this.#at(names.site(store.site))?.sqlStores.push(store);
    }
    for (const store of fileStores) this.#at(names.site(store.site))?.fileStores.push(store);
    for (const site of sites) this.#at(names.site(site.centralSite))?.branches.push(site);
  }

  /** @returns the slots that name a SQL Server store, the pools in the order of the text */
  slotsOf(store: SqlStore): readonly NamedSlot[] {
    return this.#slots.get(store) ?? [];
  }

  /** @returns the Standard Edition server whose own SQL Server Express this is, where that server leaves its back end out */
  localBackEndOf(store: SqlStore): StandardEditionServer | undefined {
    return this.#localBackEnds.get(store);
  }

  /** @returns the pools that keep files in a file store, in the order of the text */
  poolsWithFilesIn(store: FileStore): readonly Pool[] {
    return this.#filesOf.get(store) ?? [];
  }

  /** @returns the pools that need a pool, in the order of the text */
  dependentsOf(pool: Pool): readonly Dependent[] {
    return this.#dependents.get(pool) ?? [];
  }

  at(site: Site): AtSite {
    return this.#sites.get(site) ?? NOTHING;
  }

  #pool({ names }: Topology, pool: Pool): void {
    const needs: [Dependent['as'], Pool | undefined][] = [];
    if (pool.kind === 'persistentChat') needs.push(['collocated', names.hostOf(pool)]);
    if (pool.kind === 'persistentChat' || pool.kind === 'other') needs.push(['nextHop', names.pool(pool.nextHop)]);
    else needs.push(['pairedPool', names.pool(pool.pairedPool)]);
    const named = new Set<Pool>([pool]);
    for (const [as, needed] of needs) {
      // One on a Standard Edition server has it as its next hop too: that is said once.
      if (!needed || named.has(needed)) continue;
      named.add(needed);
      add(this.#dependents, needed, { pool, as });
    }
  }

  #at(site: Site | undefined) {
    if (!site) return undefined;
    let there = this.#sites.get(site);
    if (!there) this.#sites.set(site, (there = { pools: [], sqlStores: [], fileStores: [], branches: [] }));
    return there;
  }
}

/**
 * @returns the names of the databases that a store set holds: the one that it names itself, else those that setup gives them; none where
 * the name cannot be read. Of the back end the main ones
 */
export function databasesOf({ kind, database }: StoreSet): readonly string[] {
  if (!isAbsent(database)) return database.value === undefined ? [] : [database.value];
  switch (kind) {
    case 'backEnd':
      return ['rtcxds', 'rtcshared', 'rtcab'];
    case 'archivingStore':
      return ['LcsLog'];
    case 'monitoringStore':
      return ['LcsCdr', 'QoEMetrics'];
    case 'store':
      return [CONTENT_DATABASE];
    case 'complianceStore':
      return [COMPLIANCE_DATABASE];
  }
}

/** @returns the data slots of a pool that name a declared SQL Server store: every one holds databases of its set, or a copy of them */
export function dataSlotsOf(topology: Topology, pool: Pool): NamedSlot[] {
  return storeSetsOf(pool).flatMap((set) => dataSlots(topology, pool, set));
}

function isLocalInstance({ instance, edition }: SqlStore): boolean {
  const isExpress = isAbsent(edition) || edition.value === 'express';
  return isExpress && instance.value !== undefined && folded(instance.value) === folded(LOCAL_INSTANCE);
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
