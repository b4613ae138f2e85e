import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { activeComputers, possiblyActive } from '../facts';
import { setValue } from '../fixes';
import {
  PERSISTENT_CHAT_USERS as POOL_LIMIT,
  PERSISTENT_CHAT_USERS_PER_SERVER as LIMIT,
} from '../limits';
import { placeIn, placeOfPool } from '../places';
import { defineRule } from '../rule';
import { computerName, count, poolName } from '../words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly users: number;
  /** Where it cannot be read of some computers whether they are active: as if they were. */
  readonly active: number;
}

export const pchatServerMaxUsers = defineRule<Data>({
  id: 'pchat-server-max-users',
  category: 'scale',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('A Persistent Chat server serves at most 20,000 concurrent users'),
    why: t(
      'Microsoft supports up to 20,000 concurrent users on one Persistent Chat server. Only active servers share the load: those that are inactive stand by and serve nobody.',
    ),
    whatToDo: t(
      'Activate as many servers as the users need, up to four in a pool, or plan for fewer users who are signed in at one time.',
    ),
  }),
  examples: {
    reported: [
      `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" },
      "users": { "concurrent": 50000 }
      //                       ^^^^^
    }
  ]
}`,
    ],
    notReported: [
      `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com" },
        { "fqdn": "pc04.contoso.com" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" },
      "users": { "concurrent": 50000 }
    }
  ]
}`,
    ],
  },
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const users = pool.users.concurrent.value;
      const active = possiblyActive(pool);
      if (users === undefined || users > POOL_LIMIT || activeComputers(pool).length === 0) continue;
      if (users <= LIMIT * active) continue;
      report({
        at: placeIn(pool, pool.users.concurrent),
        data: { pool, users, active },
        related: [{ at: placeOfPool(pool), message: t('The Persistent Chat pool') }],
      });
    }
  },
  message: ({ pool, users, active }) =>
    t(
      '{each} of at most {limit} concurrent users on each active Persistent Chat server of {pool} ({users} on {active}). More are not supported.',
      {
        each: count(Math.ceil(users / active)),
        limit: count(LIMIT),
        pool: poolName(pool),
        users: count(users),
        active: count(active),
      },
    ),
  fixes({ data: { pool, users, active } }, topology) {
    const lower = {
      title: t('Lower the concurrent users to {limit}', { limit: count(LIMIT * active) }),
      safe: false,
      edits: setValue(topology, pool.users.concurrent, LIMIT * active),
    };
    const missing = Math.ceil(users / LIMIT) - active;
    const standby = pool.computers.filter((computer) => computer.state.value === 'inactive').slice(0, missing);
    if (standby.length < missing) return [lower];
    const activate = {
      title: t('Make {computers} active', { computers: standby.map(computerName).join(', ') }),
      safe: false,
      edits: standby.flatMap((computer) => setValue(topology, computer.state, 'active')),
    };
    return [activate, lower];
  },
});
