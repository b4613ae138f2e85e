import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { folded } from '../../model/fact';
import { dataCentersWritten, dataCentersOf, isInOneDataCenter } from '../shared/dataCenters';
import { PERSISTENT_CHAT_DATA_CENTERS as LIMIT } from '../shared/limits';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly dataCenters: number;
}

export const pchatStretchedTwoDatacenters = defineRule<Data>({
  id: 'pchat-stretched-two-datacenters',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'derived',
  recommended: true,
  needs: ['dataCenter'],
  sources: ['learn:lync-server-2013-configuring-persistent-chat-server-for-high-availability-and-disaster-recovery'],
  page: () => ({
    title: t('A Persistent Chat pool is stretched over two data centers at most'),
    why: t(
      'Microsoft describes a Persistent Chat pool for disaster recovery as one that is stretched over two data centers: the primary stores are in one, the backup stores in the other. There is no configuration for a third.',
    ),
    whatToDo: t('Place the computers of the pool in two data centers.'),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      if (isInOneDataCenter(topology, pool)) continue;
      const first = new Set<string>();
      for (const dataCenter of dataCentersWritten(topology, pool)) {
        const { value } = dataCenter;
        if (first.size < LIMIT) {
          // Which ones come first depends on what cannot be read: nothing can be said of the others.
          if (value === undefined) break;
          first.add(folded(value));
        } else if (value !== undefined && !first.has(folded(value))) {
          report({
            at: placeIn(pool, dataCenter),
            data: { pool, dataCenters: dataCentersOf(topology, pool).length },
            related: () => [{ at: placeOfPool(pool), message: t('The Persistent Chat pool') }],
          });
        }
      }
    }
  },
  message: ({ pool, dataCenters }) =>
    t('The computers of {pool} are in {count} of at most {limit} data centers. More are not supported.', {
      pool: poolName(pool),
      count: count(dataCenters),
      limit: count(LIMIT),
    }),
});
