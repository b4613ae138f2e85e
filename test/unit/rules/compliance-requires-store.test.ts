import assert from 'node:assert/strict';
import { complianceRequiresStore as rule } from '../../../server/src/rules/compliance/compliance-requires-store';
import {
  collocatedPool,
  findings,
  fixed,
  fixTitles,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const enabled = { compliance: { enabled: true, adapter: { type: 'xml' } } };

suite('Rule compliance-requires-store', () => {
  test('compliance without a store, or with one that names no primary', () => {
    const text = topology({ persistentChatPools: [persistentChatPool(enabled)] });
    assert.deepEqual(findings(rule, text), [
      {
        path: '/persistentChatPools/0/compliance/enabled',
        message:
          'Compliance is enabled for pchat01.contoso.com, which has no SQL Server store for the database mgccomp.',
        related: ['"pchat01.contoso.com"'],
      },
    ]);
    for (const complianceStore of [{}, { mirror: 'sql-chat' }, { database: 'mgccomp' }]) {
      const pool = persistentChatPool({ ...enabled, complianceStore });
      assert.equal(paths(rule, topology({ persistentChatPools: [pool] })).length, 1);
    }
  });

  test('with a primary, though it names nothing or cannot be read', () => {
    for (const complianceStore of [{ primary: 'sql-chat' }, { primary: 'nowhere' }, { primary: 5 }, 'sql-chat']) {
      const pool = persistentChatPool({ ...enabled, complianceStore });
      assert.deepEqual(paths(rule, topology({ persistentChatPools: [pool] })), []);
    }
  });

  test('compliance that is off, left out or cannot be read', () => {
    for (const compliance of [{}, { enabled: false }, { enabled: 'true' }, { enabled: null }, true]) {
      const pool = persistentChatPool({ compliance });
      assert.deepEqual(paths(rule, topology({ persistentChatPools: [pool] })), []);
    }
  });

  test('offers the store of the chat database, but not where another pool keeps its compliance database', () => {
    const text = topology({ persistentChatPools: [persistentChatPool(enabled)] });
    const declare = 'Declare the SQL Server store sql-pchat01-compliance and keep the compliance database there';
    const together = 'Keep the compliance database on sql-chat, with the chat database';
    assert.deepEqual(fixTitles(rule, text), [together, declare]);
    const other = persistentChatPool({ fqdn: 'pchat02.contoso.com', complianceStore: { primary: 'sql-chat' } });
    assert.deepEqual(fixTitles(rule, topology({ persistentChatPools: [persistentChatPool(enabled), other] })), [
      declare,
    ]);
    const dangling = persistentChatPool({ ...enabled, store: { primary: 'nowhere' } });
    assert.deepEqual(fixTitles(rule, topology({ persistentChatPools: [dangling] })), [declare]);
  });

  test('on a Standard Edition server its SQL Server Express only', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer()],
      persistentChatPools: [collocatedPool({ ...enabled, store: { primary: 'local' } })],
      sqlStores: [{ id: 'local', server: 'se01.contoso.com', instance: 'RTC', edition: 'express' }],
    });
    assert.deepEqual(fixTitles(rule, text), ['Keep the compliance database on local, with the chat database']);
  });

  test('the fixed text, with comments', () => {
    const text = `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "store": { "primary": "sql-chat" },
      "compliance": { "enabled": true }, // since 2013
      "poolState": "normal"
    }
  ],
  "sqlStores": [
    { "id": "sql-chat", "server": "sql02.contoso.com" } // mgc
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Keep the compliance database on sql-chat, with the chat database'),
      text.replace('// since 2013', '// since 2013\n      "complianceStore": { "primary": "sql-chat" },'),
    );
    assert.equal(
      fixed(rule, text, 'Declare the SQL Server store sql-pchat01-compliance and keep the compliance database there'),
      text
        .replace('// since 2013', '// since 2013\n      "complianceStore": { "primary": "sql-pchat01-compliance" },')
        .replace('} // mgc', '}, // mgc\n    { "id": "sql-pchat01-compliance", "server": "sql01.contoso.com" }'),
    );
  });

  test('the fixed text of one line, with a compliance store that lacks its primary', () => {
    assert.equal(
      fixed(
        rule,
        '{ "persistentChatPools": [{ "store": { "primary": "s" }, "compliance": { "enabled": true }, "complianceStore": { } }], "sqlStores": [{ "id": "s" }] }',
        'Keep the compliance database on s, with the chat database',
      ),
      '{ "persistentChatPools": [{ "store": { "primary": "s" }, "compliance": { "enabled": true }, "complianceStore": { "primary": "s" } }], "sqlStores": [{ "id": "s" }] }',
    );
  });
});
