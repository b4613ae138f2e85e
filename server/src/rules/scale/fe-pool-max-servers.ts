import { t } from '@vscode/l10n';
import type { Computer, FrontEndPool } from '../../model/entities';
import { removeComputer } from '../shared/fixes';
import { FRONT_END_SERVERS as LIMIT } from '../shared/limits';
import { placeOfComputer, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: FrontEndPool;
  readonly computer: Computer;
}

export const fePoolMaxServers = defineRule<Data>({
  id: 'fe-pool-max-servers',
  category: 'scale',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-supported-topologies'],
  page: () => ({
    title: t('A Front End pool has at most 12 servers'),
    why: t(
      'Microsoft supports up to twelve Front End Servers in a Front End pool. Topology Builder accepts twenty and says nothing.',
    ),
    whatToDo: t('Remove the computers that are too many, or deploy a second Front End pool with them.'),
  }),
  check({ frontEndPools }, report) {
    for (const pool of frontEndPools) {
      for (const computer of pool.computers.slice(LIMIT)) {
        report({
          at: placeOfComputer(computer, pool),
          data: { pool, computer },
          related: () => [{ at: placeOfPool(pool), message: t('The Front End pool') }],
        });
      }
    }
  },
  message: ({ pool }) =>
    t('{servers} of at most {limit} Front End Servers in {pool}. More are not supported.', {
      servers: count(pool.computers.length),
      limit: count(LIMIT),
      pool: poolName(pool),
    }),
  fixes: ({ data: { pool, computer } }, topology) => [removeComputer(topology, computer, pool)],
});
