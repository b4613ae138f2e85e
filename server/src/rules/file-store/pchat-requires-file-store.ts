import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { insertProperties } from '../../syntax/edit';
import { fileStoresFor } from '../shared/fileStores';
import { placeOfPool } from '../shared/places';
import { defineRule, type Fix } from '../rule';
import { declare, Skeletons } from '../shared/skeletons';
import { fileStoreName, poolName } from '../shared/words';

/** What people write before the file store of a Persistent Chat pool. */
const BEFORE = ['fqdn', 'displayName', 'site', 'type', 'port', 'computers', 'nextHop'];
const CHOICES = 3;

export const pchatRequiresFileStore = defineRule<PersistentChatPool>({
  id: 'pchat-requires-file-store',
  category: 'file-store',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('A Persistent Chat pool has a file store'),
    why: t(
      'Persistent Chat keeps the files that users post to a room in a file store, and Topology Builder does not let a pool be defined without one. It may be a file store that other pools use too.',
    ),
    whatToDo: t(
      'Give the pool a `fileStore`: one that the topology declares at the same site, or a new one. The share must exist before the topology is published.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      if (isAbsent(pool.fileStore)) report({ at: placeOfPool(pool), data: pool });
    }
  },
  message: (pool) =>
    t('{pool} has no file store. A Persistent Chat pool needs one for the files that users post to rooms.', {
      pool: poolName(pool),
    }),
  fixes({ data: pool }, topology) {
    const use = (id: string) => insertProperties(topology.tree, pool.node, { fileStore: id }, BEFORE);
    const fixes = fileStoresFor(topology, pool)
      .slice(0, CHOICES)
      .map((store): Fix => {
        const name = fileStoreName(store);
        return { title: t('Use the file store {name}', { name }), safe: false, edits: use(store.id.value ?? name) };
      });
    const site = topology.names.site(pool.site)?.name.value;
    const skeletons = new Skeletons(topology);
    const id = skeletons.freeId(site ? `files-${site.toLowerCase().replace(/\s+/g, '-')}` : 'files');
    const declaration = declare(topology, { fileStores: [skeletons.fileStore(id, pool)] });
    if (declaration) {
      const title = t('Declare the file store {name} and use it', { name: id });
      fixes.push({ title, safe: false, edits: [...use(id), ...declaration] });
    }
    return fixes;
  },
});
