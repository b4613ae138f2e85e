import assert from 'node:assert/strict';
import { witnessWithoutMirror as rule } from '../../../server/src/rules/high-availability/witness-without-mirror';
import {
  collocatedPool,
  findings,
  fixed,
  frontEndPool,
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

suite('Rule witness-without-mirror', () => {
  const parts = { sqlStores: sqlStores({ a: {}, b: {}, c: {}, d: {} }) };
  const store = (slots: Properties): string => document({ store: { primary: 'sql-chat', ...slots } }, parts);

  test('a witness without a mirror', () => {
    assert.deepEqual(findings(rule, store({ witness: 'a' })), [
      {
        path: '/persistentChatPools/0/store/witness',
        message:
          'The Persistent Chat store of pchat01.contoso.com has a mirroring witness but no SQL Server store mirror. This is not supported.',
        related: [],
      },
    ]);
    assert.deepEqual(paths(rule, store({ witness: 'a', mirror: 'b' })), []);
  });

  test('a witness and a mirror of a backup that is not there', () => {
    assert.deepEqual(paths(rule, store({ backupMirror: 'a' })), ['/persistentChatPools/0/store/backupMirror']);
    assert.deepEqual(paths(rule, store({ backup: 'a', backupWitness: 'b' })), [
      '/persistentChatPools/0/store/backupWitness',
    ]);
    assert.deepEqual(paths(rule, store({ backupWitness: 'a', backupMirror: 'b' })), [
      '/persistentChatPools/0/store/backupMirror',
    ]);
    assert.deepEqual(paths(rule, store({ backup: 'a', backupMirror: 'b', backupWitness: 'c' })), []);
  });

  test('a mirror that names nothing or cannot be read is given; nothing is reported at such a witness', () => {
    assert.deepEqual(paths(rule, store({ witness: 'a', mirror: 'nowhere' })), []);
    assert.deepEqual(paths(rule, store({ witness: 'a', mirror: null })), []);
    assert.deepEqual(paths(rule, store({ witness: 'nowhere' })), []);
    assert.deepEqual(paths(rule, store({ witness: 1 })), []);
  });

  test('in every store set', () => {
    const set = { primary: 'sql-chat', witness: 'a' };
    const text = topology({
      frontEndPools: [frontEndPool({ backEnd: set, archivingStore: set, monitoringStore: set })],
      standardEditionServers: [standardEditionServer({ archivingStore: set })],
      persistentChatPools: [persistentChatPool({ complianceStore: set })],
      ...parts,
    });
    assert.deepEqual(paths(rule, text), [
      '/frontEndPools/0/backEnd/witness',
      '/frontEndPools/0/archivingStore/witness',
      '/frontEndPools/0/monitoringStore/witness',
      '/standardEditionServers/0/archivingStore/witness',
      '/persistentChatPools/0/complianceStore/witness',
    ]);
  });

  test('not where a rule on Standard Edition reports every copy', () => {
    const set = { primary: 'sql-chat', witness: 'a' };
    const text = topology({
      standardEditionServers: [standardEditionServer({ backEnd: set })],
      persistentChatPools: [collocatedPool({ store: set, complianceStore: set })],
      ...parts,
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('the fix removes it, in one line', () => {
    const text =
      '{ "persistentChatPools": [{ "fqdn": "p", "store": { "primary": "a", "witness": "b" /* alone */ } }], "sqlStores": [{ "id": "b" }] }';
    assert.equal(
      fixed(rule, text, 'Remove the mirroring witness from the Persistent Chat store'),
      '{ "persistentChatPools": [{ "fqdn": "p", "store": { "primary": "a" /* alone */ } }], "sqlStores": [{ "id": "b" }] }',
    );
  });

  test('with the mirror of the backup goes its witness', () => {
    const text = store({ backupMirror: 'a', backupWitness: 'b' });
    const title =
      'Remove the mirror of the backup SQL Server store from the Persistent Chat store, and what belongs to it';
    assert.equal(fixed(rule, text, title), store({}));
  });
});
