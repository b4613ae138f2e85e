import { t } from '@vscode/l10n';
import type { PersistentChatPool, Pool } from '../../model/entities';
import { setValue } from '../shared/fixes';
import { nextHopFixes } from '../shared/nextHops';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly nextHop: Pool;
}

export const pchatNextHopKind = defineRule<Data>({
  id: 'pchat-next-hop-kind',
  category: 'association',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  sources: [
    'seed:Deployment checklist for Persistent Chat Server in Lync Server 2013',
    'seed:Technical requirements for Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('The next hop of a Persistent Chat pool is a Front End pool or a Standard Edition server'),
    why: t(
      'The requests of users come to a Persistent Chat pool through the Front End Servers of its next hop, which also carry its web services. A Director, an Edge or another Persistent Chat pool does neither.',
    ),
    whatToDo: t('Name a Front End pool or a Standard Edition server as `nextHop`.'),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const nextHop = topology.names.pool(pool.nextHop);
      if (!nextHop || nextHop.kind === 'frontEnd' || nextHop.kind === 'standardEdition') continue;
      report({
        at: placeIn(pool, pool.nextHop),
        data: { pool, nextHop },
        related: () => [{ at: placeOfPool(nextHop), message: t('The next hop') }],
      });
    }
  },
  message: ({ pool, nextHop }) =>
    t(
      'The next hop of {pool}, {nextHop}, is neither a Front End pool nor a Standard Edition server. This is not supported.',
      { pool: poolName(pool), nextHop: poolName(nextHop) },
    ),
  fixes: ({ data: { pool } }, topology) =>
    nextHopFixes(topology, pool, (fqdn) => setValue(topology, pool.nextHop, fqdn)),
});
