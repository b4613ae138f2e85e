import type { FileStore, PersistentChatPool, Pool, Site } from '../../model/entities';
import { folded, isAbsent } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { typeOfPool } from './standardEdition';

/** What of a pool tells which file stores it can use. */
type StoringFiles = Exclude<Pool, PersistentChatPool> | Pick<PersistentChatPool, 'kind' | 'fqdn' | 'type'>;

/** @returns whether a file store is known to be a folder of one computer: it gives a path and no share */
export function isLocalFolder(store: FileStore): boolean {
  return store.path.value !== undefined && isAbsent(store.share);
}

/** @returns the file store that a share is declared as, and that can be named; `undefined` where there is none */
export function fileStoreOfShare(
  { fileStores, names }: Topology,
  server: string,
  share: string,
): FileStore | undefined {
  return fileStores.find(
    (store) =>
      store.id.value &&
      names.fileStore(store.id) === store &&
      folded(store.server.value ?? '') === folded(server) &&
      store.share.value !== undefined &&
      folded(store.share.value) === folded(share),
  );
}

/** @returns the file stores of a site that a pool can use by their id, in the order of the text */
export function fileStoresAt(topology: Topology, site: Site, pool: StoringFiles): FileStore[] {
  return usableBy(topology, pool).filter((store) => topology.names.site(store.site) === site);
}

/** @returns the file stores that a pool can use: those of its site, then those that give no site */
export function fileStoresFor(topology: Topology, pool: Pool): FileStore[] {
  const site = topology.names.site(pool.site);
  const anywhere = usableBy(topology, pool).filter((store) => isAbsent(store.site));
  return site ? [...fileStoresAt(topology, site, pool), ...anywhere] : anywhere;
}

function usableBy(topology: Topology, pool: StoringFiles): FileStore[] {
  const shared = pool.kind === 'persistentChat' && typeOfPool(topology, pool) !== 'singleComputer';
  return topology.fileStores.filter(
    // An empty id, and one that an earlier store has, do not lead to this one.
    (store) => store.id.value && topology.names.fileStore(store.id) === store && !(shared && isLocalFolder(store)),
  );
}
