import { t } from '@vscode/l10n';
import type { Pool, Site } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { placeOf, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName, siteName } from '../shared/words';

interface Data {
  readonly site: Site;
  readonly isAlone: boolean;
  /** The first pool that stands there and must not. */
  readonly pool: Pool | undefined;
}

export const branchSiteParent = defineRule<Data>({
  id: 'branch-site-parent',
  category: 'association',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['kind'],
  sources: ['learn:lync-server-2013-sites'],
  page: () => ({
    title: t('A branch site belongs to a central site and has no pools of users'),
    why: t(
      'Every branch site is associated with exactly one central site, whose servers give it most of what it offers. Front End pools, Standard Edition servers and Persistent Chat pools stand in central sites; a branch site has a Survivable Branch Appliance or Server at most.',
    ),
    whatToDo: t(
      'Name the central site as `centralSite`, and move pools there; or make the site a central site, where it has pools of its own.',
    ),
  }),
  check(topology, report) {
    for (const site of topology.sites) {
      const isAlone = isAbsent(site.centralSite);
      const [pool] = topology.names.poolsAt(site);
      if (site.kind.value !== 'branch' || !(isAlone || pool)) continue;
      report({
        at: placeOf(site, site.name),
        data: { site, isAlone, pool },
        related: () => (pool ? [{ at: placeOfPool(pool), message: t('A pool in this site') }] : []),
      });
    }
  },
  message({ site, isAlone, pool }) {
    const name = siteName(site);
    const sentences = [
      ...(isAlone ? [t('The branch site {name} belongs to no central site.', { name })] : []),
      ...(pool
        ? [t('{pool} stands in the branch site {name}. This is not supported.', { pool: poolName(pool), name })]
        : []),
    ];
    return sentences.join(' ');
  },
});
