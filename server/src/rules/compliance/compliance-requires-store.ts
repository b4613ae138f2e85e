import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule, type Fix } from '../rule';
import { declare, firstLabel, Skeletons } from '../shared/skeletons';
import { localExpressStores, setPrimary } from '../shared/sqlStores';
import { isTakenByAnother } from '../shared/storeSlots';
import { poolName, sqlStoreName } from '../shared/words';

export const complianceRequiresStore = defineRule<PersistentChatPool>({
  id: 'compliance-requires-store',
  category: 'compliance',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['compliance', 'enabled'],
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deployment checklist for Persistent Chat Server in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('Compliance needs a SQL Server store'),
    why: t(
      'With compliance, the PersistentChatComplianceStore role keeps what happens in rooms in the database mgccomp until the adapter has processed it. Without a SQL Server store for this database the records have nowhere to go.',
    ),
    whatToDo: t(
      'Name a SQL Server store as `complianceStore.primary`. It may be the one that holds the chat database: mgc and mgccomp are two databases, and one instance may hold both. Or switch compliance off.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const { enabled } = pool.compliance;
      if (enabled.value !== true || !isAbsent(pool.complianceStore.slots.primary)) continue;
      report({
        at: placeIn(pool, enabled),
        data: pool,
        related: () => [{ at: placeOfPool(pool), message: t('The Persistent Chat pool') }],
      });
    }
  },
  message: (pool) =>
    t('Compliance is enabled for {pool}, which has no SQL Server store for the database mgccomp.', {
      pool: poolName(pool),
    }),
  fixes({ data: pool }, topology) {
    const fixes: Fix[] = [];
    const use = (id: string) => setPrimary(topology, pool, pool.complianceStore, id);
    const content = topology.names.sqlStore(pool.store.slots.primary);
    if (content && !isTakenByAnother(topology, pool, 'complianceStore', content)) {
      const title = t('Keep the compliance database on {store}, with the chat database', {
        store: sqlStoreName(content),
      });
      fixes.push({ title, safe: false, edits: use(content.id.value ?? '') });
    }
    const host = topology.names.hostOf(pool);
    if (host && localExpressStores(topology, host).length > 0) return fixes;
    const skeletons = new Skeletons(topology);
    const id = skeletons.freeId(`sql-${firstLabel(pool.fqdn.value ?? 'chat')}-compliance`);
    const store = host ? skeletons.localSqlStore(id, host) : skeletons.sqlStore(id, pool);
    const declaration = declare(topology, { sqlStores: [store] });
    if (declaration) {
      const title = t('Declare the SQL Server store {store} and keep the compliance database there', { store: id });
      fixes.push({ title, safe: false, edits: [...use(id), ...declaration] });
    }
    return fixes;
  },
});
