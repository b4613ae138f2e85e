import type { Pool } from '../../model/entities';
import type { Topology } from '../../model/topology';
import type { UserPool } from './nextHops';

/** A pool, and the declared pool that it says it is paired with. */
export interface Pairing {
  readonly pool: UserPool;
  readonly paired: Pool;
}

/** @returns what each Front End pool and Standard Edition server says it is paired with, in the order of the text */
export function pairings({ pools, names }: Topology): Pairing[] {
  return pools.flatMap((pool) => {
    if (pool.kind !== 'frontEnd' && pool.kind !== 'standardEdition') return [];
    const paired = names.pool(pool.pairedPool);
    return paired ? [{ pool, paired }] : [];
  });
}
