import type { FileStore, PersistentChatPool, Pool, Site } from '../model/entities';
import { isAbsent, valueOr } from '../model/fact';
import type { Topology } from '../model/topology';

/** @returns whether a file store is known to be a folder of one computer: it gives a path and no share */
export function isLocalFolder(store: FileStore): boolean {
  return store.path.value !== undefined && isAbsent(store.share);
}

/**
 * @returns whether the file store of a Persistent Chat pool must be a share: several computers reach it. Not on a Standard Edition
 * server; and not known where the pool's type is not
 */
export function needsShare(topology: Topology, pool: PersistentChatPool): boolean {
  return !topology.names.hostOf(pool) && valueOr(pool.type, 'multipleComputer') === 'multipleComputer';
}

/** @returns the file stores of a site that a pool can use by their id, in the order of the text */
export function fileStoresAt(topology: Topology, site: Site, pool: Pool): FileStore[] {
  return usableBy(topology, pool).filter((store) => topology.names.site(store.site) === site);
}

/** @returns the file stores that a pool can use: those of its site, then those that give no site */
export function fileStoresFor(topology: Topology, pool: Pool): FileStore[] {
  const site = topology.names.site(pool.site);
  const anywhere = usableBy(topology, pool).filter((store) => isAbsent(store.site));
  return site ? [...fileStoresAt(topology, site, pool), ...anywhere] : anywhere;
}

function usableBy(topology: Topology, pool: Pool): FileStore[] {
  const shared = pool.kind === 'persistentChat' && needsShare(topology, pool);
  return topology.fileStores.filter(
    // An empty id, and one that an earlier store has, do not lead to this one.
    (store) => store.id.value && topology.names.fileStore(store.id) === store && !(shared && isLocalFolder(store)),
  );
}
