import { t } from '@vscode/l10n';
import type { Pool } from '../../model/entities';
import { isKnown } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { userLimitOf } from '../../rules/shared/capacity';
import { activeComputers, writtenComputers } from '../../rules/shared/facts';
import { FRONT_END_USERS, FRONT_END_USERS_PER_SERVER } from '../../rules/shared/limits';
import { dataSlotsOf } from '../../rules/shared/uses';
import { count } from '../../rules/shared/words';

/** @returns the numbers of a pool in short phrases: 2 of 4 active, 40,000 of 40,000 users, 3 databases; what is not known is left out */
export function poolSummary(pool: Pool, topology: Topology): string[] {
  const databases = dataSlotsOf(topology, pool).length;
  return [
    computerCount(pool),
    userCount(pool, topology),
    databases === 0 ? undefined : databaseCount(databases),
  ].filter((phrase) => phrase !== undefined);
}

/**
 * @returns how many computers a pool has, and how many of them are active; `undefined` where that is cut off, of a Standard Edition
 * server, which is one, and of a Persistent Chat pool without any, since it may be on such a server
 */
export function computerCount(pool: Pool): string | undefined {
  // The text ends in the pool: its computers may be what would have followed.
  if (pool.node.isCut && !isKnown(pool.computerList)) return undefined;
  const all = writtenComputers(pool);
  switch (pool.kind) {
    case 'standardEdition':
      return undefined;
    case 'persistentChat':
      if (all === 0) return undefined;
      return t('{active} of {all} active', { active: count(activeComputers(pool).length), all: count(all) });
    case 'frontEnd':
    case 'other':
      return all === 1 ? t('1 computer') : t('{count} computers', { count: count(all) });
  }
}

/** @returns the users that a pool is planned for */
export function usersOf(pool: Pool): number | undefined {
  if (pool.kind === 'other') return undefined;
  return pool.kind === 'persistentChat' ? pool.users.concurrent.value : pool.users.value;
}

/** @returns the users of a pool against their limit; `undefined` where they are not given */
export function userCount(pool: Pool, topology: Topology): string | undefined {
  const users = usersOf(pool);
  const limit = userLimit(pool, topology);
  return users === undefined || limit === undefined
    ? undefined
    : t('{users} of {limit} users', { users: count(users), limit });
}

/**
 * @returns how many users a pool may have with its servers: 60,000. That of a Front End Server is rounded up (80,000 on twelve), so those of
 * several are not added up: 3 × 6,667. `undefined` of a pool that has no users
 */
export function userLimit(pool: Pool, topology: Topology): string | undefined {
  const limit = userLimitOf(topology, pool);
  if (limit === undefined) return undefined;
  const servers = pool.kind === 'frontEnd' && limit < FRONT_END_USERS ? writtenComputers(pool) : 1;
  return servers === 1 ? count(limit) : `${count(servers)} × ${count(FRONT_END_USERS_PER_SERVER)}`;
}

/** @returns how many databases there are, each with its copies */
export function databaseCount(databases: number): string {
  return databases === 1 ? t('1 database') : t('{count} databases', { count: count(databases) });
}
