import assert from 'node:assert/strict';
import { pchatAfterFrontEnd as rule } from '../../../server/src/rules/deployment-order/pchat-after-front-end';
import { findings, fixed, paths, persistentChatPool, standardEditionServer, topology } from '../../support/rules';

suite('Rule pchat-after-front-end', () => {
  test('every Persistent Chat pool of a topology without Front End pool and Standard Edition server', () => {
    const pools = [persistentChatPool(), { site: 'Chicago' }];
    assert.deepEqual(findings(rule, topology({ persistentChatPools: pools, frontEndPools: [] })), [
      {
        path: '/persistentChatPools/0/fqdn',
        message:
          'pchat01.contoso.com needs a Front End pool or a Standard Edition server before it, and the topology has neither.',
        related: [],
      },
      {
        path: '/persistentChatPools/1',
        message:
          'a pool without an FQDN needs a Front End pool or a Standard Edition server before it, and the topology has neither.',
        related: [],
      },
    ]);
    assert.deepEqual(paths(rule, '{ "persistentChatPools": [{ "fqdn": "a" }] }'), ['/persistentChatPools/0/fqdn']);
  });

  test('one of either is enough; other pools are not', () => {
    assert.deepEqual(paths(rule, topology()), []);
    const standardEditionServers = [standardEditionServer()];
    assert.deepEqual(paths(rule, topology({ frontEndPools: [], standardEditionServers })), []);
    const otherPools = [{ fqdn: 'd.contoso.com', role: 'director', site: 'Chicago', computers: [] }];
    assert.equal(paths(rule, topology({ frontEndPools: [], otherPools })).length, 1);
  });

  test('nothing where what is declared cannot be read', () => {
    for (const frontEndPools of [7, {}, ['pool01'], null])
      assert.deepEqual(paths(rule, topology({ frontEndPools })), []);
    assert.deepEqual(paths(rule, topology({ frontEndPools: [], standardEditionServers: 'se01' })), []);
  });

  test('the fixed text: the next hop that is missing, in its place', () => {
    const text = `{
  "sites": [{ "name": "Chicago" }], // all
  "persistentChatPools": [
    { "fqdn": "pchat01.contoso.com", "site": "Chicago", "nextHop": "pool07.contoso.com" }
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Declare the Front End pool pool07.contoso.com'),
      `{
  "sites": [{ "name": "Chicago" }], // all
  "frontEndPools": [
    {
      "fqdn": "pool07.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-pool07" }
    }
  ],
  "persistentChatPools": [
    { "fqdn": "pchat01.contoso.com", "site": "Chicago", "nextHop": "pool07.contoso.com" }
  ],
  "sqlStores": [{ "id": "sql-pool07", "server": "sql01.contoso.com", "site": "Chicago" }]
}`,
    );
  });

  test('the fixed text: a free name where the next hop is none', () => {
    const text = '{ "frontEndPools": [], "persistentChatPools": [{ "fqdn": "pool01.b.c", "nextHop": "pool01.b.c" }] }';
    assert.match(
      fixed(rule, text, 'Declare the Front End pool pool02.b.c'),
      /"frontEndPools": \[\{\s*"fqdn": "pool02\.b\.c"/,
    );
  });
});
