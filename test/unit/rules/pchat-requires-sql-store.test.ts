import assert from 'node:assert/strict';
import { pchatRequiresSqlStore as rule } from '../../../server/src/rules/database-placement/pchat-requires-sql-store';
import {
  fixed,
  fixTitles,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const pool = {
  fqdn: 'pchat01.contoso.com',
  displayName: 'Chicago chat',
  site: 'Chicago',
  computers: [{ fqdn: 'pc01.contoso.com' }],
  nextHop: 'pool01.contoso.com',
  fileStore: 'files-chicago',
};
const onServer = { ...pool, fqdn: 'se01.contoso.com', computers: [{ fqdn: 'se01.contoso.com' }] };

suite('Rule pchat-requires-sql-store', () => {
  test('a pool without a store, or with one that names no primary, at its FQDN; else at the pool', () => {
    const pools = [
      persistentChatPool(),
      pool,
      { ...pool, store: {} },
      { ...pool, store: { mirror: 'sql-chat' } },
      { site: 'Chicago' },
    ];
    assert.deepEqual(paths(rule, topology({ persistentChatPools: pools })), [
      '/persistentChatPools/1/fqdn',
      '/persistentChatPools/2/fqdn',
      '/persistentChatPools/3/fqdn',
      '/persistentChatPools/4',
    ]);
  });

  test('on a Standard Edition server too', () => {
    assert.deepEqual(
      paths(rule, topology({ persistentChatPools: [onServer], standardEditionServers: [standardEditionServer()] })),
      ['/persistentChatPools/0/fqdn'],
    );
  });

  test('a reference that names nothing, and a store that cannot be read, is given', () => {
    for (const store of [{ primary: 'nowhere' }, { primary: 5 }, { primary: null }, 'sql-chat', null]) {
      assert.deepEqual(paths(rule, topology({ persistentChatPools: [{ ...pool, store }] })), []);
    }
  });

  test('other pools need none', () => {
    const frontEnd = { fqdn: 'pool01.contoso.com', site: 'Chicago', computers: [] };
    assert.deepEqual(paths(rule, topology({ frontEndPools: [frontEnd] })), []);
  });

  test('offers at most three stores that may hold it, those that share no server with a back end first', () => {
    const store = (id: string, properties = {}) => ({ id, server: `${id}.contoso.com`, ...properties });
    const text = topology({
      sites: [{ name: 'Chicago' }, { name: 'Zurich' }],
      frontEndPools: [frontEndPool({ backEnd: { primary: 'backend', mirror: 'copy' } })],
      persistentChatPools: [pool, persistentChatPool({ fqdn: 'pchat02.contoso.com', store: { primary: 'taken' } })],
      sqlStores: [
        store('backend', { site: 'chicago' }),
        store('copy'),
        store('taken'),
        store('zurich', { site: 'Zurich' }),
        store('express', { edition: 'express' }),
        store('old', { version: '2008' }),
        store('group', { highAvailability: 'availabilityGroup' }),
        store('pc01'),
        store('neighbour', { server: 'TAKEN.contoso.com', instance: 'PCHAT' }),
        store('anywhere', { version: '2012', edition: 'standard' }),
        store('near', { site: 'CHICAGO' }),
        { id: 'NEAR', server: 'second.contoso.com' },
      ],
    });
    assert.deepEqual(fixTitles(rule, text), [
      'Keep the chat database on near',
      'Keep the chat database on anywhere',
      'Keep the chat database on backend',
      'Declare the SQL Server store sql-pchat01 and keep the chat database there',
    ]);
  });

  test('on a Standard Edition server its SQL Server Express', () => {
    const parts = { persistentChatPools: [onServer], standardEditionServers: [standardEditionServer()] };
    const local = { id: 'local', server: 'SE01.contoso.com', instance: 'RTC', edition: 'express' };
    const remote = { id: 'remote', server: 'sql01.contoso.com' };
    assert.deepEqual(fixTitles(rule, topology({ ...parts, sqlStores: [remote, local] })), [
      'Keep the chat database on local',
    ]);
    const declared = fixed(
      rule,
      topology({ ...parts, sqlStores: [remote] }),
      'Declare the SQL Server store sql-se01 and keep the chat database there',
    );
    assert.match(
      declared,
      /{ "id": "sql-se01", "server": "se01.contoso.com", "instance": "RTC", "site": "Chicago", "edition": "express" }/,
    );
  });

  test('the fixed text, with comments', () => {
    const text = `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "fileStore": "files", // of the pool
      // of a few
      "users": { "concurrent": 100 }
    }
  ],
  "sqlStores": [
    { "id": "sql-chat", "server": "sql07.contoso.com" }, // quite new
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Keep the chat database on sql-chat'),
      text.replace('// of the pool', '// of the pool\n      "store": { "primary": "sql-chat" },'),
    );
    assert.equal(
      fixed(rule, text, 'Declare the SQL Server store sql-pchat01 and keep the chat database there'),
      text
        .replace('// of the pool', '// of the pool\n      "store": { "primary": "sql-pchat01" },')
        .replace('// quite new', '// quite new\n    { "id": "sql-pchat01", "server": "sql01.contoso.com" },'),
    );
  });

  test('the fixed text of one line, without a list of stores, and with a store that lacks its primary', () => {
    assert.equal(
      fixed(
        rule,
        '{ "sites": [], "persistentChatPools": [{ "fqdn": "chat.b.c", "store": { "mirror": "m" } }], "fileStores": [] }',
        'Declare the SQL Server store sql-chat and keep the chat database there',
      ),
      '{ "sites": [], "persistentChatPools": [{ "fqdn": "chat.b.c", "store": { "mirror": "m", "primary": "sql-chat" } }], "sqlStores": [{ "id": "sql-chat", "server": "sql01.b.c" }], "fileStores": [] }',
    );
  });

  test('the fixed text of a document with CRLF', () => {
    const text =
      '{\r\n  "persistentChatPools": [\r\n    { "fqdn": "chat.b.c" }\r\n  ],\r\n  "sqlStores": [\r\n    { "id": "sql", "server": "sql01.b.c" }\r\n  ]\r\n}';
    assert.equal(
      fixed(rule, text, 'Declare the SQL Server store sql-chat and keep the chat database there'),
      '{\r\n  "persistentChatPools": [\r\n    { "fqdn": "chat.b.c", "store": { "primary": "sql-chat" } }\r\n  ],\r\n  "sqlStores": [\r\n    { "id": "sql", "server": "sql01.b.c" },\r\n    { "id": "sql-chat", "server": "sql02.b.c" }\r\n  ]\r\n}',
    );
  });
});
