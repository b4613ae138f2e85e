import { t } from '@vscode/l10n';
import type { FrontEndPool } from '../../model/entities';
import { mostComputers } from '../shared/facts';
import { FRONT_END_SERVERS_RECOMMENDED as NEEDED } from '../shared/limits';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

export const fePoolMinimumThree = defineRule<FrontEndPool>({
  id: 'fe-pool-minimum-three',
  category: 'scale',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-topologies-and-components-for-front-end-servers-instant-messaging-and-presence'],
  page: () => ({
    title: t('A Front End pool has at least 3 servers'),
    why: t(
      'The servers of a Front End pool keep running as long as most of them do. With two, the failure of one may stop the pool; Microsoft recommends three or more.',
    ),
    whatToDo: t(
      'Add Front End Servers until there are three. For fewer users, two paired Standard Edition servers do better than two Front End Servers.',
    ),
  }),
  check({ frontEndPools }, report) {
    for (const pool of frontEndPools) {
      if (pool.computers.length > 0 && mostComputers(pool) < NEEDED) report({ at: placeOfPool(pool), data: pool });
    }
  },
  message: (pool) =>
    t('{servers} of at least {needed} Front End Servers in {pool}. Fewer are not recommended.', {
      servers: count(pool.computers.length),
      needed: count(NEEDED),
      pool: poolName(pool),
    }),
});
