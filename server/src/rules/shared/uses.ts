import type { FileStore, Pool, Site, SqlStore, StandardEditionServer, StoreSet } from '../../model/entities';
import { folded, isAbsent } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { AtSite } from '../../model/writtenNames';
import { COMPLIANCE_DATABASE, CONTENT_DATABASE } from './compliance';
import { storeSetsOf } from './storeSets';
import { dataSlots, type NamedSlot } from './storeSlots';

/** The instance of SQL Server Express that a Standard Edition server has its databases in. Setup names it. */
export const LOCAL_INSTANCE = 'RTC';

/** A pool that needs another one: it is routed through it, paired with it, or runs on it. */
export interface Dependent {
  readonly pool: Pool;
  readonly as: 'nextHop' | 'pairedPool' | 'collocated';
}

const NOTHING: AtSite = { pools: [], sqlStores: [], fileStores: [], branches: [] };

/** Who uses what in a topology. Each is looked up at the cost of what there is to tell; what names nothing uses nothing. */
export class Uses {
  readonly #topology: Topology;

  constructor(topology: Topology) {
    this.#topology = topology;
  }

  /** @returns the slots that name a SQL Server store, the pools in the order of the text */
  slotsOf(store: SqlStore): readonly NamedSlot[] {
    return this.#topology.names.slotsNaming(store).map((slot) => ({ ...slot, store }));
  }

  /** @returns the Standard Edition server whose own SQL Server Express this is, where that server leaves its back end out */
  localBackEndOf(store: SqlStore): StandardEditionServer | undefined {
    if (!isLocalInstance(store)) return undefined;
    const hosts = this.#topology.names.standardEditionServersOf(store.server);
    return hosts.findLast(({ backEnd }) => isAbsent(backEnd.set));
  }

  /** @returns the pools that keep files in a file store, in the order of the text */
  poolsWithFilesIn(store: FileStore): readonly Pool[] {
    return this.#topology.names.poolsWithFilesIn(store);
  }

  /** @returns the pools that need a pool, in the order of the text */
  dependentsOf(pool: Pool): readonly Dependent[] {
    const { names } = this.#topology;
    const isMeant = names.pool(pool.fqdn) === pool;
    const needing = isMeant ? names.written.needing(pool.fqdn) : [];
    const onIt = pool.kind === 'standardEdition' && names.standardEditionServer(pool.fqdn) === pool;
    const collocated = onIt ? names.poolsOf(pool.fqdn).filter(({ kind }) => kind === 'persistentChat') : [];
    // One on a Standard Edition server has it as its next hop too: that is said once.
    const others = needing.filter((other) => other !== pool && !collocated.includes(other));
    return [
      ...collocated.map((other) => ({ pool: other, as: 'collocated' as const })),
      ...others.map((other) => ({
        pool: other,
        as: 'nextHop' in other ? ('nextHop' as const) : ('pairedPool' as const),
      })),
    ].sort((a, b) => a.pool.node.offset - b.pool.node.offset);
  }

  at(site: Site): AtSite {
    const { names } = this.#topology;
    return names.site(site.name) === site ? names.written.standingAt(site.name) : NOTHING;
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
