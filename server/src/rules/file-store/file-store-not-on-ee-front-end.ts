import { t } from '@vscode/l10n';
import type { FileStore, FrontEndPool } from '../../model/entities';
import { placeOf } from '../shared/places';
import { defineRule } from '../rule';
import { fileStoreName, poolName } from '../shared/words';

interface Data {
  readonly store: FileStore;
  readonly server: string;
  readonly pool: FrontEndPool;
}

export const fileStoreNotOnEeFrontEnd = defineRule<Data>({
  id: 'file-store-not-on-ee-front-end',
  category: 'file-store',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-supported-hardware'],
  page: () => ({
    title: t('A file store is not on a Front End Server of an Enterprise Edition pool'),
    why: t(
      'Microsoft does not support a file share on an Enterprise Edition Front End Server: the servers of a pool stand in for each other, and the share would go with the one that holds it. On a Standard Edition server it may be.',
    ),
    whatToDo: t(
      'Move the share to a file server, or to the SQL Server of the pool, which is supported, and name that in the file store.',
    ),
  }),
  check(topology, report) {
    for (const store of topology.fileStores) {
      const frontEnd = topology.names.membershipIn('frontEnd', store.server);
      const server = frontEnd && store.server.value;
      if (!frontEnd || server === undefined) continue;
      const { computer, pool } = frontEnd;
      report({
        at: placeOf(store, store.server),
        data: { store, server, pool },
        related: () => [{ at: placeOf(computer, computer.fqdn), message: t('The Front End Server') }],
      });
    }
  },
  message: ({ store, server, pool }) =>
    t(
      'The file store {store} is on {server}, a Front End Server of the Enterprise Edition pool {pool}. That is not supported.',
      { store: fileStoreName(store), server, pool: poolName(pool) },
    ),
});
