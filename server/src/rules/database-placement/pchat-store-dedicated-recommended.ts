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

export const pchatStoreDedicatedRecommended = defineRule<Data>({
  id: 'pchat-store-dedicated-recommended',
  category: 'database-placement',
  severity: 'information',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('The chat database is best kept on a SQL Server of its own'),
    why: t(
      'The database mgc may share the SQL Server of a Front End pool’s back end: that is supported. Microsoft recommends a dedicated one nevertheless, since the chat history grows and then takes disk and memory from the users’ databases.',
    ),
    whatToDo: t('Where many users will chat, plan another SQL Server and name it as `store.primary`.'),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const { primary } = pool.store.slots;
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
      'The chat database of {pool} is on {server}, with the back end of a Front End pool. This is supported; a dedicated SQL Server is recommended.',
      { pool: poolName(pool), server: serverName(store) },
    ),
});
