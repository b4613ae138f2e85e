import { t } from '@vscode/l10n';
import type { FrontEndPool } from '../../model/entities';
import { crowdOf, type Load } from '../shared/capacity';
import { FRONT_END_USERS_PER_SERVER as LIMIT } from '../shared/limits';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data extends Load {
  readonly pool: FrontEndPool;
}

export const feServerUserDensity = defineRule<Data>({
  id: 'fe-server-user-density',
  category: 'scale',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['users'],
  sources: ['learn:lync-server-2013-capacity-planning-using-the-user-models'],
  page: () => ({
    title: t('A Front End Server carries up to 6,667 users'),
    why: t(
      'Microsoft’s user model homes 80,000 users on a Front End pool of twelve servers, which is a twelfth of them on each. With more users on a server the pool may be too slow, although nothing forbids it.',
    ),
    whatToDo: t('Add Front End Servers to the pool, up to twelve, or home fewer users on it.'),
  }),
  check({ frontEndPools }, report) {
    for (const pool of frontEndPools) {
      const crowd = crowdOf(pool);
      if (!crowd) continue;
      report({
        at: placeIn(pool, pool.users),
        data: { pool, ...crowd },
        related: () => [{ at: placeOfPool(pool), message: t('The Front End pool') }],
      });
    }
  },
  message: ({ pool, users, servers }) =>
    t(
      '{each} of at most {limit} users on each Front End Server of {pool} ({users} on {servers}). More are not recommended.',
      {
        each: count(Math.ceil(users / servers)),
        limit: count(LIMIT),
        pool: poolName(pool),
        users: count(users),
        servers: count(servers),
      },
    ),
});
