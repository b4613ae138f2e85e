import type { Slot } from '../../model/entities';
import { isKnown, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { isOnStandardEdition } from './standardEdition';
import type { SetOfPool } from './storeSets';
import type { NamedSet, NamedSlot } from './storeSlots';

/**
 * @returns the store sets that may have copies at all, the pools in the order of the text: all but the back end of a Standard Edition
 * server and the stores of a Persistent Chat pool on one. There every copy is one too many, which the rules on Standard Edition say.
 */
export function storeSetsWithCopies(topology: Topology): readonly SetOfPool[] {
  return topology.cached(findSetsWithCopies);
}

function findSetsWithCopies(topology: Topology): SetOfPool[] {
  const found: SetOfPool[] = [];
  for (const pool of topology.pools) {
    for (const set of pool.storeSets) {
      // One that is left out has no copies.
      if (isKnown(set.set) && mayHaveCopies(topology, { pool, set })) found.push({ pool, set });
    }
  }
  return found;
}

/** @returns whether a store set is one of {@link storeSetsWithCopies} */
export function mayHaveCopies(topology: Topology, { pool, set }: SetOfPool): boolean {
  if (pool.kind === 'persistentChat') return isOnStandardEdition(topology, pool) === false;
  return pool.kind !== 'standardEdition' || set.kind !== 'backEnd';
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
export function pairsIn({ slots }: NamedSet, pairs: readonly SlotNames[]): readonly SlotPair[] {
  if (slots.length < 2) return NONE;
  const found: SlotPair[] = [];
  for (const [one, other] of pairs) {
    const principal = slots.find(({ slot }) => slot === one);
    const copy = slots.find(({ slot }) => slot === other);
    if (principal && copy) found.push({ principal, copy });
  }
  return found;
}

const NONE: readonly never[] = [];

/** @returns whether two facts are both known and not the same */
export function differ(one: Fact<string>, other: Fact<string>): boolean {
  return one.value !== undefined && other.value !== undefined && one.value !== other.value;
}
