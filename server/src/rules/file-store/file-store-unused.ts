import { t } from '@vscode/l10n';
import type { FileStore } from '../../model/entities';
import { remove } from '../../syntax/edit';
import { placeOf } from '../shared/places';
import { defineRule } from '../rule';
import { mayBeUsedUnread } from '../shared/unreadUses';
import { fileStoreName, isNameless } from '../shared/words';

export const fileStoreUnused = defineRule<FileStore>({
  id: 'file-store-unused',
  category: 'file-store',
  severity: 'information',
  origin: 'docs',
  evidence: 'derived',
  recommended: true,
  sources: ['learn:lync-server-2013-supported-topologies'],
  page: () => ({
    title: t('A file store is used by a pool'),
    why: t(
      'A file store exists for the pools that keep their files in it. One that no pool names is left over, or the pool that should name it names another.',
    ),
    whatToDo: t('Name it in the `fileStore` of a pool, or remove it.'),
  }),
  check(topology, report) {
    for (const store of topology.fileStores) {
      if (store.id.value === undefined || topology.names.poolsWithFilesIn(store).length > 0) continue;
      if (!mayBeUsedUnread(topology, 'fileStore')) report({ at: placeOf(store, store.id), data: store });
    }
  },
  message: (store) =>
    isNameless(store.id)
      ? t('No pool uses this file store, which has no id.')
      : t('No pool uses the file store {store}.', { store: fileStoreName(store) }),
  fixes: ({ data: store }, { tree }) => [
    {
      title: isNameless(store.id)
        ? t('Remove the file store without an id')
        : t('Remove the file store {store}', { store: fileStoreName(store) }),
      safe: false,
      edits: remove(tree, store.node),
    },
  ],
});
