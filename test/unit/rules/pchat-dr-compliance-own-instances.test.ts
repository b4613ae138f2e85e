import assert from 'node:assert/strict';
import { pchatDrComplianceOwnInstances as rule } from '../../../server/src/rules/compliance/pchat-dr-compliance-own-instances';
import { findings, paths, persistentChatPool, topology, type Properties } from '../../support/rules';
import { sqlStores } from '../../support/sqlStores';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule pchat-dr-compliance-own-instances', () => {
  const parts = { sqlStores: sqlStores({ m: {}, b: {}, c: {}, d: {}, w: {} }) };
  const store = { primary: 'sql-chat', mirror: 'm', witness: 'w', backup: 'b' };
  const base = '/persistentChatPools/0/complianceStore';

  test('each data slot of compliance on an instance of the content', () => {
    assert.deepEqual(findings(rule, document({ store, complianceStore: { primary: 'c', backup: 'M' } }, parts)), [
      {
        path: `${base}/backup`,
        message:
          'm is the backup SQL Server store of the Persistent Chat compliance store in pchat01.contoso.com and the SQL Server store mirror of its Persistent Chat store. With disaster recovery one instance for both is not recommended.',
        related: ['"m"'],
      },
    ]);
    const same = { primary: 'sql-chat', mirror: 'm', witness: 'w', backup: 'b', backupMirror: 'd' };
    assert.deepEqual(paths(rule, document({ store, complianceStore: same }, parts)), [
      `${base}/primary`,
      `${base}/mirror`,
      `${base}/backup`,
    ]);
  });

  test('a witness may be shared', () => {
    const complianceStore = { primary: 'c', witness: 'sql-chat', backup: 'd', backupWitness: 'b' };
    assert.deepEqual(paths(rule, document({ store, complianceStore }, parts)), []);
    assert.deepEqual(paths(rule, document({ store, complianceStore: { primary: 'w', backup: 'd' } }, parts)), []);
  });

  test('mgc and mgccomp on one SQL instance without disaster recovery', () => {
    assert.deepEqual(paths(rule, document({ complianceStore: { primary: 'sql-chat' } }, parts)), []);
    assert.deepEqual(paths(rule, document({ store, complianceStore: { primary: 'sql-chat' } }, parts)), []);
    assert.deepEqual(paths(rule, document({ complianceStore: { primary: 'sql-chat', backup: 'b' } }, parts)), []);
  });

  test('a backup that names nothing is given, one that cannot be read is not known', () => {
    const complianceStore = { primary: 'sql-chat', backup: 'nowhere' };
    assert.deepEqual(paths(rule, document({ store, complianceStore }, parts)), [`${base}/primary`]);
    assert.deepEqual(paths(rule, document({ store, complianceStore: { primary: 'sql-chat', backup: 1 } }, parts)), []);
  });

  test('another pool’s content is another rule’s', () => {
    const other = persistentChatPool({ fqdn: 'pchat02.contoso.com', store: { primary: 'c' } });
    const pool = persistentChatPool({ store, complianceStore: { primary: 'c', backup: 'd' } });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [pool, other], ...parts })), []);
  });
});
