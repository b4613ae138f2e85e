import { t } from '@vscode/l10n';
import type { FrontEndPool } from '../../model/entities';
import { FRONT_END_USERS as LIMIT } from '../shared/limits';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: FrontEndPool;
  readonly paired: FrontEndPool;
  /** Of both together. */
  readonly users: number;
}

export const pairedPoolUserCap = defineRule<Data>({
  id: 'paired-pool-user-cap',
  category: 'scale',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['pairedPool'],
  sources: ['learn:lync-server-2013-capacity-planning-using-the-user-models'],
  page: () => ({
    title: t('Two paired Front End pools home at most 80,000 users together'),
    why: t(
      'Of two paired Front End pools each takes over the users of the other when that fails. So both together home no more users than one pool can carry, which is 80,000.',
    ),
    whatToDo: t('Home fewer users on the two, 40,000 on each at best, or pair them with other pools.'),
  }),
  check({ frontEndPools, names }, report) {
    for (const pool of frontEndPools) {
      const paired = names.pool(pool.pairedPool);
      if (paired?.kind !== 'frontEnd' || paired === pool) continue;
      const [own, others] = [pool.users.value, paired.users.value];
      if (own === undefined || others === undefined || own > LIMIT || others > LIMIT || own + others <= LIMIT) continue;
      const users = own + others;
      const message = t('Users of the paired pool');
      const [here, there] = [placeIn(pool, pool.users), placeIn(paired, paired.users)];
      report({ at: here, data: { pool, paired, users }, related: () => [{ at: there, message }] });
      report({ at: there, data: { pool: paired, paired: pool, users }, related: () => [{ at: here, message }] });
    }
  },
  message: ({ pool, paired, users }) =>
    t(
      '{users} of at most {limit} users on {pool} and {paired} together, which are paired: each must carry the users of both. More are not recommended.',
      { users: count(users), limit: count(LIMIT), pool: poolName(pool), paired: poolName(paired) },
    ),
});
