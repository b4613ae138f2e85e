import { t } from '@vscode/l10n';
import type { FrontEndPool } from '../../model/entities';
import { setValue } from '../shared/fixes';
import { FRONT_END_USERS as LIMIT } from '../shared/limits';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: FrontEndPool;
  readonly users: number;
}

export const fePoolMaxUsers = defineRule<Data>({
  id: 'fe-pool-max-users',
  category: 'scale',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['users'],
  sources: ['learn:lync-server-2013-capacity-planning-using-the-user-models'],
  page: () => ({
    title: t('At most 80,000 users are homed on a Front End pool'),
    why: t(
      'Twelve Front End Servers are the most that a pool may have, and together they carry 80,000 users. Those of branch appliances and branch servers that belong to the pool count too.',
    ),
    whatToDo: t('Deploy a second Front End pool and home the other users there.'),
  }),
  check({ frontEndPools }, report) {
    for (const pool of frontEndPools) {
      const users = pool.users.value;
      if (users === undefined || users <= LIMIT) continue;
      report({
        at: placeIn(pool, pool.users),
        data: { pool, users },
        related: () => [{ at: placeOfPool(pool), message: t('The Front End pool') }],
      });
    }
  },
  message: ({ pool, users }) =>
    t('{users} of at most {limit} users homed on {pool}. More are not supported.', {
      users: count(users),
      limit: count(LIMIT),
      pool: poolName(pool),
    }),
  fixes: ({ data: { pool } }, topology) => [
    {
      title: t('Lower the users to {limit}', { limit: count(LIMIT) }),
      safe: false,
      edits: setValue(topology, pool.users, LIMIT),
    },
  ],
});
