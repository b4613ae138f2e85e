import assert from 'node:assert/strict';
import { sqlStoreUnused as rule } from '../../../server/src/rules/database-placement/sql-store-unused';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  findings,
  fixed,
  fixTitles,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const store = (id: string, server: JsonValue = `${id}.contoso.com`) => ({ id, server });
const used = [store('sql-backend'), store('sql-chat')];
const pathsOf = (sqlStores: JsonValue, parts: Record<string, JsonValue> = {}) =>
  paths(rule, topology({ sqlStores, ...parts }));

suite('Rule sql-store-unused', () => {
  test('a store that no slot names', () => {
    assert.deepEqual(pathsOf([...used, store('archive')]), ['/sqlStores/2/id']);
  });

  test('every slot of every store set counts, without case', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const slots = ['primary', 'mirror', 'witness', 'backup', 'backupMirror', 'backupWitness'];
    const set = Object.fromEntries(slots.map((slot, index) => [slot, names[index]?.toUpperCase() ?? '']));
    for (const kind of ['backEnd', 'archivingStore', 'monitoringStore']) {
      assert.deepEqual(
        pathsOf([...used, ...names.map((id) => store(id))], {
          frontEndPools: [frontEndPool(), frontEndPool({ fqdn: 'p.contoso.com', [kind]: set })],
        }),
        [],
      );
    }
    for (const kind of ['store', 'complianceStore']) {
      assert.deepEqual(
        pathsOf([...used, ...names.map((id) => store(id))], {
          persistentChatPools: [persistentChatPool(), persistentChatPool({ fqdn: 'p.contoso.com', [kind]: set })],
        }),
        [],
      );
    }
  });

  test('of two stores of one id the second is not named', () => {
    assert.deepEqual(pathsOf([...used, store('SQL-chat', 'b.contoso.com')]), ['/sqlStores/2/id']);
  });

  test('a reference that names nothing uses nothing', () => {
    const pool = persistentChatPool({ store: { primary: 'sql-caht' } });
    assert.deepEqual(pathsOf(used, { persistentChatPools: [pool] }), ['/sqlStores/1/id']);
  });

  test('the SQL Server Express of a Standard Edition server that leaves out its back end', () => {
    const local = [...used, store('local', 'SE01.contoso.com')];
    assert.deepEqual(pathsOf(local, { standardEditionServers: [standardEditionServer()] }), []);
    for (const backEnd of [{}, { primary: 'sql-backend' }]) {
      const standardEditionServers = [standardEditionServer({ backEnd })];
      assert.deepEqual(pathsOf(local, { standardEditionServers }), ['/sqlStores/2/id']);
    }
  });

  test('what cannot be read may name it', () => {
    const stores = [...used, store('archive')];
    for (const properties of [{ store: { primary: 5 } }, { store: 'archive' }, { complianceStore: [] }]) {
      assert.deepEqual(pathsOf(stores, { persistentChatPools: [persistentChatPool(properties)] }), []);
    }
    assert.deepEqual(pathsOf(stores, { standardEditionServers: ['se01.contoso.com'] }), []);
    for (const [backEnd, expected] of [
      [undefined, []],
      [{}, ['/sqlStores/2/id']],
    ] as const) {
      const server = { site: 'Chicago', fqdn: 5, ...(backEnd && { backEnd }) };
      assert.deepEqual(pathsOf(stores, { standardEditionServers: [server] }), expected);
    }
  });

  test('a store without an id, and one whose server cannot be read beside such a server', () => {
    assert.deepEqual(pathsOf([...used, { server: 'a.contoso.com' }, { id: 5 }]), []);
    const unknown = [...used, store('local', 5)];
    assert.deepEqual(pathsOf(unknown, { standardEditionServers: [standardEditionServer()] }), []);
    assert.deepEqual(pathsOf(unknown), ['/sqlStores/2/id']);
  });

  test('one without an id is not called by it', () => {
    const text = topology({ sqlStores: [...used, store(' ', 'sql09.contoso.com')] });
    assert.deepEqual(
      findings(rule, text).map(({ message }) => message),
      [
        'No pool uses this SQL Server store, which has no id. This follows from the documentation, which does not say it in so many words.',
      ],
    );
    assert.deepEqual(fixTitles(rule, text), ['Remove the SQL Server store without an id']);
  });

  test('the fixed text, with comments', () => {
    const text = `{
  "sqlStores": [
    // the first
    { "id": "a" }, // old
    { "id": "b" }
  ]
}`;
    assert.equal(fixed(rule, text, 'Remove the SQL Server store a'), text.replace('{ "id": "a" }, ', ''));
  });
});
