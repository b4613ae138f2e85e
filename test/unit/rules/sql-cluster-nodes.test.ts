import assert from 'node:assert/strict';
import { sqlClusterNodes as rule } from '../../../server/src/rules/high-availability/sql-cluster-nodes';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, paths, topology } from '../../support/rules';

suite('Rule sql-cluster-nodes', () => {
  const cluster = (
    edition: JsonValue,
    clusterNodes: JsonValue,
    highAvailability: JsonValue = 'failoverCluster',
  ): string => topology({ sqlStores: [{ id: 's', server: 's', edition, clusterNodes, highAvailability }] });
  const at = ['/sqlStores/0/clusterNodes'];

  test('2 nodes with Standard Edition, 16 with Enterprise Edition', () => {
    assert.deepEqual(paths(rule, cluster('standard', 2)), []);
    assert.deepEqual(findings(rule, cluster('standard', 3)), [
      {
        path: '/sqlStores/0/clusterNodes',
        message:
          '3 of at most 2 nodes in the failover cluster s with SQL Server Standard Edition. More are not supported.',
        related: ['"standard"'],
      },
    ]);
    assert.deepEqual(paths(rule, cluster('enterprise', 16)), []);
    assert.deepEqual(paths(rule, cluster('enterprise', 17)), at);
  });

  test('nothing is known of other editions', () => {
    for (const edition of ['express', 'Standard', null]) assert.deepEqual(paths(rule, cluster(edition, 17)), []);
    const left = { id: 's', server: 's', clusterNodes: 17, highAvailability: 'failoverCluster' };
    assert.deepEqual(paths(rule, topology({ sqlStores: [left] })), []);
  });

  test('only of a failover cluster', () => {
    assert.deepEqual(paths(rule, cluster('standard', 3, 'none')), []);
    assert.deepEqual(paths(rule, cluster('standard', 3, 'availabilityGroup')), []);
    assert.deepEqual(paths(rule, cluster('standard', 3, 1)), []);
    assert.deepEqual(paths(rule, topology({ sqlStores: [{ id: 's', edition: 'standard', clusterNodes: 3 }] })), []);
  });

  test('a number that cannot be read', () => {
    assert.deepEqual(paths(rule, cluster('standard', '3')), []);
    assert.deepEqual(paths(rule, cluster('standard', 2.5)), []);
  });
});
