import assert from 'node:assert/strict';
import { pchatDrBackupOtherDatacenter as rule } from '../../../server/src/rules/high-availability/pchat-dr-backup-other-datacenter';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, paths, persistentChatPool, topology, type Properties } from '../../support/rules';
import { sqlStores } from '../../support/sqlStores';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule pchat-dr-backup-other-datacenter', () => {
  const store = { primary: 'sql-chat', backup: 'b' };
  const inCenters = (primary: JsonValue, backup: JsonValue): Properties => ({
    sqlStores: sqlStores({ 'sql-chat': { dataCenter: primary }, b: { dataCenter: backup } }),
  });

  test('a backup in the data center of the primary', () => {
    assert.deepEqual(findings(rule, document({ store }, inCenters('East', 'EAST'))), [
      {
        path: '/persistentChatPools/0/store/backup',
        message:
          'b, the backup SQL Server store of the Persistent Chat store in pchat01.contoso.com, is in EAST, as is the primary sql-chat. A backup in the same data center is not supported.',
        related: ['"sql-chat"'],
      },
    ]);
    assert.deepEqual(paths(rule, document({ complianceStore: store }, inCenters('East', 'East'))), [
      '/persistentChatPools/0/complianceStore/backup',
    ]);
  });

  test('not in another one, and not where one is not given or cannot be read', () => {
    assert.deepEqual(paths(rule, document({ store }, inCenters('East', 'West'))), []);
    assert.deepEqual(paths(rule, document({ store }, { sqlStores: sqlStores({ b: { dataCenter: 'East' } }) })), []);
    assert.deepEqual(paths(rule, document({ store }, inCenters(1, 1))), []);
  });

  test('the same store twice is another rule’s', () => {
    const parts = inCenters('East', 'East');
    assert.deepEqual(paths(rule, document({ store: { primary: 'b', backup: 'B' } }, parts)), []);
    assert.deepEqual(paths(rule, document({ store: { primary: 'nowhere', backup: 'b' } }, parts)), []);
  });
});
