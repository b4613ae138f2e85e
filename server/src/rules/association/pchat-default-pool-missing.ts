import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isUnknown, type Fact } from '../../model/fact';
import { addInOrder, setValue } from '../shared/fixes';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly pools: number;
}

export const pchatDefaultPoolMissing = defineRule<Data>({
  id: 'pchat-default-pool-missing',
  category: 'association',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  sources: ['topologyBuilderHelp:define-properties-and-options-for-persistent-chat-pool'],
  page: () => ({
    title: t('One of several Persistent Chat pools is a default'),
    why: t(
      'With more than one Persistent Chat pool Lync Server must know which one is meant when none is named: the default of the site, or of all sites. Topology Builder offers both options and sets neither by itself.',
    ),
    whatToDo: t('Set `defaultForSite` at one pool of each site, or `defaultForAllSites` at one.'),
  }),
  check(topology, report) {
    const { persistentChatPools: pools } = topology;
    const [pool] = pools;
    if (!pool || pools.length < 2) return;
    if (pools.some((one) => mayBe(one.defaultForSite) || mayBe(one.defaultForAllSites))) return;
    report({ at: placeOfPool(pool), data: { pool, pools: pools.length } });
  },
  message: ({ pools }) =>
    t('None of the {count} Persistent Chat pools is the default of a site or of all sites.', { count: count(pools) }),
  fixes: ({ data: { pool } }, topology) => [
    {
      title: t('Make {pool} the default of its site', { pool: poolName(pool) }),
      safe: false,
      edits: pool.defaultForSite.node
        ? setValue(topology, pool.defaultForSite, true)
        : addInOrder(topology, pool.node, { defaultForSite: true }),
    },
  ],
});

/** @returns whether a pool is a default: what cannot be read may say so */
function mayBe(fact: Fact<boolean>): boolean {
  return fact.value === true || isUnknown(fact);
}
