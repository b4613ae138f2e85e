import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { declare, Skeletons } from '../shared/skeletons';
import { poolName } from '../shared/words';

export const pchatAfterFrontEnd = defineRule<PersistentChatPool>({
  id: 'pchat-after-front-end',
  category: 'deployment-order',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  sources: [
    'seed:Deployment checklist for Persistent Chat Server in Lync Server 2013',
    'seed:Technical requirements for Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('A Persistent Chat pool comes after a Front End pool or Standard Edition server'),
    why: t(
      'Persistent Chat Server is added to a deployment that has a Front End pool or a Standard Edition server already: that routes the messages to it and carries its web services. Without one the topology cannot be published.',
    ),
    whatToDo: t('Define a Front End pool or a Standard Edition server first, and make it the next hop of the pool.'),
  }),
  check(topology, report) {
    const { frontEndPools, standardEditionServers, persistentChatPools } = topology;
    if (frontEndPools.length > 0 || standardEditionServers.length > 0) return;
    if (topology.unread.has('frontEndPools') || topology.unread.has('standardEditionServers')) return;
    for (const pool of persistentChatPools) report({ at: placeOfPool(pool), data: pool });
  },
  message: (pool) =>
    t('{pool} needs a Front End pool or a Standard Edition server before it, and the topology has neither.', {
      pool: poolName(pool),
    }),
  fixes({ data: pool }, topology) {
    const skeletons = new Skeletons(topology);
    // A next hop that is not declared is what is missing.
    const nextHop = topology.names.pool(pool.nextHop) ? undefined : pool.nextHop.value;
    const fqdn = nextHop === undefined || nextHop === '' ? skeletons.poolFqdn('pool', pool) : nextHop;
    const edits = declare(topology, skeletons.frontEndPool(fqdn, pool));
    return edits ? [{ title: t('Declare the Front End pool {pool}', { pool: fqdn }), safe: false, edits }] : [];
  },
});
