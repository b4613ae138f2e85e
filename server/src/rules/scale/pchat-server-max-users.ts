import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { overloadOf, type Load } from '../shared/capacity';
import { setValue } from '../shared/fixes';
import { PERSISTENT_CHAT_USERS_PER_SERVER as LIMIT } from '../shared/limits';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { computerName, count, poolName } from '../shared/words';

interface Data extends Load {
  readonly pool: PersistentChatPool;
}

export const pchatServerMaxUsers = defineRule<Data>({
  id: 'pchat-server-max-users',
  category: 'scale',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['concurrent'],
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
  check({ persistentChatPools }, report) {
    for (const pool of persistentChatPools) {
      const overload = overloadOf(pool);
      if (!overload) continue;
      report({
        at: placeIn(pool, pool.users.concurrent),
        data: { pool, ...overload },
        related: () => [{ at: placeOfPool(pool), message: t('The Persistent Chat pool') }],
      });
    }
  },
  message: ({ pool, users, servers }) =>
    t(
      '{each} of at most {limit} concurrent users on each active Persistent Chat server of {pool} ({users} on {servers}). More are not supported.',
      {
        each: count(Math.ceil(users / servers)),
        limit: count(LIMIT),
        pool: poolName(pool),
        users: count(users),
        servers: count(servers),
      },
    ),
  fixes({ data: { pool, users, servers } }, topology) {
    const lower = {
      title: t('Lower the concurrent users to {limit}', { limit: count(LIMIT * servers) }),
      safe: false,
      edits: setValue(topology, pool.users.concurrent, LIMIT * servers),
    };
    const missing = Math.ceil(users / LIMIT) - servers;
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
