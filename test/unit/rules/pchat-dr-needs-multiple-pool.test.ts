import assert from 'node:assert/strict';
import { pchatDrNeedsMultiplePool as rule } from '../../../server/src/rules/high-availability/pchat-dr-needs-multiple-pool';
import {
  collocatedPool,
  computers,
  findings,
  fixed,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';
import { sqlStores } from '../../support/sqlStores';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule pchat-dr-needs-multiple-pool', () => {
  const single = { type: 'singleComputer', computers: computers('pc', 1) };
  const backup = { primary: 'sql-chat', backup: 'sql-backup' };
  const parts = { sqlStores: sqlStores({ 'sql-backup': {} }) };

  test('a backup in either store set, at its value', () => {
    const found = findings(rule, document({ ...single, store: backup, complianceStore: backup }, parts));
    assert.deepEqual(found, [
      {
        path: '/persistentChatPools/0/store/backup',
        message:
          'The Persistent Chat store of pchat01.contoso.com has a backup SQL Server store, but the pool is a single computer pool. Disaster recovery is not supported for it.',
        related: ['"singleComputer"'],
      },
      {
        path: '/persistentChatPools/0/complianceStore/backup',
        message:
          'The Persistent Chat compliance store of pchat01.contoso.com has a backup SQL Server store, but the pool is a single computer pool. Disaster recovery is not supported for it.',
        related: ['"singleComputer"'],
      },
    ]);
  });

  test('not without a backup, and not in a multiple computer pool, which it is by default', () => {
    assert.deepEqual(paths(rule, document(single, parts)), []);
    assert.deepEqual(paths(rule, document({ store: backup }, parts)), []);
    assert.deepEqual(paths(rule, document({ type: 'multipleComputer', store: backup }, parts)), []);
  });

  test('not at what cannot be read or names nothing', () => {
    assert.deepEqual(paths(rule, document({ ...single, store: { backup: 7 } }, parts)), []);
    assert.deepEqual(paths(rule, document({ ...single, store: { backup: 'nowhere' } }, parts)), []);
    assert.deepEqual(paths(rule, document({ ...single, type: 'single', store: backup }, parts)), []);
  });

  test('not on a Standard Edition server', () => {
    const persistentChatPools = [collocatedPool({ type: 'singleComputer', store: backup })];
    const standardEditionServers = [standardEditionServer()];
    assert.deepEqual(paths(rule, topology({ ...parts, persistentChatPools, standardEditionServers })), []);
  });

  const text = `{
  "persistentChatPools": [
    {
      "fqdn": "pc01.contoso.com",
      "type": "singleComputer", // for now
      "store": {
        "primary": "sql-chat",
        "backup": "sql-backup", // in the other data center
        "backupMirror": "sql-mirror",
        "backupWitness": "sql-witness"
      }
    }
  ],
  "sqlStores": [{ "id": "sql-backup" }]
}`;

  test('one fix makes it a multiple computer pool', () => {
    assert.equal(
      fixed(rule, text, 'Make pc01.contoso.com a multiple computer pool'),
      text.replace('"singleComputer"', '"multipleComputer"'),
    );
  });

  test('the other removes the backup with all that belongs to it', () => {
    assert.equal(
      fixed(rule, text, 'Remove the backup SQL Server store from the Persistent Chat store, and what belongs to it'),
      `{
  "persistentChatPools": [
    {
      "fqdn": "pc01.contoso.com",
      "type": "singleComputer", // for now
      "store": {
        "primary": "sql-chat"
        // in the other data center
      }
    }
  ],
  "sqlStores": [{ "id": "sql-backup" }]
}`,
    );
  });
});
