import { t } from '@vscode/l10n';
import type { FileStore, PersistentChatPool, Site, StandardEditionServer, FrontEndPool } from '../../model/entities';
import { isWritten } from '../../model/fact';
import { placeOf } from '../shared/places';
import { fileStoresAt } from '../shared/fileStores';
import { setValue } from '../shared/fixes';
import { siteOutsideRegion } from '../shared/residency';
import { defineRule } from '../rule';
import { fileStoreName, poolName, siteName } from '../shared/words';

interface Data {
  readonly pool: FrontEndPool | StandardEditionServer | PersistentChatPool;
  readonly poolSite: Site;
  readonly store: FileStore;
  readonly storeSite: Site;
}

const CHOICES = 3;

export const fileStoreSameSite = defineRule<Data>({
  id: 'file-store-same-site',
  category: 'file-store',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-server-collocation-in-an-enterprise-edition-front-end-pool-deployment'],
  page: () => ({
    title: t('A pool uses a file store of its own site'),
    why: t(
      'One file share may serve several pools, but Microsoft adds: pools of the same site. From another site every upload, download and address book file crosses the link between the sites, and the pool fails with it.',
    ),
    whatToDo: t('Use a file store at the site of the pool; where there is none, declare one.'),
  }),
  check(topology, report) {
    const { names } = topology;
    for (const pool of topology.pools) {
      if (pool.kind === 'other') continue;
      const store = names.fileStore(pool.fileStore);
      const poolSite = names.site(pool.site);
      const storeSite = store && names.site(store.site);
      if (!poolSite || !storeSite || poolSite === storeSite || !isWritten(pool.fileStore)) continue;
      // Data that must not leave the region are a graver matter, which residency-stores-in-region reports here.
      if (pool.kind === 'persistentChat' && siteOutsideRegion(topology, pool, store)) continue;
      report({
        at: pool.fileStore,
        data: { pool, poolSite, store, storeSite },
        related: () => [{ at: placeOf(store, store.site), message: t('The site of the file store') }],
      });
    }
  },
  message: ({ pool, poolSite, store, storeSite }) =>
    t(
      '{pool} is at the site {poolSite}, its file store {store} at {storeSite}. A file store of another site is not recommended.',
      {
        pool: poolName(pool),
        poolSite: siteName(poolSite),
        store: fileStoreName(store),
        storeSite: siteName(storeSite),
      },
    ),
  fixes({ data: { pool, poolSite } }, topology) {
    return fileStoresAt(topology, poolSite, pool)
      .slice(0, CHOICES)
      .map((store) => {
        const name = fileStoreName(store);
        return {
          title: t('Use the file store {name}', { name }),
          safe: false,
          edits: setValue(topology, pool.fileStore, store.id.value ?? name),
        };
      });
  },
});
