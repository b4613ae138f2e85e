import { t } from '@vscode/l10n';
import { DATA_SLOTS, type Pool, type Slot, type SqlStore, type StoreSet, type StoreSetKind } from '../model/entities';
import type { Fact } from '../model/fact';
import type { Names } from '../model/names';
import type { Topology } from '../model/topology';
import { remove } from '../syntax/edit';
import { propertyOf, type JsonNode } from '../syntax/tree';
import type { Fix } from './rule';

export type DataSlot = (typeof DATA_SLOTS)[number];

/** A store set and the pool that it belongs to. */
export interface PoolStoreSet {
  readonly pool: Pool;
  readonly set: StoreSet;
}

/** A slot that names a SQL Server store. */
export interface FilledSlot<Name extends Slot = Slot> {
  readonly slot: Name;
  /** The value that names the store. */
  readonly node: JsonNode;
  readonly store: SqlStore;
}

/** @returns the store sets that pools of this kind have, whether or not they are given */
export function storeSetsOf(pool: Pool): readonly StoreSet[] {
  switch (pool.kind) {
    case 'frontEnd':
    case 'standardEdition':
      return [pool.backEnd, pool.archivingStore, pool.monitoringStore];
    case 'persistentChat':
      return [pool.store, pool.complianceStore];
    case 'other':
      return [];
  }
}

/** @returns the store sets of all pools, the pools in the order of the text */
export function storeSets(topology: Topology): PoolStoreSet[] {
  return topology.pools.flatMap((pool) => storeSetsOf(pool).map((set) => ({ pool, set })));
}

/** @returns those of these slots that name a declared store, in the order given */
export function filledSlots<Name extends Slot>(
  names: Names,
  set: StoreSet,
  slots: readonly Name[],
): FilledSlot<Name>[] {
  const filled: FilledSlot<Name>[] = [];
  for (const slot of slots) {
    const { node } = set.slots[slot];
    const store = names.sqlStore(set.slots[slot]);
    if (node && store) filled.push({ slot, node, store });
  }
  return filled;
}

/** @returns the slots that hold databases and name a declared store, in the order of slots */
export function dataSlots(names: Names, set: StoreSet): FilledSlot<DataSlot>[] {
  return filledSlots(names, set, DATA_SLOTS);
}

/** A store and the one that its copy or its witness belongs to. */
export interface SlotPair {
  readonly of: FilledSlot;
  readonly slot: FilledSlot;
}

/** @returns the pairs of these slots of which both name a declared store */
export function pairsOf(names: Names, set: StoreSet, pairs: readonly (readonly [of: Slot, slot: Slot])[]): SlotPair[] {
  return pairs.flatMap(([ofName, slotName]) => {
    const [of] = filledSlots(names, set, [ofName]);
    const [slot] = filledSlots(names, set, [slotName]);
    return of && slot ? [{ of, slot }] : [];
  });
}

/** @returns whether both facts of two stores are known and differ; `one` tells equal values apart from different ones */
export function knownToDiffer(one: Fact<string>, other: Fact<string>): boolean {
  return one.value !== undefined && other.value !== undefined && one.value !== other.value;
}

/** @returns what Topology Builder calls a slot, within a sentence */
export function slotTitle(slot: Slot): string {
  switch (slot) {
    case 'primary':
      return t('primary SQL Server store');
    case 'mirror':
      return t('mirror SQL Server store');
    case 'witness':
      return t('mirroring witness');
    case 'backup':
      return t('backup SQL Server store');
    case 'backupMirror':
      return t('mirror of the backup SQL Server store');
    case 'backupWitness':
      return t('mirroring witness of the backup SQL Server store');
  }
}

/** @returns what a store set holds, within a sentence */
export function storeSetTitle(kind: StoreSetKind): string {
  switch (kind) {
    case 'backEnd':
      return t('back end');
    case 'archivingStore':
      return t('archiving store');
    case 'monitoringStore':
      return t('monitoring store');
    case 'store':
      return t('Persistent Chat store');
    case 'complianceStore':
      return t('Persistent Chat compliance store');
  }
}

/** What is there for another slot only, and goes with it. */
const DEPENDENT_SLOTS: Readonly<Partial<Record<Slot, readonly Slot[]>>> = {
  mirror: ['witness'],
  backup: ['backupMirror', 'backupWitness'],
  backupMirror: ['backupWitness'],
};

/** @returns the fix that takes a slot away, with the mirror and the witness that would have nothing left to belong to */
export function removeSlot({ tree }: Topology, set: StoreSet, slot: Slot): Fix {
  const dependent = (DEPENDENT_SLOTS[slot] ?? []).filter((other) => set.slots[other].node);
  const properties = [slot, ...dependent].flatMap((name) => {
    const node = set.slots[name].node;
    const property = node && propertyOf(node);
    return property ? [property] : [];
  });
  const places = { slot: slotTitle(slot), set: storeSetTitle(set.kind) };
  const title =
    dependent.length === 0
      ? t('Remove the {slot} from the {set}', places)
      : t('Remove the {slot} from the {set}, and what belongs to it', places);
  return { title, safe: false, edits: remove(tree, ...properties) };
}
