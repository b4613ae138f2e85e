import assert from 'node:assert/strict';
import { topologyMinimum as rule } from '../../../server/src/rules/database-placement/topology-minimum';
import { check } from '../../../server/src/rules/check';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, fixTitles, frontEndPool, paths, standardEditionServer, topology } from '../../support/rules';

const edge = { fqdn: 'edge.contoso.com', role: 'edge', site: 'Chicago', computers: [] };
/** A document whose first property is `sipDomains`; of the lists those that are given. */
const document = (parts: Record<string, JsonValue>) => JSON.stringify({ sipDomains: ['contoso.com'], ...parts });
const store = { id: 'sql', server: 'sql01.contoso.com' };

suite('Rule topology-minimum', () => {
  test('a pool, but neither servers nor a SQL Server: once, at the value of the first property', () => {
    assert.deepEqual(findings(rule, document({ otherPools: [edge] })), [
      {
        path: '/sipDomains',
        message:
          'The topology has neither a Front End pool nor a Standard Edition server. The topology has no SQL Server: neither a store nor a Standard Edition server. It needs at least one of them.',
        related: [],
      },
    ]);
    const later = JSON.stringify({ $schema: 'x', otherPools: [edge], sqlStores: [store] });
    assert.deepEqual(paths(rule, later), ['/$schema']);
  });

  test('where the first property has no value, its name is underlined', () => {
    const text = `{ "💬💬" , "otherPools": [${JSON.stringify(edge)}] }`;
    const spans = check(text).problems.flatMap((problem) => (problem.rule === rule.id ? [problem.span] : []));
    assert.deepEqual(spans, [{ offset: 2, length: 6 }]);
  });

  test('a Front End pool without a SQL Server store', () => {
    assert.deepEqual(paths(rule, document({ frontEndPools: [frontEndPool()] })), ['/sipDomains']);
    assert.deepEqual(paths(rule, document({ frontEndPools: [frontEndPool()], sqlStores: [store] })), []);
  });

  test('of a Persistent Chat pool without servers pchat-after-front-end speaks, but not of the SQL Server', () => {
    assert.deepEqual(paths(rule, document({ persistentChatPools: [{}], sqlStores: [store] })), []);
    assert.deepEqual(paths(rule, document({ persistentChatPools: [{}] })), ['/sipDomains']);
  });

  test('a Standard Edition server is both', () => {
    assert.deepEqual(paths(rule, document({ standardEditionServers: [standardEditionServer()] })), []);
    assert.deepEqual(paths(rule, document({ standardEditionServers: [{}], otherPools: [edge] })), []);
  });

  test('without any pool nothing is missing', () => {
    assert.deepEqual(paths(rule, document({})), []);
    assert.deepEqual(paths(rule, document({ sites: [{ name: 'Chicago' }], otherPools: [] })), []);
    assert.deepEqual(paths(rule, '{}'), []);
    assert.deepEqual(paths(rule, '[]'), []);
  });

  test('lists that cannot be read may declare it', () => {
    for (const list of [{}, 5, null, ['pool01.contoso.com']]) {
      assert.deepEqual(paths(rule, document({ otherPools: [edge], standardEditionServers: list })), []);
      assert.deepEqual(paths(rule, document({ otherPools: [edge], frontEndPools: list, sqlStores: [store] })), []);
      assert.deepEqual(paths(rule, document({ frontEndPools: [frontEndPool()], sqlStores: list })), []);
    }
  });

  test('where the text ends in the document, what it needs may be what would have followed', () => {
    const whole = document({ otherPools: [edge] });
    assert.deepEqual(paths(rule, whole.slice(0, -1)), []);
    assert.deepEqual(paths(rule, whole.slice(0, whole.indexOf('"site"'))), []);
    assert.deepEqual(paths(rule, whole.replace(']', '')), ['/sipDomains'], 'a bracket that is missing within it');
  });

  test('what is declared is free of findings', () => {
    const text = topology({ frontEndPools: [], persistentChatPools: [], sqlStores: [], otherPools: [edge] });
    assert.deepEqual(fixTitles(rule, text), [
      'Declare the Front End pool pool01.contoso.com',
      'Declare the Standard Edition server se01.contoso.com',
    ]);
    for (const title of fixTitles(rule, text)) {
      const graver = check(fixed(rule, text, title)).problems.filter(({ severity }) => severity !== 'information');
      assert.deepEqual(
        graver.map((one) => one.message),
        [],
      );
    }
  });

  test('the fixed text, with comments', () => {
    const text = `{
  "sites": [{ "name": "HQ" }], // all
  "frontEndPools": [{ "fqdn": "pool01.contoso.com", "site": "HQ" }] // the pool
}`;
    assert.equal(
      fixed(rule, text, 'Declare the SQL Server store sql'),
      text.replace(
        '] // the pool',
        '], // the pool\n  "sqlStores": [{ "id": "sql", "server": "sql01.contoso.com", "site": "HQ" }]',
      ),
    );
    assert.equal(
      fixed(rule, text, 'Declare the Standard Edition server se01.contoso.com'),
      text.replace(
        '] // the pool',
        '], // the pool\n  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "HQ" }]',
      ),
    );
  });

  test('the fixed text of one line: what is missing comes to its place', () => {
    const text = '{ "sites": [], "otherPools": [{ "fqdn": "e.b.c", "site": "HQ" }], "fileStores": [] }';
    assert.equal(
      fixed(rule, text, 'Declare the Standard Edition server se01.b.c'),
      text
        .replace('"sites": []', '"sites": [{ "name": "HQ" }]')
        .replace('"otherPools"', '"standardEditionServers": [{ "fqdn": "se01.b.c", "site": "HQ" }], "otherPools"'),
    );
    assert.equal(
      fixed(rule, text, 'Declare the Front End pool pool01.b.c'),
      `{ "sites": [{ "name": "HQ" }], "frontEndPools": [
  {
    "fqdn": "pool01.b.c",
    "site": "HQ",
    "computers": [{ "fqdn": "fe01.b.c" }, { "fqdn": "fe02.b.c" }, { "fqdn": "fe03.b.c" }],
    "backEnd": { "primary": "sql-pool01" }
  }
], "otherPools": [{ "fqdn": "e.b.c", "site": "HQ" }], "sqlStores": [{ "id": "sql-pool01", "server": "sql01.b.c" }], "fileStores": [] }`,
    );
  });
});
