import type { Slot } from '../../model/entities';
import { isAbsent, isKnown, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { isOnStandardEdition } from './standardEdition';
import type { SetOfPool } from './storeSets';
import type { NamedSlot } from './storeSlots';

/**
 * @returns the store sets that may have copies at all, the pools in the order of the text: all but the back end of a Standard Edition
 * server and the stores of a Persistent Chat pool on one. There every copy is one too many, which the rules on Standard Edition say.
 */
export function storeSetsWithCopies(topology: Topology): SetOfPool[] {
  const found: SetOfPool[] = [];
  for (const pool of topology.pools) {
    if (pool.kind === 'persistentChat' && isOnStandardEdition(topology, pool) !== false) continue;
    for (const set of pool.storeSets) {
      // One that is left out has no copies.
      if (isKnown(set.set) && (pool.kind !== 'standardEdition' || set.kind !== 'backEnd')) found.push({ pool, set });
    }
  }
  return found;
}

/** A slot, and the one whose databases it copies or witnesses; both name a declared SQL Server store. */
export interface SlotPair {
  readonly principal: NamedSlot;
  readonly copy: NamedSlot;
}

/** The slots that SQL Server mirroring ties together: the principal and its mirror. */
export const MIRRORS: readonly SlotNames[] = [
  ['primary', 'mirror'],
  ['backup', 'backupMirror'],
];
/** The principals and their witnesses. */
export const WITNESSES: readonly SlotNames[] = [
  ['primary', 'witness'],
  ['backup', 'backupWitness'],
];
/** The primary and its backup in the other data center, which log shipping ties together. */
export const BACKUPS: readonly SlotNames[] = [['primary', 'backup']];
type SlotNames = readonly [principal: Slot, copy: Slot];

/** @returns those of these pairs of which both slots name a declared store */
export function pairsIn({ names }: Topology, { pool, set }: SetOfPool, pairs: readonly SlotNames[]): SlotPair[] {
  const found: SlotPair[] = [];
  const named = (slot: Slot): NamedSlot | undefined => {
    const fact = set.slots[slot];
    const store = names.sqlStore(fact);
    return store && { pool, set, slot, fact, store };
  };
  for (const [principal, copy] of pairs) {
    if (isAbsent(set.slots[copy])) continue;
    const [one, other] = [named(principal), named(copy)];
    if (one && other) found.push({ principal: one, copy: other });
  }
  return found;
}

/** @returns whether two facts are both known and not the same */
export function differ(one: Fact<string>, other: Fact<string>): boolean {
  return one.value !== undefined && other.value !== undefined && one.value !== other.value;
}
