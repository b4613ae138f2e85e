import type { OneOf, PersistentChatPool } from '../../model/entities';
import { isAbsent, isUnknown } from '../../model/fact';
import type { Topology } from '../../model/topology';

/**
 * @returns whether a Persistent Chat pool is collocated on a Standard Edition server: its FQDN is that of one; `undefined` where the
 * FQDN cannot be read and there is a server that it might be, or where the FQDN of a server cannot be read
 */
export function isOnStandardEdition(
  { names }: Pick<Topology, 'names'>,
  pool: Pick<PersistentChatPool, 'fqdn'>,
): boolean | undefined {
  if (names.hostOf(pool)) return true;
  if (isAbsent(pool.fqdn)) return false;
  if (isUnknown(pool.fqdn) && names.hasPool('standardEdition')) return undefined;
  return names.mayBeDeclared('standardEdition') ? undefined : false;
}

/** @returns the Persistent Chat pools on computers of their own: those that are surely not on a Standard Edition server */
export function poolsOnOwnComputers(topology: Topology): PersistentChatPool[] {
  return topology.persistentChatPools.filter((pool) => isOnStandardEdition(topology, pool) === false);
}

/**
 * @returns whether the condition of `pchat-se-fqdn-match` holds: a pool that is not on a Standard Edition server by its FQDN has such a
 * server among its computers
 */
export function isNamedUnlikeItsServer(topology: Topology, pool: PersistentChatPool): boolean {
  const { names } = topology;
  return (
    isOnStandardEdition(topology, pool) === false &&
    pool.computers.some((computer) => names.standardEditionServer(computer.fqdn))
  );
}

/**
 * @returns the type of a Persistent Chat pool: as it is given, else what its place makes it: a single computer pool on a Standard
 * Edition server, a multiple computer pool elsewhere; `undefined` where that is not known
 */
export function typeOfPool(
  topology: Topology,
  pool: Pick<PersistentChatPool, 'fqdn' | 'type'>,
): OneOf<'poolType'> | undefined {
  if (!isAbsent(pool.type)) return pool.type.value;
  const collocated = isOnStandardEdition(topology, pool);
  if (collocated === undefined) return undefined;
  return collocated ? 'singleComputer' : 'multipleComputer';
}
