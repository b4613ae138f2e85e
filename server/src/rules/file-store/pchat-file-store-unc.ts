import { t } from '@vscode/l10n';
import type { FileStore, PersistentChatPool } from '../../model/entities';
import { isWritten } from '../../model/fact';
import { placeOf } from '../shared/places';
import { fileStoresFor, isLocalFolder } from '../shared/fileStores';
import { setValue } from '../shared/fixes';
import { defineRule } from '../rule';
import { poolsOnOwnComputers, typeOfPool } from '../shared/standardEdition';
import { fileStoreName, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly store: FileStore;
}

const CHOICES = 3;

export const pchatFileStoreUnc = defineRule<Data>({
  id: 'pchat-file-store-unc',
  category: 'file-store',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['path'],
  sources: ['learn:lync-server-2013-add-persistent-chat-server-to-the-topology'],
  page: () => ({
    title: t('The file store of a multiple-computer Persistent Chat pool is a share'),
    why: t(
      'Every computer of a multiple-computer pool reads and writes the same files, so Microsoft requires a UNC path, `\\\\server\\share`. A local folder is enough only for a pool of a single computer.',
    ),
    whatToDo: t(
      'Share the folder and give the `server` and the `share` of the file store in place of its `path`, or let the pool use another file store.',
    ),
  }),
  check(topology, report) {
    for (const pool of poolsOnOwnComputers(topology)) {
      if (typeOfPool(topology, pool) !== 'multipleComputer') continue;
      const store = topology.names.fileStore(pool.fileStore);
      if (!store || !isLocalFolder(store) || !isWritten(pool.fileStore)) continue;
      report({
        at: pool.fileStore,
        data: { pool, store },
        related: () => [{ at: placeOf(store, store.path), message: t('The local folder') }],
      });
    }
  },
  message: ({ pool, store }) =>
    t(
      'The file store {store} is a local folder, {path}. The computers of the multiple-computer pool {pool} need a share (\\\\server\\share).',
      { store: fileStoreName(store), path: store.path.value ?? '', pool: poolName(pool) },
    ),
  fixes({ data: { pool } }, topology) {
    return fileStoresFor(topology, pool)
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
