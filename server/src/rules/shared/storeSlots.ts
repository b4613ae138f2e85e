import {
  DATA_SLOTS,
  SLOTS,
  type PersistentChatPool,
  type Pool,
  type Slot,
  type SqlStore,
  type StoreSet,
  type StoreSetKind,
  type WrittenSlot,
} from '../../model/entities';
import { ABSENT, folded, isKnown, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { holds, type DataOfPools } from '../../model/names';
import type { SetOfPool } from './storeSets';

/** A slot of a store set that names a SQL Server store which the document declares. */
export interface NamedSlot<P extends Pool = Pool> extends SetOfPool<P> {
  readonly slot: Slot;
  /** The reference; never absent. */
  readonly fact: Fact<string>;
  readonly store: SqlStore;
}

/** A store set with those of its slots that name a declared SQL Server store, in the order of slots. */
export interface NamedSet<P extends Pool = Pool> extends SetOfPool<P> {
  readonly slots: readonly NamedSlot<P>[];
}

const NONE: never[] = [];

/** @returns the store sets of which a slot names a declared SQL Server store, the pools in the order of the text */
export function namedSetsIn(topology: Topology): readonly NamedSet[] {
  return topology.cached(findNamedSets);
}

function findNamedSets(topology: Topology): NamedSet[] {
  const found: NamedSet[] = [];
  for (const pool of topology.pools) {
    for (const set of pool.storeSets) {
      const slots = namedSlots(topology, pool, set);
      if (slots.length > 0) found.push({ pool, set, slots });
    }
  }
  return found;
}

/** @returns the slots that hold databases and name a declared SQL Server store, the pools in the order of the text */
export function dataSlotsIn(topology: Topology): readonly NamedSlot[] {
  return topology.cached(findDataSlots);
}

function findDataSlots(topology: Topology): NamedSlot[] {
  const found: NamedSlot[] = [];
  for (const { slots } of namedSetsIn(topology)) for (const slot of slots) if (holdsDatabases(slot)) found.push(slot);
  return found;
}

/** @returns the slots of a store set that name a declared SQL Server store, in the order of slots */
export function namedSlots<P extends Pool>(
  topology: Topology,
  pool: P,
  set: StoreSet,
  slots: readonly Slot[] = SLOTS,
): NamedSlot<P>[] {
  // Most pools have most of their sets left out.
  if (!isKnown(set.set)) return NONE;
  const named: NamedSlot<P>[] = [];
  for (const slot of slots) {
    const fact = set.slots[slot];
    const store = fact === ABSENT ? undefined : topology.names.sqlStore(fact);
    if (store) named.push({ pool, set, slot, fact, store });
  }
  return named;
}

/** @returns whether a slot holds databases; a witness only watches over them */
export function holdsDatabases({ slot }: { readonly slot: Slot }): boolean {
  return slot !== 'witness' && slot !== 'backupWitness';
}

/** @returns the slots of a store set that hold databases and name a declared SQL Server store */
export function dataSlots<P extends Pool>(topology: Topology, pool: P, set: StoreSet): NamedSlot<P>[] {
  return namedSlots(topology, pool, set, DATA_SLOTS);
}

/** The kinds of database of which a SQL Server instance holds one: the user databases, mgc and mgccomp. */
const ONE_ON_AN_INSTANCE: readonly StoreSetKind[] = ['backEnd', 'store', 'complianceStore'];

/** @returns the first data slot for the same kind of database that names the same SQL Server store, where it is another pool's */
function takenInstance({ names }: Topology, { pool, set, store }: NamedSlot): WrittenSlot | undefined {
  const first = names.firstDataIn(store, set.kind);
  return first && first.pool !== pool ? first : undefined;
}

/**
 * @returns each data slot that names a SQL Server store which a data slot of an earlier pool names for the same kind of database,
 * with the first such slot
 */
export function slotsOnTakenInstances(topology: Topology): { later: NamedSlot; first: WrittenSlot }[] {
  const taken: { later: NamedSlot; first: WrittenSlot }[] = [];
  for (const later of dataSlotsIn(topology)) {
    const first = ONE_ON_AN_INSTANCE.includes(later.set.kind) ? takenInstance(topology, later) : undefined;
    if (first) taken.push({ later, first });
  }
  return taken;
}

/**
 * @param of which databases the slots are for
 * @returns each data slot of such databases whose store is on the SQL Server of an earlier pool's, with the first of these; not where both
 * are on one store, which is `one-database-kind-per-instance`'s
 */
export function slotsOnTakenServers(topology: Topology, of: DataOfPools): { later: NamedSlot; first: WrittenSlot }[] {
  const taken: { later: NamedSlot; first: WrittenSlot }[] = [];
  for (const later of dataSlotsIn(topology)) {
    if (!holds(later, of)) continue;
    const first = topology.names.firstDataOnServer(later.store.server, of);
    if (first && first.pool !== later.pool && !takenInstance(topology, later)) taken.push({ later, first });
  }
  return taken;
}

/** @returns the first data slot of a Front End pool's back end that is known to be on the same SQL Server as a store */
export function backEndBeside({ names }: Topology, store: SqlStore): WrittenSlot | undefined {
  return names.firstDataOnServer(store.server, 'frontEndBackEnd') ?? names.firstDataIn(store, 'frontEndBackEnd');
}

/** @returns whether a data slot of another Persistent Chat pool names the store for the same kind of database */
export function isTakenByAnother(
  topology: Topology,
  pool: PersistentChatPool,
  kind: 'store' | 'complianceStore',
  store: SqlStore,
): boolean {
  const others = topology.persistentChatPools.filter((other) => other !== pool);
  return others.some((other) => dataSlots(topology, other, other[kind]).some((slot) => slot.store === store));
}

/** @returns the name of the SQL Server that a store is on, as names are compared; `undefined` where it is not known */
export function serverOf(store: SqlStore): string | undefined {
  return store.server.value === undefined ? undefined : folded(store.server.value);
}

/** Looks up slots by the SQL Server that their stores are on. */
export class SlotsByServer<P extends Pool = Pool> {
  readonly #byServer = new Map<string, NamedSlot<P>>();
  readonly #byStore = new Map<SqlStore, NamedSlot<P>>();

  /** Slots given later do not replace earlier ones. */
  constructor(slots: Iterable<NamedSlot<P>> = []) {
    for (const slot of slots) this.add(slot);
  }

  add(slot: NamedSlot<P>): void {
    const server = serverOf(slot.store);
    if (server !== undefined && !this.#byServer.has(server)) this.#byServer.set(server, slot);
    if (!this.#byStore.has(slot.store)) this.#byStore.set(slot.store, slot);
  }

  /** @returns the first slot whose store is known to be on the same SQL Server as this one */
  first(store: SqlStore): NamedSlot<P> | undefined {
    const server = serverOf(store);
    return (server === undefined ? undefined : this.#byServer.get(server)) ?? this.#byStore.get(store);
  }
}
