import type { Computer, ListFact, OneOf, OtherPool, PersistentChatPool, Pool } from '../../model/entities';
import { isAbsent, isUnknown, valueOr } from '../../model/fact';
import type { Topology } from '../../model/topology';

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
export function areComputersKnown(pool: Pool): boolean {
  const { kind, computers, computerList, listed } = pool;
  return (
    kind === 'standardEdition' || isAbsent(computerList) || (listed === computers.length && !areComputersCutOff(pool))
  );
}

/** @returns what stands in the list of a pool's computers, whether or not it can be read as a computer */
export function writtenComputers({ computers, listed }: Pool): number {
  return listed ?? computers.length;
}

/** @returns how many computers a pool may have at most: what stands in its list, and any number where the text ends before the end of that */
export function mostComputers(pool: Pool): number {
  return areComputersCutOff(pool) ? Infinity : writtenComputers(pool);
}

function areComputersCutOff({ node, computerList }: Pool): boolean {
  return node.isCut === true && (computerList.value ? computerList.value.isCut === true : !isAbsent(computerList));
}

/** @returns how many computers of the pool may be active at most: all that are not known to be inactive */
export function mostActive(pool: PersistentChatPool): number {
  return mostComputers(pool) - pool.computers.filter((computer) => computer.state.value === 'inactive').length;
}

/** What of a pool tells its product. */
type WithProduct = Pick<OtherPool, 'kind'> | Pick<Exclude<Pool, OtherPool>, 'kind' | 'product'>;

/** @returns the product of a pool: its own, else the document's, which is Lync Server 2013 by default; `undefined` where unknown */
export function productOf(topology: Topology, pool: WithProduct): OneOf<'poolProduct'> | undefined {
  const ofDocument = valueOr(topology.product, 'lyncServer2013');
  return pool.kind === 'other' ? ofDocument : isAbsent(pool.product) ? ofDocument : pool.product.value;
}

/** @returns whether a list is left out or empty, which one that cannot be read is not */
export function isLeftOut(list: ListFact<unknown>): boolean {
  return isAbsent(list) || (list.value !== undefined && list.listed === 0);
}

/** @returns whether Lync Server is known to run on the computers of a pool */
export function isLyncPool(pool: Pool): boolean {
  if (pool.kind !== 'other') return true;
  const role = pool.role.value;
  return !isUnknown(pool.role) && role !== 'trustedApplication' && role !== 'officeWebApps';
}
