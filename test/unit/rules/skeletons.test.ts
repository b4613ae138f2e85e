import assert from 'node:assert/strict';
import type { Pool } from '../../../server/src/model/entities';
import { readTopology, type Topology } from '../../../server/src/model/topology';
import { declare, Skeletons, type Additions } from '../../../server/src/rules/shared/skeletons';
import { applyEdits } from '../../../server/src/syntax/edit';
import { parse } from '../../../server/src/syntax/parse';

function read(text: string): Topology {
  return readTopology(parse(text));
}

function declared(text: string, additions: Additions): string | undefined {
  const edits = declare(read(text), additions);
  return edits && applyEdits(text, edits);
}

function firstPool(topology: Topology): Pool {
  const [pool] = topology.pools;
  assert.ok(pool);
  return pool;
}

suite('Skeletons: declare', () => {
  test('at the end of a list, with comments', () => {
    assert.equal(
      declared('{\n  "sites": [\n    { "name": "A" } // first\n  ]\n}', { sites: [{ name: 'B' }, { name: 'C' }] }),
      '{\n  "sites": [\n    { "name": "A" }, // first\n    { "name": "B" },\n    { "name": "C" }\n  ]\n}',
    );
  });

  test('lists that are left out come to their places, those of one place together', () => {
    assert.equal(
      declared('{ "sites": [], "deployment": {} }', {
        fileStores: [{ id: 'f' }],
        frontEndPools: [{ fqdn: 'a.b' }],
        sites: [{ name: 'A' }],
      }),
      '{ "sites": [{ "name": "A" }], "frontEndPools": [{ "fqdn": "a.b" }], "fileStores": [{ "id": "f" }], "deployment": {} }',
    );
    assert.equal(
      declared('{\r\n  "sites": [],\r\n  "persistentChatPools": []\r\n}', {
        frontEndPools: [{ fqdn: 'a.b' }],
        sqlStores: [{ id: 's' }],
      }),
      '{\r\n  "sites": [],\r\n  "frontEndPools": [{ "fqdn": "a.b" }],\r\n  "persistentChatPools": [],\r\n  "sqlStores": [{ "id": "s" }]\r\n}',
    );
    assert.equal(declared('{}', { sqlStores: [{ id: 's' }] }), '{ "sqlStores": [{ "id": "s" }] }');
  });

  test('not where a list is something else, or there is no document', () => {
    assert.equal(declared('{ "sqlStores": {} }', { sqlStores: [{ id: 's' }] }), undefined);
    assert.equal(declared('[]', { sqlStores: [{ id: 's' }] }), undefined);
    assert.equal(declared('', { sqlStores: [{ id: 's' }] }), undefined);
  });
});

suite('Skeletons: names', () => {
  const topology = read(`{
  "sites": [{ "name": "Branch", "kind": "branch", "centralSite": "HQ" }, { "name": "HQ" }],
  "persistentChatPools": [
    { "fqdn": "chat.contoso.ch", "site": "branch", "fileStore": "files", "computers": [{ "fqdn": "db03.contoso.ch" }], "nextHop": "pool01.contoso.ch" }
  ],
  "sqlStores": [{ "id": "sql", "server": "DB01.contoso.ch" }, { "id": "SQL-2", "server": "db02.contoso.ch" }],
  "fileStores": [{ "id": "files", "server": "nas.contoso.com", "share": "chat" }]
}`);
  const pool = firstPool(topology);

  test('an id that no store has', () => {
    const skeletons = new Skeletons(topology);
    assert.equal(skeletons.freeId('sql'), 'sql-3');
    assert.equal(skeletons.freeId('sql'), 'sql-4');
    assert.equal(skeletons.freeId('new'), 'new');
  });

  test('the next server of the row, in the domain and at the site of the pool', () => {
    const skeletons = new Skeletons(topology);
    assert.deepEqual(skeletons.sqlStore('x', pool), { id: 'x', server: 'db04.contoso.ch', site: 'Branch' });
    assert.deepEqual(skeletons.sqlStore('y'), { id: 'y', server: 'db05.contoso.ch' });
    assert.deepEqual(skeletons.fileStore('z', pool), {
      id: 'z',
      server: 'files01.contoso.ch',
      share: 'chat',
      site: 'Branch',
    });
  });

  test('a name that is referred to is taken', () => {
    assert.equal(new Skeletons(topology).poolFqdn('pool', pool), 'pool02.contoso.ch');
  });

  test('a Front End pool beside one in a branch site stands in its central site, and shares the file store', () => {
    const { frontEndPools, sqlStores, sites } = new Skeletons(topology).frontEndPool('pool01.contoso.ch', pool);
    assert.equal(sites, undefined);
    assert.deepEqual(frontEndPools, [
      {
        fqdn: 'pool01.contoso.ch',
        site: 'HQ',
        computers: [{ fqdn: 'fe01.contoso.ch' }, { fqdn: 'fe02.contoso.ch' }, { fqdn: 'fe03.contoso.ch' }],
        backEnd: { primary: 'sql-pool01' },
        fileStore: 'files',
      },
    ]);
    assert.deepEqual(sqlStores, [{ id: 'sql-pool01', server: 'db04.contoso.ch', site: 'HQ' }]);
  });

  test('without any site one is declared with it', () => {
    const { sites, standardEditionServers } = new Skeletons(read('{}')).standardEditionServer('se01.b.c', undefined);
    assert.deepEqual(sites, [{ name: 'Headquarters' }]);
    assert.deepEqual(standardEditionServers, [{ fqdn: 'se01.b.c', site: 'Headquarters' }]);
  });

  test('the domain is that of the pool, of the row, the default SIP domain, or an example', () => {
    const of = (text: string, beside?: boolean) => {
      const one = read(text);
      return new Skeletons(one).poolFqdn('se', beside ? firstPool(one) : undefined);
    };
    assert.equal(of('{ "sipDomains": ["b.c"], "otherPools": [{ "fqdn": "x.d.e" }] }', true), 'se01.d.e');
    assert.equal(of('{ "sipDomains": ["b.c"], "otherPools": [{ "fqdn": "x.d_e" }] }', true), 'se01.b.c');
    assert.equal(of('{ "sipDomains": ["b.c"] }'), 'se01.b.c');
    assert.equal(of('{}'), 'se01.contoso.com');
  });
});
