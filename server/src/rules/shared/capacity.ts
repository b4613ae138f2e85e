import type { FrontEndPool, PersistentChatPool, Pool } from '../../model/entities';
import type { Topology } from '../../model/topology';
import { activeComputers, mostActive, mostComputers } from './facts';
import {
  FRONT_END_USERS,
  FRONT_END_USERS_PER_SERVER,
  PERSISTENT_CHAT_USERS,
  PERSISTENT_CHAT_USERS_PER_SERVER,
  STANDARD_EDITION_USERS,
  STANDARD_EDITION_USERS_PAIRED,
} from './limits';

/** Users who share the servers of a pool. */
export interface Load {
  readonly users: number;
  /** How many servers share them. Where some entries cannot be read: as many as there may be, so that the load is at least so great. */
  readonly servers: number;
}

/**
 * @returns the condition of `pchat-server-max-users`: concurrent users and active servers of a pool where there are too many users on
 * each; `undefined` where that is not so, not known, or there are too many users for any pool
 */
export function overloadOf(pool: PersistentChatPool): Load | undefined {
  const users = pool.users.concurrent.value;
  if (users === undefined || users > PERSISTENT_CHAT_USERS || activeComputers(pool).length === 0) return undefined;
  const servers = mostActive(pool);
  return users > PERSISTENT_CHAT_USERS_PER_SERVER * servers ? { users, servers } : undefined;
}

/**
 * @returns the condition of `fe-server-user-density`: users and servers of a Front End pool where there are too many users on each;
 * `undefined` where that is not so, not known, or there are too many users for any pool
 */
export function crowdOf(pool: FrontEndPool): Load | undefined {
  const users = pool.users.value;
  if (users === undefined || users > FRONT_END_USERS || pool.computers.length === 0) return undefined;
  const servers = mostComputers(pool);
  return users > FRONT_END_USERS_PER_SERVER * servers ? { users, servers } : undefined;
}

/**
 * @returns how many users a pool may have with the servers that are in it: concurrent ones in a Persistent Chat pool, homed ones elsewhere.
 * As long as it has no servers, as many as any pool may have; `undefined` for pools that have no users
 */
export function userLimitOf({ names }: Topology, pool: Pool): number | undefined {
  switch (pool.kind) {
    case 'persistentChat':
      return sharedLimit(PERSISTENT_CHAT_USERS, PERSISTENT_CHAT_USERS_PER_SERVER, mostActive(pool));
    case 'frontEnd':
      return sharedLimit(FRONT_END_USERS, FRONT_END_USERS_PER_SERVER, mostComputers(pool));
    case 'standardEdition':
      return names.pool(pool.pairedPool) ? STANDARD_EDITION_USERS_PAIRED : STANDARD_EDITION_USERS;
    case 'other':
      return undefined;
  }
}

function sharedLimit(ofPool: number, ofServer: number, servers: number): number {
  return servers === 0 ? ofPool : Math.min(ofPool, ofServer * servers);
}
