import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { addInOrder } from '../shared/fixes';
import { nextHopFixes } from '../shared/nextHops';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

export const pchatRequiresNextHop = defineRule<PersistentChatPool>({
  id: 'pchat-requires-next-hop',
  category: 'association',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('A Persistent Chat pool has a next hop'),
    why: t(
      'A Front End pool or a Standard Edition server routes the requests of users to the Persistent Chat pool, and Topology Builder asks for it when the pool is defined. Without a next hop nobody reaches the pool.',
    ),
    whatToDo: t(
      'Name a Front End pool or a Standard Edition server as `nextHop`, best one of the same site. A pool on a Standard Edition server has this server as its next hop.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      if (isAbsent(pool.nextHop)) report({ at: placeOfPool(pool), data: pool });
    }
  },
  message: (pool) =>
    t(
      'The Persistent Chat pool {pool} has no next hop. It needs a Front End pool or Standard Edition server that routes to it.',
      { pool: poolName(pool) },
    ),
  fixes: ({ data: pool }, topology) =>
    nextHopFixes(topology, pool, (fqdn) => addInOrder(topology, pool.node, { nextHop: fqdn })),
});
