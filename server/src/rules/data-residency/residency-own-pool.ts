import { t } from '@vscode/l10n';
import type { Site } from '../../model/entities';
import { isKnown, isUnknown, numberOf } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { placeOf } from '../shared/places';
import { defineRule } from '../rule';
import { declarePoolFor } from '../shared/poolForSite';
import { siteName } from '../shared/words';

interface Data {
  readonly site: Site;
  readonly region: string;
}

export const residencyOwnPool = defineRule<Data>({
  id: 'residency-own-pool',
  category: 'data-residency',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['dataMustStayInRegion'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('A region that data must stay in has a Persistent Chat pool of its own'),
    why: t(
      'Microsoft supports several Persistent Chat pools in a deployment for one reason: that the data of a country or region stay there. Users of a region without a pool write into rooms whose data are kept elsewhere.',
    ),
    whatToDo: t('Define a Persistent Chat pool in a site of the region, with its stores there.'),
  }),
  check(topology, report) {
    if (topology.persistentChatPools.length === 0) return;
    const covered = regionsWithPool(topology);
    if (!covered) return;
    for (const site of topology.sites) {
      if (site.dataMustStayInRegion.value !== true) continue;
      if (!isKnown(site.region) || covered.has(numberOf(site.region, topology.names.table))) continue;
      report({ at: placeOf(site, site.name), data: { site, region: site.region.value ?? '' } });
    }
  },
  message: ({ site, region }) =>
    t('The data of {site} must stay in the region {region}, where no Persistent Chat pool is.', {
      site: siteName(site),
      region,
    }),
  fixes({ data: { site } }, topology) {
    // A name that is given twice means the first site: a pool declared in the second would stand in the first.
    if (topology.names.site(site.name) !== site) return [];
    const edits = declarePoolFor(topology, site);
    if (!edits) return [];
    return [{ title: t('Declare a Persistent Chat pool in {site}', { site: siteName(site) }), safe: false, edits }];
  },
});

/** @returns the regions that Persistent Chat pools stand in, as numbers of names; `undefined` where one cannot be read, so that it may be any */
function regionsWithPool(topology: Topology): Set<number> | undefined {
  const { names } = topology;
  const regions = new Set<number>();
  if (topology.unread.has('persistentChatPools')) return undefined;
  for (const pool of topology.persistentChatPools) {
    const region = names.site(pool.site)?.region;
    // A site whose name cannot be read may be the one that the pool stands in.
    const isSomewhere = !region && isKnown(pool.site) && names.mayBeDeclared('site');
    if (isUnknown(pool.site) || isSomewhere || (region && isUnknown(region))) return undefined;
    if (region && isKnown(region)) regions.add(numberOf(region, names.table));
  }
  return regions;
}
