import type { Computer, Pool } from '../../model/entities';
import type { Fact } from '../../model/fact';
import type { JsonNode } from '../../syntax/tree';

/** @returns the place of a finding about a whole pool: its FQDN, or the pool where it gives none */
export function placeOfPool(pool: Pool): JsonNode {
  return pool.fqdn.node ?? pool.node;
}

/** @returns the place of a finding about a property of a pool: its value, or the pool's place where it is left out */
export function placeIn(pool: Pool, fact: Fact<unknown>): JsonNode {
  return fact.node ?? placeOfPool(pool);
}

/** @returns the place of a finding about a whole computer: its FQDN */
export function placeOfComputer(computer: Computer, pool: Pool): JsonNode {
  return placeIn(pool, computer.fqdn);
}
