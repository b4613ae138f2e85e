import { t } from '@vscode/l10n';
import type { FrontEndPool } from '../../model/entities';
import { crowdOf, type Load } from '../shared/capacity';
import { areComputersKnown } from '../shared/facts';
import { FRONT_END_USERS as POOL_LIMIT, FRONT_END_USERS_PER_SERVER as LIMIT } from '../shared/limits';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data extends Load {
  readonly pool: FrontEndPool;
}

export const fePoolNMinusOne = defineRule<Data>({
  id: 'fe-pool-n-minus-one',
  category: 'scale',
  severity: 'information',
  origin: 'docs',
  evidence: 'stated',
  recommended: false,
  sources: ['learn:lync-server-2013-capacity-planning-using-the-user-models'],
  page: () => ({
    title: t('A Front End pool can lose one server'),
    why: t(
      'When a Front End Server fails, the others carry its users. Microsoft recommends one server more than the users need, so that none has more than a twelfth of 80,000 then.',
    ),
    whatToDo: t('Add a Front End Server: for 30,000 users six rather than five.'),
  }),
  check({ frontEndPools }, report) {
    for (const pool of frontEndPools) {
      const users = pool.users.value;
      const servers = pool.computers.length;
      if (users === undefined || users > POOL_LIMIT || servers < 2 || !areComputersKnown(pool)) continue;
      if (users <= LIMIT * (servers - 1) || crowdOf(pool)) continue;
      report({
        at: placeIn(pool, pool.users),
        data: { pool, users, servers },
        related: () => [{ at: placeOfPool(pool), message: t('The Front End pool') }],
      });
    }
  },
  message: ({ pool, users, servers }) =>
    t(
      'When one of the {servers} Front End Servers of {pool} fails, {each} users are left for each other one. More than {limit} are not recommended.',
      {
        servers: count(servers),
        pool: poolName(pool),
        each: count(Math.ceil(users / (servers - 1))),
        limit: count(LIMIT),
      },
    ),
});
