import { t } from '@vscode/l10n';
import { removeProperty } from '../shared/fixes';
import type { UserPool } from '../shared/nextHops';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

interface Data {
  readonly later: UserPool;
  readonly first: UserPool;
}

export const oneCentralManagementStore = defineRule<Data>({
  id: 'one-central-management-store',
  category: 'association',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['centralManagement'],
  sources: ['learn:lync-server-2013-central-management-store-failover'],
  page: () => ({
    title: t('A deployment has one Central Management store'),
    why: t(
      'The Central Management store holds the topology, the policies and the configuration of the whole deployment, and there is one of it: it is active on the back end of one pool. The paired pool keeps a copy to fail over to, which does not count.',
    ),
    whatToDo: t('Leave `centralManagement` at the pool that holds the store, and take it from the others.'),
  }),
  check(topology, report) {
    const holding = topology.pools
      .filter((pool) => pool.kind === 'frontEnd' || pool.kind === 'standardEdition')
      .filter((pool) => pool.centralManagement.value === true);
    const [first, ...others] = holding;
    if (!first) return;
    for (const later of others) {
      report({
        at: placeIn(later, later.centralManagement),
        data: { later, first },
        related: () => [
          {
            at: placeIn(first, first.centralManagement),
            message: t('The Central Management store is on {pool}', { pool: poolName(first) }),
          },
        ],
      });
    }
  },
  message: ({ later, first }) =>
    t('{later} is to hold the Central Management store, which {first} holds already. There is one in a deployment.', {
      later: poolName(later),
      first: poolName(first),
    }),
  fixes: ({ data: { later } }, topology) => [
    {
      title: t('Take the Central Management store from {pool}', { pool: poolName(later) }),
      safe: false,
      edits: removeProperty(topology, later.centralManagement),
    },
  ],
});
