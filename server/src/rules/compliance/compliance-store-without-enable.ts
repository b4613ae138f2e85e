import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isComplianceOff, enableCompliance } from '../shared/compliance';
import { removeProperty } from '../shared/fixes';
import { defineRule, type Related } from '../rule';
import { poolName } from '../shared/words';

function setting({ compliance }: PersistentChatPool): Related[] {
  const { node } = compliance.enabled;
  return node ? [{ at: node, message: t('Compliance is not enabled here') }] : [];
}

export const complianceStoreWithoutEnable = defineRule<PersistentChatPool>({
  id: 'compliance-store-without-enable',
  category: 'compliance',
  severity: 'warning',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['complianceStore'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('A compliance store is there for a pool that has compliance enabled'),
    why: t(
      'Compliance takes two steps: it has to be enabled for the pool, and the pool needs a store for the compliance database. A pool with the store alone records nothing.',
    ),
    whatToDo: t('Enable compliance, or remove the compliance store.'),
  }),
  check({ persistentChatPools }, report) {
    for (const pool of persistentChatPools) {
      const { set } = pool.complianceStore;
      if (set.value && isComplianceOff(pool)) report({ at: set.value, data: pool, related: () => setting(pool) });
    }
  },
  message: (pool) =>
    t('{pool} has a compliance store but compliance is not enabled, so nothing is recorded. This is not recommended.', {
      pool: poolName(pool),
    }),
  fixes: ({ data: pool }, topology) => [
    enableCompliance(topology, pool),
    {
      title: t('Remove the compliance store from {pool}', { pool: poolName(pool) }),
      safe: false,
      edits: removeProperty(topology, pool.complianceStore.set),
    },
  ],
});
