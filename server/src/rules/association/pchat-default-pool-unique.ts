import { t } from '@vscode/l10n';
import type { PersistentChatPool, Site } from '../../model/entities';
import type { Fact } from '../../model/fact';
import { removeProperty } from '../shared/fixes';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolName, siteName } from '../shared/words';

interface Data {
  readonly later: PersistentChatPool;
  readonly first: PersistentChatPool;
  readonly fact: Fact<boolean>;
  /** The site that both are the default for; `undefined` where it is all sites. */
  readonly site: Site | undefined;
}

export const pchatDefaultPoolUnique = defineRule<Data>({
  id: 'pchat-default-pool-unique',
  category: 'association',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['topologyBuilderHelp:define-properties-and-options-for-persistent-chat-pool'],
  page: () => ({
    title: t('One Persistent Chat pool is the default of a site'),
    why: t(
      'The default pool is the one where the rooms of a site are made when nothing else is said. A site has one, and one pool can be the default of all sites: with two of them it would be left to chance.',
    ),
    whatToDo: t('Keep the default at one pool of each site, and take it from the others.'),
  }),
  check(topology, report) {
    const { names } = topology;
    for (const later of topology.persistentChatPools) {
      const site = names.site(later.site);
      if (site && later.defaultForSite.value === true) {
        const first = names.defaultAt(later.site);
        if (first && first !== later) reportLater(first, first.defaultForSite, later, later.defaultForSite, site);
      }
      if (later.defaultForAllSites.value === true) {
        const first = names.defaultForAllSites();
        if (first && first !== later) {
          reportLater(first, first.defaultForAllSites, later, later.defaultForAllSites, undefined);
        }
      }
    }

    function reportLater(
      first: PersistentChatPool,
      firstFact: Fact<boolean>,
      later: PersistentChatPool,
      fact: Fact<boolean>,
      site: Site | undefined,
    ): void {
      report({
        at: placeIn(later, fact),
        data: { later, first, fact, site },
        related: () => [
          { at: placeIn(first, firstFact), message: t('{pool} is the default already', { pool: poolName(first) }) },
        ],
      });
    }
  },
  message({ later, first, site }) {
    const places = { later: poolName(later), first: poolName(first) };
    return site
      ? t('{first} and {later} are both to be the default of the site {site}.', {
          ...places,
          site: siteName(site),
        })
      : t('{first} and {later} are both to be the default of all sites.', places);
  },
  fixes: ({ data: { later, fact, site } }, topology) => [
    {
      title: site
        ? t('Let {pool} not be the default of its site', { pool: poolName(later) })
        : t('Let {pool} not be the default of all sites', { pool: poolName(later) }),
      safe: false,
      edits: removeProperty(topology, fact),
    },
  ],
});
