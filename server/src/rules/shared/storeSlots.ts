import {
  DATA_SLOTS,
  SLOTS,
  type FrontEndPool,
  type PersistentChatPool,
  type Pool,
  type Slot,
  type SqlStore,
  type StoreSet,
  type StoreSetKind,
} from '../../model/entities';
import { folded, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { storeSetsOf, type SetOfPool } from './storeSets';

/** A slot of a store set that names a SQL Server store which the document declares. */
export interface NamedSlot<P extends Pool = Pool> extends SetOfPool<P> {
  readonly slot: Slot;
  /** The reference; never absent. */
  readonly fact: Fact<string>;
  readonly store: SqlStore;
}

/** @returns the slots of a store set that name a declared SQL Server store, in the order of slots */
export function namedSlots<P extends Pool>(
  topology: Topology,
  pool: P,
  set: StoreSet,
  slots: readonly Slot[] = SLOTS,
): NamedSlot<P>[] {
  return slots.flatMap((slot) => {
    const fact = set.slots[slot];
    const store = topology.names.sqlStore(fact);
    return store ? [{ pool, set, slot, fact, store }] : [];
  });
}

/** @returns whether a slot holds databases; a witness only watches over them */
export function holdsDatabases({ slot }: { readonly slot: Slot }): boolean {
  return DATA_SLOTS.some((holding) => holding === slot);
}

/** @returns the slots of a store set that hold databases and name a declared SQL Server store */
export function dataSlots<P extends Pool>(topology: Topology, pool: P, set: StoreSet): NamedSlot<P>[] {
  return namedSlots(topology, pool, set, DATA_SLOTS);
}

/** @returns the data slots of the back ends of Front End pools, in the order of the text */
export function backEndSlots(topology: Topology): NamedSlot<FrontEndPool>[] {
  return topology.frontEndPools.flatMap((pool) => dataSlots(topology, pool, pool.backEnd));
}

/**
 * The kinds of database of which a SQL Server instance holds one: the user databases, mgc and mgccomp.
 *
 * @returns each data slot that names a SQL Server store which a data slot of an earlier pool names for the same kind of database,
 * with the first such slot
 */
export function slotsOnTakenInstances(topology: Topology): { later: NamedSlot; first: NamedSlot }[] {
  const firsts: Readonly<Partial<Record<StoreSetKind, Map<SqlStore, NamedSlot>>>> = {
    backEnd: new Map(),
    store: new Map(),
    complianceStore: new Map(),
  };
  const found: { later: NamedSlot; first: NamedSlot }[] = [];
  for (const pool of topology.pools) {
    for (const set of storeSetsOf(pool)) {
      const taken = firsts[set.kind];
      if (!taken) continue;
      for (const later of dataSlots(topology, pool, set)) {
        const first = taken.get(later.store);
        if (!first) taken.set(later.store, later);
        else if (first.pool !== pool) found.push({ later, first });
      }
    }
  }
  return found;
}

/**
 * @param slots data slots of pools of one kind for one kind of database, in the order of the text
 * @returns each slot whose store is on the SQL Server of an earlier pool's, with the first of these; not where both are on one store,
 * which is `one-database-kind-per-instance`'s
 */
export function slotsOnTakenServers(
  topology: Topology,
  slots: readonly NamedSlot[],
): { later: NamedSlot; first: NamedSlot }[] {
  const onTakenInstance = new Set(slotsOnTakenInstances(topology).map(({ later }) => later.fact));
  const firsts = new Map<string, NamedSlot>();
  return slots.flatMap((later) => {
    const server = serverOf(later.store);
    if (server === undefined) return [];
    const first = firsts.get(server);
    if (!first) firsts.set(server, later);
    return first && first.pool !== later.pool && !onTakenInstance.has(later.fact) ? [{ later, first }] : [];
  });
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
