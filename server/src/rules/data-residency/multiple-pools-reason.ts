import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isUnknown } from '../../model/fact';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly first: PersistentChatPool;
}

export const multiplePoolsReason = defineRule<Data>({
  id: 'multiple-pools-reason',
  category: 'data-residency',
  severity: 'information',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  sources: [
    'seed:Deployment checklist for Persistent Chat Server in Lync Server 2013',
    'learn:lync-server-2013-defining-your-requirements-for-persistent-chat-server',
  ],
  page: () => ({
    title: t('Several Persistent Chat pools have a reason'),
    why: t(
      'More pools give no more scale: 80,000 concurrent users is the limit of all pools together. Several pools are meant for data that must stay in a country or region, and a category of rooms lives in one of them.',
    ),
    whatToDo: t(
      'Set `dataMustStayInRegion` at the site whose data must stay; where that is not the reason, one pool with more servers does.',
    ),
  }),
  check(topology, report) {
    const { sites, persistentChatPools } = topology;
    const [first] = persistentChatPools;
    // A site that cannot be read may give the reason.
    if (!first || topology.unread.has('sites')) return;
    if (sites.some(({ dataMustStayInRegion: fact }) => fact.value === true || isUnknown(fact))) return;
    for (const pool of persistentChatPools.slice(1)) {
      report({
        at: placeOfPool(pool),
        data: { pool, first },
        related: () => [{ at: placeOfPool(first), message: t('The first Persistent Chat pool') }],
      });
    }
  },
  message: ({ pool, first }) =>
    t(
      '{pool} is one more Persistent Chat pool beside {first}, and no site has data that must stay in its region. More pools give no more scale.',
      { pool: poolName(pool), first: poolName(first) },
    ),
});
