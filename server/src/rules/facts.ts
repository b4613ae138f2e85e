import type { Computer, OneOf, PersistentChatPool, Pool } from '../model/entities';
import { isAbsent, isUnknown, valueOr, type Fact } from '../model/fact';
import type { Topology } from '../model/topology';

/** @returns the computers of a Persistent Chat pool that are known to be active, which they are by default */
export function activeComputers(pool: PersistentChatPool): Computer[] {
  return pool.computers.filter((computer) => valueOr(computer.state, 'active') === 'active');
}

/** @returns how many computers of the pool may be active: those that are known to be, and those whose state cannot be read */
export function possiblyActive(pool: PersistentChatPool): number {
  return pool.computers.filter(
    (computer) => isUnknown(computer.state) || valueOr(computer.state, 'active') === 'active',
  ).length;
}

/** @returns whether the computers of a pool that are known are all there are: nothing in the list is something else */
export function areComputersKnown({ computers, computerList }: Pool): boolean {
  return isAbsent(computerList) || computerList.value?.items.length === computers.length;
}

/**
 * @param entries all entries that describe the computer (`names.entriesOf`)
 * @returns a fact of a computer: as its own entry gives it, else as the first other entry does that gives it
 */
export function mergedFact<Value>(
  computer: Computer,
  entries: readonly Computer[],
  fact: (entry: Computer) => Fact<Value>,
): Fact<Value> {
  const own = fact(computer);
  return isAbsent(own) ? (entries.map(fact).find((other) => !isAbsent(other)) ?? own) : own;
}

/** @returns the product of a pool: its own, else the document's, which is Lync Server 2013 by default; `undefined` where unknown */
export function productOf(topology: Topology, pool: Pool): OneOf<'poolProduct'> | undefined {
  const ofDocument = valueOr(topology.product, 'lyncServer2013');
  return pool.kind === 'other' ? ofDocument : isAbsent(pool.product) ? ofDocument : pool.product.value;
}
