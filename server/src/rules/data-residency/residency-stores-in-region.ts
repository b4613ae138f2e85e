import { t } from '@vscode/l10n';
import type { FileStore, PersistentChatPool, Site, SqlStore } from '../../model/entities';
import type { Fact } from '../../model/fact';
import { placeOf, placeIn } from '../shared/places';
import { siteOfBoundData, siteOutsideRegion } from '../shared/residency';
import { defineRule } from '../rule';
import { dataSlots } from '../shared/storeSlots';
import { poolName, siteName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly store: SqlStore | FileStore;
  /** Where the store is. */
  readonly elsewhere: Site;
  /** Where the pool is. */
  readonly home: Site;
}

export const residencyStoresInRegion = defineRule<Data>({
  id: 'residency-stores-in-region',
  category: 'data-residency',
  origin: 'seed',
  evidence: 'derived',
  recommended: true,
  needs: ['dataMustStayInRegion'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('Data that must stay in a region are stored there'),
    why: t(
      'Microsoft supports several Persistent Chat pools so that the data of a country or region can stay in it. They do not stay there when a database, a copy of it on a mirror or backup, or the file store of the pool is in another region.',
    ),
    whatToDo: t(
      'Use SQL Server stores and a file store in a site of the same region. A second data center for disaster recovery must be in the region too.',
    ),
  }),
  check(topology, report) {
    const { names } = topology;
    for (const pool of topology.persistentChatPools) {
      if (!siteOfBoundData(topology, pool)) continue;
      const slots = [...dataSlots(topology, pool, pool.store), ...dataSlots(topology, pool, pool.complianceStore)];
      const files = names.fileStore(pool.fileStore);
      const stores: { fact: Fact<string>; store: SqlStore | FileStore }[] = files
        ? [...slots, { fact: pool.fileStore, store: files }]
        : slots;
      const home = names.site(pool.site);
      for (const { fact, store } of stores) {
        const elsewhere = siteOutsideRegion(topology, pool, store);
        if (!elsewhere || !home) continue;
        report({
          at: placeIn(pool, fact),
          data: { pool, store, elsewhere, home },
          related: () => [
            {
              at: placeOf(store, store.site),
              message: t('{store} is in {site}', { store: store.id.value ?? '', site: siteName(elsewhere) }),
            },
          ],
        });
      }
    }
  },
  message: ({ pool, store, elsewhere, home }) =>
    t(
      '{store} is in {site}, region {region}. The data of {pool} must stay in {home}: to keep them in another region is not supported.',
      {
        store: store.id.value ?? '',
        site: siteName(elsewhere),
        region: elsewhere.region.value ?? '',
        pool: poolName(pool),
        home: home.region.value ?? '',
      },
    ),
});
