import type { Computer, Pool } from '../../model/entities';
import { isWritten, type Fact, type Place, type Written } from '../../model/fact';

/** @returns the place of a finding about what a thing says, or about the thing where it says nothing of that */
export function placeOf(thing: Written, fact: Fact<unknown>): Place {
  return isWritten(fact) ? fact : thing;
}

/** @returns the place of a finding about a whole pool: its FQDN, or the pool where it gives none */
export function placeOfPool(pool: Pool): Place {
  return placeOf(pool, pool.fqdn);
}

/** @returns the place of a finding about a property of a pool: its value, or the pool's place where it is left out */
export function placeIn(pool: Pool, fact: Fact<unknown>): Place {
  return isWritten(fact) ? fact : placeOfPool(pool);
}

/** @returns the place of a finding about a whole computer: its FQDN */
export function placeOfComputer(computer: Computer, pool: Pool): Place {
  return placeIn(pool, computer.fqdn);
}
