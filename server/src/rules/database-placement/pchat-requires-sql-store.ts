import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { placeOfPool } from '../shared/places';
import { defineRule, type Fix } from '../rule';
import { declare, firstLabel, Skeletons } from '../shared/skeletons';
import { localExpressStores, setPrimary, storesThatMayHold } from '../shared/sqlStores';
import { poolName, sqlStoreName } from '../shared/words';

/** How many stores are offered. */
const CHOICES = 3;

export const pchatRequiresSqlStore = defineRule<PersistentChatPool>({
  id: 'pchat-requires-sql-store',
  category: 'database-placement',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('A Persistent Chat pool has a SQL Server store'),
    why: t(
      'The PersistentChatStore role keeps rooms, categories and messages in the database mgc, and needs a SQL Server instance for it. Without one the pool has nowhere to write, and Topology Builder does not let it be defined.',
    ),
    whatToDo: t(
      'Name a SQL Server store as `store.primary`: one of the same site that holds no chat database yet, or a new one. On a Standard Edition server it is the SQL Server Express of this server.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      if (isAbsent(pool.store.slots.primary)) report({ at: placeOfPool(pool), data: pool });
    }
  },
  message: (pool) =>
    t('The Persistent Chat pool {pool} has no SQL Server store. It needs one for its database mgc.', {
      pool: poolName(pool),
    }),
  fixes({ data: pool }, topology) {
    const use = (id: string) => setPrimary(topology, pool, pool.store, id);
    const fixes: Fix[] = storesThatMayHold(topology, pool, 'store')
      .slice(0, CHOICES)
      .map((store) => ({
        title: t('Keep the chat database on {store}', { store: sqlStoreName(store) }),
        safe: false,
        edits: use(store.id.value ?? ''),
      }));
    const host = topology.names.hostOf(pool);
    if (host && localExpressStores(topology, host).length > 0) return fixes;
    const skeletons = new Skeletons(topology);
    const id = skeletons.freeId(`sql-${firstLabel(pool.fqdn.value ?? 'chat')}`);
    const store = host ? skeletons.localSqlStore(id, host) : skeletons.sqlStore(id, pool);
    const declaration = declare(topology, { sqlStores: [store] });
    if (declaration) {
      const title = t('Declare the SQL Server store {store} and keep the chat database there', { store: id });
      fixes.push({ title, safe: false, edits: [...use(id), ...declaration] });
    }
    return fixes;
  },
});
