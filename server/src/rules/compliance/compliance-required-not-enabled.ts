import { t } from '@vscode/l10n';
import type { PersistentChatPool, Site } from '../../model/entities';
import { isComplianceOff, enableCompliance } from '../shared/compliance';
import { placeOf, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName, siteName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly site: Site;
}

export const complianceRequiredNotEnabled = defineRule<Data>({
  id: 'compliance-required-not-enabled',
  category: 'compliance',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['complianceRequired'],
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deployment checklist for Persistent Chat Server in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('A pool in a site that requires compliance has it enabled'),
    why: t(
      'Where an organization has to keep a record of Persistent Chat, compliance must be enabled for the pool and a store for its database must be there: without them the compliance service records nothing.',
    ),
    whatToDo: t(
      'Enable compliance for the pool, and add a compliance store. Where the site does not require compliance, take `complianceRequired` out of it.',
    ),
  }),
  check({ names, persistentChatPools }, report) {
    for (const pool of persistentChatPools) {
      const site = names.site(pool.site);
      if (site?.complianceRequired.value !== true || !isComplianceOff(pool)) continue;
      report({
        at: placeOfPool(pool),
        data: { pool, site },
        related: () => [{ at: placeOf(site, site.complianceRequired), message: t('The site requires compliance') }],
      });
    }
  },
  message: ({ pool, site }) =>
    t('The site {site} requires compliance, but it is not enabled for {pool}. This is not supported.', {
      site: siteName(site),
      pool: poolName(pool),
    }),
  fixes: ({ data: { pool } }, topology) => [enableCompliance(topology, pool)],
});
