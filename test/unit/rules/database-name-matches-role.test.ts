import assert from 'node:assert/strict';
import { databaseNameMatchesRole as rule } from '../../../server/src/rules/database-placement/database-name-matches-role';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, frontEndPool, paths, persistentChatPool, topology } from '../../support/rules';

const sqlStores = ['sql-chat', 'other', 'sql-backend'].map((id) => ({ id, server: `${id}.contoso.com` }));
const pathsOf = (store: JsonValue, complianceStore: JsonValue = {}) =>
  paths(rule, topology({ sqlStores, persistentChatPools: [persistentChatPool({ store, complianceStore })] }));

suite('Rule database-name-matches-role', () => {
  test('another name than that of the role', () => {
    const text = topology({
      persistentChatPools: [persistentChatPool({ store: { primary: 'sql-chat', database: 'chat' } })],
    });
    assert.deepEqual(findings(rule, text), [
      {
        path: '/persistentChatPools/0/store/database',
        message: 'The database of the Persistent Chat store of pchat01.contoso.com is called mgc, not "chat".',
        related: [],
      },
    ]);
    assert.deepEqual(pathsOf({ primary: 'sql-chat', database: 'mgccomp' }, { primary: 'other', database: 'mgc' }), [
      '/persistentChatPools/0/store/database',
      '/persistentChatPools/0/complianceStore/database',
    ]);
    assert.deepEqual(pathsOf({ primary: 'sql-chat', database: '' }).length, 1);
  });

  test('the name of the role, without case, or none', () => {
    assert.deepEqual(
      pathsOf({ primary: 'sql-chat', database: 'MGC' }, { primary: 'sql-chat', database: 'MgcComp' }),
      [],
    );
    assert.deepEqual(pathsOf({ primary: 'sql-chat' }), []);
  });

  test('one database for both is compliance-separate-database’s', () => {
    const both = { primary: 'sql-chat', database: 'chat' };
    assert.deepEqual(pathsOf(both, { ...both, database: 'CHAT' }), []);
    assert.deepEqual(pathsOf({ primary: 'sql-chat', database: 'mgccomp' }, { primary: 'SQL-CHAT' }), []);
    assert.deepEqual(pathsOf(both, { ...both, primary: 'other' }).length, 2);
  });

  test('names that cannot be read', () => {
    assert.deepEqual(pathsOf({ primary: 'sql-chat', database: 5 }), []);
    assert.deepEqual(
      pathsOf({ primary: 'sql-chat', database: 'chat' }, { primary: 'sql-chat', database: 5 }).length,
      1,
    );
  });

  test('other store sets', () => {
    const frontEnd = frontEndPool({ backEnd: { primary: 'sql-backend', database: 'rtcxds' } });
    assert.deepEqual(paths(rule, topology({ frontEndPools: [frontEnd] })), []);
  });

  test('the fixed text, with comments', () => {
    const text = `{
  "persistentChatPools": [
    { "store": { "database": "mgccomp" /* ? */ }, "complianceStore": { "database": "mgc" } } // swapped
  ]
}`;
    assert.equal(fixed(rule, text, 'Change the name to mgc'), text.replace('"mgccomp"', '"mgc"'));
    assert.equal(
      fixed(rule, text, 'Change the name to mgccomp', '/persistentChatPools/0/complianceStore/database'),
      text.replace('"mgc"', '"mgccomp"'),
    );
  });
});
