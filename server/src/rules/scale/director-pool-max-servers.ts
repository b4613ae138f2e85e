import { t } from '@vscode/l10n';
import type { Computer, OtherPool } from '../../model/entities';
import { removeComputer } from '../shared/fixes';
import { DIRECTOR_SERVERS as LIMIT } from '../shared/limits';
import { placeOfComputer, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: OtherPool;
  readonly computer: Computer;
}

export const directorPoolMaxServers = defineRule<Data>({
  id: 'director-pool-max-servers',
  category: 'scale',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['otherPools', 'role'],
  sources: ['learn:lync-server-2013-supported-topologies'],
  page: () => ({
    title: t('A Director pool has at most 10 servers'),
    why: t(
      'Directors authenticate users and send them on to the pool where they are homed. Microsoft supports up to ten of them in a Director pool.',
    ),
    whatToDo: t('Remove the computers that are too many.'),
  }),
  check({ otherPools }, report) {
    for (const pool of otherPools) {
      if (pool.role.value !== 'director') continue;
      for (const computer of pool.computers.slice(LIMIT)) {
        report({
          at: placeOfComputer(computer, pool),
          data: { pool, computer },
          related: () => [{ at: placeOfPool(pool), message: t('The Director pool') }],
        });
      }
    }
  },
  message: ({ pool }) =>
    t('{servers} of at most {limit} Directors in {pool}. More are not supported.', {
      servers: count(pool.computers.length),
      limit: count(LIMIT),
      pool: poolName(pool),
    }),
  fixes: ({ data: { pool, computer } }, topology) => [removeComputer(topology, computer, pool)],
});
