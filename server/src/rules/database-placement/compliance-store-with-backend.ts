import { t } from '@vscode/l10n';
import type { PersistentChatPool, SqlStore } from '../../model/entities';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { backEndBeside } from '../shared/storeSlots';
import { poolName, serverName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly store: SqlStore;
}

export const complianceStoreWithBackend = defineRule<Data>({
  id: 'compliance-store-with-backend',
  category: 'database-placement',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['complianceStore'],
  sources: ['learn:lync-server-2013-server-collocation-in-an-enterprise-edition-front-end-pool-deployment'],
  page: () => ({
    title: t('The compliance database is not kept with a back end'),
    why: t(
      'The database mgccomp can be on the SQL Server of a Front End pool’s back end, but Microsoft does not recommend it: what the compliance service writes and purges all the time takes disk and memory from the users’ databases.',
    ),
    whatToDo: t(
      'Name a store on another SQL Server as `complianceStore.primary`; the one that holds the chat database will do.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const { primary } = pool.complianceStore.slots;
      const store = topology.names.sqlStore(primary);
      const backEnd = store && backEndBeside(topology, store);
      if (!backEnd) continue;
      report({
        at: placeIn(pool, primary),
        data: { pool, store },
        related: () => [
          {
            at: placeIn(backEnd.pool, backEnd.fact),
            message: t('The back end of {pool} on the same SQL Server', { pool: poolName(backEnd.pool) }),
          },
        ],
      });
    }
  },
  message: ({ pool, store }) =>
    t(
      'The compliance database of {pool} is on {server}, with the back end of a Front End pool. This is not recommended.',
      { pool: poolName(pool), server: serverName(store) },
    ),
});
