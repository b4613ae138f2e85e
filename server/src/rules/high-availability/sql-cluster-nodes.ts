import { t } from '@vscode/l10n';
import type { SqlStore, OneOf } from '../../model/entities';
import { isWritten } from '../../model/fact';
import { FAILOVER_CLUSTER_NODES } from '../shared/limits';
import { defineRule } from '../rule';
import { count, sqlStoreName, sqlEditionName } from '../shared/words';

interface Data {
  readonly store: SqlStore;
  readonly nodes: number;
  readonly limit: number;
  readonly edition: OneOf<'sqlEdition'>;
}

export const sqlClusterNodes = defineRule<Data>({
  id: 'sql-cluster-nodes',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['highAvailability', 'clusterNodes'],
  sources: ['learn:lync-server-2013-database-software-support'],
  page: () => ({
    title: t('A SQL Server failover cluster has at most 2 nodes with Standard Edition, 16 with Enterprise Edition'),
    why: t(
      'Lync Server supports failover clusters of two nodes with SQL Server Standard Edition and of up to sixteen with Enterprise Edition, always active and passive. Larger ones are not among the supported configurations.',
    ),
    whatToDo: t('Take nodes out of the cluster, or, beyond two, install SQL Server Enterprise Edition.'),
  }),
  check({ sqlStores }, report) {
    for (const store of sqlStores) {
      const { clusterNodes, edition, highAvailability } = store;
      if (highAvailability.value !== 'failoverCluster' || clusterNodes.value === undefined || !isWritten(clusterNodes))
        continue;
      if (edition.value !== 'standard' && edition.value !== 'enterprise') continue;
      const limit = FAILOVER_CLUSTER_NODES[edition.value];
      if (clusterNodes.value <= limit) continue;
      report({
        at: clusterNodes,
        data: { store, nodes: clusterNodes.value, limit, edition: edition.value },
        related: () => (isWritten(edition) ? [{ at: edition, message: t('The edition of SQL Server') }] : []),
      });
    }
  },
  message: ({ store, nodes, limit, edition }) =>
    t(
      '{nodes} of at most {limit} nodes in the failover cluster {store} with SQL Server {edition} Edition. More are not supported.',
      {
        nodes: count(nodes),
        limit: count(limit),
        store: sqlStoreName(store),
        edition: sqlEditionName(edition),
      },
    ),
});
