import assert from 'node:assert/strict';
import { storeCopiesDistinctInstances as rule } from '../../../server/src/rules/high-availability/store-copies-distinct-instances';
import {
  collocatedPool,
  findings,
  fixed,
  fixTitles,
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

suite('Rule store-copies-distinct-instances', () => {
  const parts = { sqlStores: sqlStores({ a: {}, b: {}, c: {} }) };
  const store = (slots: Properties): string => document({ store: slots }, parts);
  const base = '/persistentChatPools/0/store';

  test('two slots of one store, at the later in the order of slots', () => {
    assert.deepEqual(findings(rule, store({ mirror: 'A', primary: 'a' })), [
      {
        path: `${base}/mirror`,
        message:
          'a is both the SQL Server store and the SQL Server store mirror of the Persistent Chat store in pchat01.contoso.com. One SQL Server instance for both is not supported.',
        related: ['"a"'],
      },
    ]);
    assert.deepEqual(paths(rule, store({ primary: 'a', mirror: 'b', witness: 'c' })), []);
  });

  test('each later one once', () => {
    const all = { primary: 'a', mirror: 'a', witness: 'a', backup: 'a', backupMirror: 'a', backupWitness: 'a' };
    assert.deepEqual(paths(rule, store(all)), [
      `${base}/mirror`,
      `${base}/witness`,
      `${base}/backup`,
      `${base}/backupMirror`,
      `${base}/backupWitness`,
    ]);
  });

  test('one witness may serve both mirrors, but not be one of the stores', () => {
    const shared = { primary: 'a', mirror: 'b', witness: 'c', backup: 'sql-chat', backupMirror: 'sql-backend' };
    assert.deepEqual(paths(rule, store({ ...shared, backupWitness: 'c' })), []);
    assert.deepEqual(paths(rule, store({ ...shared, backupWitness: 'b' })), [`${base}/backupWitness`]);
  });

  test('one store as witness of several mirrors', () => {
    const mirrored = (primary: string, mirror: string): Properties => ({ store: { primary, mirror, witness: 'c' } });
    const second = { fqdn: 'pchat02.contoso.com', ...mirrored('sql-chat', 'sql-backend') };
    const persistentChatPools = [persistentChatPool(mirrored('a', 'b')), persistentChatPool(second)];
    assert.deepEqual(paths(rule, topology({ persistentChatPools, ...parts })), []);
  });

  test('what names nothing is no store', () => {
    assert.deepEqual(paths(rule, store({ primary: 'nowhere', mirror: 'nowhere' })), []);
    assert.deepEqual(paths(rule, store({ primary: 1, mirror: 1 })), []);
  });

  test('of one id twice both slots mean the first', () => {
    const stores = [
      { id: 'a', server: 's1' },
      { id: 'A', server: 's2' },
    ];
    const slots = { store: { primary: 'a', mirror: 'A' } };
    assert.deepEqual(paths(rule, document(slots, { sqlStores: stores })), [`${base}/mirror`]);
  });

  test('in every store set, on a Standard Edition server too', () => {
    const set = { primary: 'a', mirror: 'a' };
    const text = topology({
      frontEndPools: [frontEndPool({ backEnd: set, archivingStore: set, monitoringStore: set })],
      standardEditionServers: [standardEditionServer({ backEnd: set })],
      persistentChatPools: [collocatedPool({ store: set, complianceStore: set })],
      ...parts,
    });
    assert.equal(paths(rule, text).length, 6);
    const apart = { archivingStore: { primary: 'a' }, monitoringStore: { primary: 'a' } };
    assert.deepEqual(paths(rule, topology({ frontEndPools: [frontEndPool(apart)], ...parts })), []);
  });

  test('the fix removes the later one, and what belongs to it', () => {
    const text = store({ primary: 'a', mirror: 'b', backup: 'a' });
    assert.equal(
      fixed(rule, text, 'Remove the backup SQL Server store from the Persistent Chat store'),
      store({ primary: 'a', mirror: 'b' }),
    );
    assert.deepEqual(fixTitles(rule, store({ primary: 'a', mirror: 'a', witness: 'b' })), [
      'Remove the SQL Server store mirror from the Persistent Chat store, and what belongs to it',
    ]);
  });
});
