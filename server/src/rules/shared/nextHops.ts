import { t } from '@vscode/l10n';
import {
  ENUMERATIONS,
  type FrontEndPool,
  type OneOf,
  type PersistentChatPool,
  type StandardEditionServer,
} from '../../model/entities';
import type { Topology } from '../../model/topology';
import type { Edit } from '../../syntax/edit';
import { productOf } from './facts';
import type { Fix } from '../rule';
import { isNameless, poolName } from './words';

/** A pool that users are homed on. Only such a pool can be the next hop of a Persistent Chat pool. */
export type UserPool = FrontEndPool | StandardEditionServer;

/** What of a Persistent Chat pool tells which next hops it can have. */
export type Routed = Pick<PersistentChatPool, 'kind' | 'fqdn' | 'site' | 'product'>;

/** How many next hops are offered. */
const CHOICES = 3;

/** The products, the oldest first. */
const PRODUCTS: readonly OneOf<'poolProduct'>[] = ['ocs2007R2', 'lyncServer2010', ...ENUMERATIONS.product];

/** @returns whether one product came out before another */
export function isOlder(one: OneOf<'poolProduct'>, other: OneOf<'poolProduct'>): boolean {
  return PRODUCTS.indexOf(one) < PRODUCTS.indexOf(other);
}

/**
 * @returns the pools that can be the next hop of a Persistent Chat pool: of a pool on a Standard Edition server this server, of others
 * every Front End pool and Standard Edition server whose product is not an older one, those of the pool's own site first
 */
export function possibleNextHops(topology: Topology, pool: Routed): UserPool[] {
  const { names, pools } = topology;
  const host = names.hostOf(pool);
  if (host) return [host];
  const product = productOf(topology, pool);
  const site = names.site(pool.site);
  const possible = pools
    .filter((other) => other.kind === 'frontEnd' || other.kind === 'standardEdition')
    .filter((other) => {
      // A blank name, and one that an earlier pool has, do not lead to this one.
      if (isNameless(other.fqdn) || names.pool(other.fqdn) !== other) return false;
      return !other.product.value || !product || !isOlder(other.product.value, product);
    });
  const isNear = (other: UserPool): boolean => site !== undefined && names.site(other.site) === site;
  return [...possible.filter(isNear), ...possible.filter((other) => !isNear(other))];
}

/**
 * @param edits what writes an FQDN as next hop of the pool
 * @returns a fix for each of the pools that come first; it is safe where there is but one
 */
export function nextHopFixes(topology: Topology, pool: PersistentChatPool, edits: (fqdn: string) => Edit[]): Fix[] {
  const possible = possibleNextHops(topology, pool);
  return possible.slice(0, CHOICES).map((other) => ({
    title: t('Make {pool} the next hop', { pool: poolName(other) }),
    safe: possible.length === 1,
    edits: edits(other.fqdn.value ?? ''),
  }));
}
