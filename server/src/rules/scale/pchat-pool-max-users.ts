import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { setValue } from '../shared/fixes';
import { PERSISTENT_CHAT_USERS as LIMIT } from '../shared/limits';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly users: number;
}

export const pchatPoolMaxUsers = defineRule<Data>({
  id: 'pchat-pool-max-users',
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
    title: t('A Persistent Chat pool serves at most 80,000 concurrent users'),
    why: t(
      'Four active servers of 20,000 concurrent users each are the most that a Persistent Chat pool may have, so Microsoft supports up to 80,000 users who are signed in at one time.',
    ),
    whatToDo: t(
      'Plan for fewer concurrent users. A second pool is no way out: the 80,000 hold for all Persistent Chat pools of a deployment together.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const users = pool.users.concurrent.value;
      if (users === undefined || users <= LIMIT) continue;
      report({
        at: placeIn(pool, pool.users.concurrent),
        data: { pool, users },
        related: () => [{ at: placeOfPool(pool), message: t('The Persistent Chat pool') }],
      });
    }
  },
  message: ({ pool, users }) =>
    t('{users} of at most {limit} concurrent users in {pool}. More are not supported.', {
      users: count(users),
      limit: count(LIMIT),
      pool: poolName(pool),
    }),
  fixes: ({ data: { pool } }, topology) => [
    {
      title: t('Lower the concurrent users to {limit}', { limit: count(LIMIT) }),
      safe: false,
      edits: setValue(topology, pool.users.concurrent, LIMIT),
    },
  ],
});
