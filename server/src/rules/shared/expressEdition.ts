import type { Topology } from '../../model/topology';
import { isOnStandardEdition } from './standardEdition';
import type { NamedSlot } from './storeSlots';

/**
 * The condition of `database-not-express`, of one data slot.
 *
 * @returns whether the slot names SQL Server Express where it is not supported: in the back end of a Front End pool, and in the stores
 * of a Persistent Chat pool that is not on a Standard Edition server
 */
export function isUnsupportedExpress(topology: Topology, { pool, set, store }: NamedSlot): boolean {
  if (store.edition.value !== 'express') return false;
  switch (pool.kind) {
    case 'frontEnd':
      return set.kind === 'backEnd';
    case 'persistentChat':
      return isOnStandardEdition(topology, pool) === false;
    default:
      return false;
  }
}
