import type { Site } from '../../model/entities';
import { ABSENT, isAbsent, isUnknown, sameName, valueOr } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { Edit } from '../../syntax/edit';
import { fileStoresAt } from './fileStores';
import { possibleNextHops } from './nextHops';
import { declare, firstLabel, PERSISTENT_CHAT_SERVERS, Skeletons, written, type Skeleton } from './skeletons';

/**
 * @returns whether data must stay in the region of a site and no Persistent Chat pool is there, though there are others; where the site
 * gives no region, that it has no pool itself. Not where a pool may be there
 */
export function needsOwnPool(topology: Topology, site: Site): boolean {
  const { names, persistentChatPools: pools } = topology;
  if (site.dataMustStayInRegion.value !== true || pools.length === 0) return false;
  // A name that an earlier site has leads to that one.
  if (!site.name.value || names.site(site.name) !== site || isUnknown(site.region)) return false;
  return pools.every((pool) => {
    const home = names.site(pool.site);
    if (!home || isUnknown(home.region)) return false;
    return home !== site && !sameName(home.region, site.region);
  });
}

/**
 * @returns the edits that declare a Persistent Chat pool in a site, with computers and stores of its own there; `undefined` where the
 * product has no Persistent Chat, or where there is no pool that it can be routed through
 */
export function declarePoolFor(topology: Topology, site: Site): Edit[] | undefined {
  const { names, pools, persistentChatPools } = topology;
  const product = valueOr(topology.product, 'lyncServer2013');
  const [like] = persistentChatPools;
  const name = site.name.value;
  if (!like || name === undefined || (product !== 'lyncServer2013' && product !== 'skypeForBusinessServer2015')) return;
  const skeletons = new Skeletons(topology);
  const neighbour = pools.find((pool) => names.site(pool.site) === site);
  const fqdn = skeletons.poolFqdn('pchat', neighbour ?? like);
  const placed = { fqdn: written(fqdn), site: site.name };
  const pool = { kind: 'persistentChat', ...placed, product: ABSENT, type: ABSENT } as const;
  const [nextHop] = possibleNextHops(topology, pool);
  if (!nextHop?.fqdn.value) return undefined;
  const sql = skeletons.freeId(`sql-${firstLabel(fqdn)}`);
  const files = fileStoresAt(topology, site, pool)[0]?.id.value;
  const newFiles = skeletons.freeId(`files-${firstLabel(fqdn)}`);
  const declared: Skeleton = {
    fqdn,
    displayName: `${name} chat`,
    site: name,
    computers: skeletons.persistentChatServers(PERSISTENT_CHAT_SERVERS, placed),
    nextHop: nextHop.fqdn.value,
    fileStore: files ?? newFiles,
    store: { primary: sql },
    ...(isAbsent(site.complianceRequired) || site.complianceRequired.value === false
      ? {}
      : { compliance: { enabled: true, adapter: { type: 'xml' } }, complianceStore: { primary: sql } }),
    defaultForSite: true,
  };
  return declare(topology, {
    persistentChatPools: [declared],
    sqlStores: [skeletons.sqlStore(sql, placed)],
    ...(files === undefined ? { fileStores: [skeletons.fileStore(newFiles, placed)] } : {}),
  });
}
