import assert from 'node:assert/strict';
import { backupStoreIsDedicated as rule } from '../../../server/src/rules/high-availability/backup-store-is-dedicated';
import { findings, frontEndPool, paths, persistentChatPool, topology, type Properties } from '../../support/rules';
import { sqlStores } from '../../support/sqlStores';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule backup-store-is-dedicated', () => {
  const parts = { sqlStores: sqlStores({ a: {}, b: {}, c: {}, d: {} }) };
  const frontEndPools = [frontEndPool({ monitoringStore: { primary: 'a' } })];
  const base = '/persistentChatPools/0/store';

  test('a mirror on the instance of another role', () => {
    assert.deepEqual(
      findings(rule, document({ store: { primary: 'sql-chat', mirror: 'A' } }, { frontEndPools, ...parts })),
      [
        {
          path: `${base}/mirror`,
          message:
            'a is the SQL Server store mirror of the Persistent Chat store in pchat01.contoso.com, and the SQL Server store of the monitoring store in pool01.contoso.com too. Without an instance dedicated to it a copy is not recommended.',
          related: ['"a"'],
        },
      ],
    );
  });

  test('a backup and its mirror too, each copy on its own', () => {
    const store = { primary: 'sql-chat', backup: 'a', backupMirror: 'b' };
    const others = [
      frontEndPool({ archivingStore: { primary: 'a' }, monitoringStore: { primary: 'b', mirror: 'sql-chat' } }),
    ];
    assert.deepEqual(paths(rule, document({ store }, { frontEndPools: others, ...parts })), [
      `${base}/backup`,
      `${base}/backupMirror`,
      '/frontEndPools/0/monitoringStore/mirror',
    ]);
  });

  test('the same slot, a witness and a shared primary are no reason', () => {
    const mirrored = [frontEndPool({ monitoringStore: { primary: 'b', mirror: 'a' } })];
    assert.deepEqual(
      paths(rule, document({ store: { primary: 'sql-chat', mirror: 'a' } }, { frontEndPools: mirrored, ...parts })),
      [],
    );
    const witnessed = [frontEndPool({ monitoringStore: { primary: 'b', mirror: 'c', witness: 'a' } })];
    assert.deepEqual(
      paths(rule, document({ store: { primary: 'sql-chat', mirror: 'a' } }, { frontEndPools: witnessed, ...parts })),
      [],
    );
    assert.deepEqual(paths(rule, document({ store: { primary: 'a' } }, { frontEndPools, ...parts })), []);
  });

  test('two store sets of one kind are another rule’s', () => {
    const persistentChatPools = [
      persistentChatPool({ store: { primary: 'a', mirror: 'b' } }),
      persistentChatPool({ fqdn: 'pchat02.contoso.com', store: { primary: 'b', mirror: 'a' } }),
    ];
    assert.deepEqual(paths(rule, topology({ persistentChatPools, ...parts })), []);
  });

  test('content and compliance of one pool, unless both have a backup', () => {
    const store = { primary: 'a', mirror: 'b' };
    const complianceStore = { primary: 'b', mirror: 'a' };
    assert.deepEqual(paths(rule, document({ store, complianceStore }, parts)), [
      `${base}/mirror`,
      '/persistentChatPools/0/complianceStore/mirror',
    ]);
    const both = { store: { ...store, backup: 'c' }, complianceStore: { ...complianceStore, backup: 'd' } };
    assert.deepEqual(paths(rule, document(both, parts)), []);
    const one = { store: { ...store, backup: 'c' }, complianceStore };
    assert.equal(paths(rule, document(one, parts)).length, 2);
    // Of another pool they are a reason all the same, also behind those that are excepted.
    const second = { fqdn: 'pchat02.contoso.com', store: { primary: 'sql-chat' }, complianceStore: { primary: 'b' } };
    const persistentChatPools = [persistentChatPool(both), persistentChatPool(second)];
    assert.deepEqual(paths(rule, topology({ persistentChatPools, ...parts })), [`${base}/mirror`]);
  });

  test('what names nothing is no store', () => {
    const none = [frontEndPool({ monitoringStore: { primary: 'nowhere' } })];
    assert.deepEqual(paths(rule, document({ store: { mirror: 'nowhere' } }, { frontEndPools: none, ...parts })), []);
  });

  test('many pools on one store, each copy once', () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      persistentChatPool({
        fqdn: `pchat${index}.contoso.com`,
        store: { primary: 'a', mirror: 'b', backup: 'c' },
        complianceStore: { primary: 'b', mirror: 'a', backup: 'd' },
      }),
    );
    assert.equal(paths(rule, topology({ persistentChatPools: many, ...parts })).length, 100);
  });
});
