import type { FileStore, PersistentChatPool, Site, SqlStore } from '../../model/entities';
import { isKnown, sameName } from '../../model/fact';
import type { Topology } from '../../model/topology';

/** @returns the site of a pool whose data must not leave the site's region; `undefined` where they may, or no region is known */
export function siteOfBoundData({ names }: Topology, pool: PersistentChatPool): Site | undefined {
  const site = names.site(pool.site);
  return site?.dataMustStayInRegion.value === true && isKnown(site.region) ? site : undefined;
}

/**
 * @returns the site that a store stands in, where data of the pool must not be there: they must stay in the region of the pool's site,
 * and the store's site is in another; `undefined` where that is not so, or a site or region is not known
 */
export function siteOutsideRegion(
  topology: Topology,
  pool: PersistentChatPool,
  store: SqlStore | FileStore,
): Site | undefined {
  const home = siteOfBoundData(topology, pool);
  const site = topology.names.site(store.site);
  if (!home || !site || site === home || !isKnown(site.region)) return undefined;
  return sameName(home.region, site.region) ? undefined : site;
}
