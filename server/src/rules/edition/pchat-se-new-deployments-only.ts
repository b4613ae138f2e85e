import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { removeProperty } from '../shared/fixes';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

export const pchatSeNewDeploymentsOnly = defineRule<PersistentChatPool>({
  id: 'pchat-se-new-deployments-only',
  category: 'edition',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['standardEditionServers', 'upgradedFrom'],
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('Persistent Chat on a Standard Edition server is for new deployments only'),
    why: t(
      'Microsoft supports Persistent Chat Server on a Standard Edition server only where it is deployed anew, not where a Group Chat deployment of an earlier version is upgraded.',
    ),
    whatToDo: t(
      'Upgrade Group Chat to a Persistent Chat pool on computers of its own; or, where this pool is new after all, say no more that it is upgraded.',
    ),
  }),
  check({ persistentChatPools, names }, report) {
    for (const pool of persistentChatPools) {
      const host = names.hostOf(pool);
      if (!host || pool.upgradedFrom.value === undefined) continue;
      report({
        at: placeIn(pool, pool.upgradedFrom),
        data: pool,
        related: () => [{ at: placeOfPool(host), message: t('The Standard Edition server') }],
      });
    }
  },
  message: (pool) =>
    t(
      '{pool} is on a Standard Edition server and is upgraded from Group Chat. Only new deployments of Persistent Chat are supported there.',
      { pool: poolName(pool) },
    ),
  fixes: ({ data: pool }, topology) => [
    {
      title: t('Remove {property}', { property: 'upgradedFrom' }),
      safe: false,
      edits: removeProperty(topology, pool.upgradedFrom),
    },
  ],
});
