import assert from 'node:assert/strict';
import { referenceResolves as rule } from '../../../server/src/rules/association/reference-resolves';
import { check } from '../../../server/src/rules/check';
import { withRules } from '../../../server/src/rules/settings';
import type { JsonValue } from '../../../server/src/syntax/print';
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
} from '../../support/rules';

const lost = 'lost.contoso.com';
const set = { primary: lost, mirror: lost, witness: lost, backup: lost, backupMirror: lost, backupWitness: lost };
const SLOTS = Object.keys(set);

function withPool(properties: Record<string, JsonValue>, others: Record<string, JsonValue> = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...others });
}

suite('Rule reference-resolves', () => {
  test('every kind of reference', () => {
    const everywhere = (path: string, ...sets: string[]) =>
      sets.flatMap((name) => SLOTS.map((slot) => `${path}/${name}/${slot}`));
    const users = {
      site: lost,
      backEnd: set,
      archivingStore: set,
      monitoringStore: set,
      fileStore: lost,
      pairedPool: lost,
    };
    const text = topology({
      sites: [{ name: 'Chicago' }, { name: 'Branch', kind: 'branch', centralSite: lost }],
      frontEndPools: [{ fqdn: 'pool01.contoso.com', ...users, computers: [] }],
      standardEditionServers: [{ fqdn: 'se01.contoso.com', ...users }],
      persistentChatPools: [
        { fqdn: 'pchat01.contoso.com', site: lost, nextHop: lost, fileStore: lost, store: set, complianceStore: set },
      ],
      otherPools: [{ fqdn: 'edge.contoso.com', role: 'edge', site: lost, nextHop: lost, computers: [] }],
      sqlStores: [{ id: 'sql', server: lost, site: lost }],
      fileStores: [{ id: 'files', server: lost, share: 'lync', site: lost }],
      deployment: { persistentChatPolicy: { enabledScopes: [`pool:${lost}`, `site:${lost}`] } },
    });
    const ofUsers = (path: string) => [
      `${path}/site`,
      ...everywhere(path, 'backEnd', 'archivingStore', 'monitoringStore'),
      `${path}/fileStore`,
      `${path}/pairedPool`,
    ];
    assert.deepEqual(paths(rule, text), [
      '/sites/1/centralSite',
      ...ofUsers('/frontEndPools/0'),
      ...ofUsers('/standardEditionServers/0'),
      ...['site', 'nextHop', 'fileStore'].map((name) => `/persistentChatPools/0/${name}`),
      ...everywhere('/persistentChatPools/0', 'store', 'complianceStore'),
      '/otherPools/0/site',
      '/otherPools/0/nextHop',
      '/sqlStores/0/site',
      '/fileStores/0/site',
    ]);
  });

  test('where something declared cannot be read, it may be what is meant', () => {
    const declared = {
      sites: [{ name: 'Chicago' }],
      frontEndPools: [frontEndPool({ site: lost, pairedPool: lost, fileStore: lost, backEnd: { primary: lost } })],
      sqlStores: [{ id: 'sql', server: 'sql01.contoso.com' }],
      fileStores: [{ id: 'files', server: 'files.contoso.com', share: 'lync' }],
      persistentChatPools: [],
    };
    const all = ['/site', '/backEnd/primary', '/fileStore', '/pairedPool'].map((path) => `/frontEndPools/0${path}`);
    assert.deepEqual(paths(rule, topology(declared)).sort(), [...all].sort());
    const unread: [JsonValue, JsonValue, JsonValue][] = [
      [5, [null], [{}, { name: 5, id: 5, fqdn: [] }]],
      ['none', ['none'], [{ name: null, id: null, fqdn: null }]],
    ];
    for (const lists of unread) {
      for (const list of lists) {
        const silent = (property: string, path: string): void =>
          assert.deepEqual(
            paths(rule, topology({ ...declared, [property]: list })).sort(),
            all.filter((one) => one !== `/frontEndPools/0${path}`).sort(),
            `${property}: ${JSON.stringify(list)}`,
          );
        silent('sites', '/site');
        silent('sqlStores', '/backEnd/primary');
        silent('fileStores', '/fileStore');
        for (const pools of ['standardEditionServers', 'persistentChatPools', 'otherPools'])
          silent(pools, '/pairedPool');
      }
    }
    // One that has no name is named by nothing.
    assert.equal(paths(rule, topology({ ...declared, sqlStores: [{}], fileStores: [{}], sites: [{}] })).length, 4);
  });

  test('names compare without case; nextHop and pairedPool may name any pool', () => {
    const text = topology({
      frontEndPools: [frontEndPool({ site: 'CHICAGO', fileStore: 'FILES-chicago', pairedPool: 'PCHAT01.contoso.com' })],
      persistentChatPools: [persistentChatPool({ nextHop: 'Edge.contoso.com', store: { primary: 'SQL-chat' } })],
      otherPools: [
        { fqdn: 'edge.contoso.com', role: 'edge', site: 'Chicago', computers: [], nextHop: 'pool01.CONTOSO.com' },
      ],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('what it says', () => {
    const messages = (properties: Record<string, JsonValue>) =>
      findings(rule, withPool(properties)).map(({ message }) => message);
    assert.deepEqual(messages({ site: 'Zurich' }), ['No site is called "Zurich".']);
    assert.deepEqual(messages({ nextHop: lost }), ['No pool has the FQDN "lost.contoso.com".']);
    assert.deepEqual(messages({ store: { primary: 'x' } }), ['No SQL Server store has the id "x".']);
    assert.deepEqual(messages({ fileStore: '' }), ['No file store has the id "".']);
  });

  test('what is left out, or cannot be read, is no reference', () => {
    assert.deepEqual(paths(rule, withPool({ fileStore: 5, nextHop: null, store: 'sql-chat' })), []);
  });

  test('a computer or a server is no pool, a file store no SQL Server store', () => {
    assert.deepEqual(paths(rule, withPool({ nextHop: 'fe01.contoso.com', store: { primary: 'files-chicago' } })), [
      '/persistentChatPools/0/nextHop',
      '/persistentChatPools/0/store/primary',
    ]);
  });
});

suite('Rule reference-resolves: what is meant', () => {
  test('the nearest names; none that is far where one is near', () => {
    const sqlStores = ['sql-chat', 'sql-cat', 'archive', 'sql-backend'].map((id) => ({
      id,
      server: `${id}.contoso.com`,
    }));
    assert.deepEqual(fixTitles(rule, withPool({ store: { primary: 'sql-cht' } }, { sqlStores })), [
      'Change "sql-cht" to "sql-chat"',
      'Change "sql-cht" to "sql-cat"',
      'Declare the SQL Server store sql-cht',
    ]);
  });

  test('where none is near, the three least far', () => {
    const sqlStores = ['a', 'b', 'c', 'd', 'sql-backend'].map((id) => ({ id, server: `${id}.contoso.com` }));
    assert.equal(fixTitles(rule, withPool({ store: { primary: 'xyz' } }, { sqlStores })).length, 4);
  });

  test('a slip of the pen is safe to mend, another name is not', () => {
    const safe = (properties: Record<string, JsonValue>) =>
      check(withPool(properties), withRules([rule])).problems.flatMap((one) => one.fixes().map((fix) => fix.safe));
    assert.deepEqual(safe({ fileStore: 'files-chcago' }), [true, false]);
    assert.deepEqual(safe({ nextHop: 'pool02.contoso.com' })[0], false);
    assert.deepEqual(safe({ site: 'Berlin' })[0], false);
  });

  test('the next hop of a Persistent Chat pool is a Front End pool or a Standard Edition server', () => {
    const otherPools = [{ fqdn: 'pool.contoso.com', role: 'edge', site: 'Chicago', computers: [] }];
    const [first] = fixTitles(rule, withPool({ nextHop: 'pol.contoso.com' }, { otherPools }));
    assert.equal(first, 'Change "pol.contoso.com" to "pool01.contoso.com"');
  });

  test('on a Standard Edition server it is this server', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer(), standardEditionServer({ fqdn: 'se02.contoso.com' })],
      persistentChatPools: [collocatedPool({ nextHop: 'se03.contoso.com' })],
    });
    assert.deepEqual(fixTitles(rule, text), ['Change "se03.contoso.com" to "se01.contoso.com"']);
  });

  test('a pool is paired with one of its kind', () => {
    const text = topology({
      frontEndPools: [frontEndPool({ pairedPool: 'pool2.contoso.com' }), frontEndPool({ fqdn: 'pool02.contoso.com' })],
      standardEditionServers: [standardEditionServer({ fqdn: 'pool3.contoso.com' })],
    });
    assert.deepEqual(fixTitles(rule, text), [
      'Change "pool2.contoso.com" to "pool02.contoso.com"',
      'Declare the Front End pool pool2.contoso.com',
    ]);
  });

  test('a central site of a branch site is no branch site', () => {
    const sites = [
      { name: 'Chicago' },
      { name: 'Chicago 2', kind: 'branch', centralSite: 'Chicago' },
      { name: 'Branch', kind: 'branch', centralSite: 'Chicag' },
    ];
    assert.deepEqual(fixTitles(rule, topology({ sites })), ['Change "Chicag" to "Chicago"', 'Declare the site Chicag']);
  });

  test('a store that another slot names is not named again', () => {
    const titles = fixTitles(rule, withPool({ store: { primary: 'sql-chat', mirror: 'sql-chatt' } }));
    assert.deepEqual(titles, ['Change "sql-chatt" to "sql-backend"', 'Declare the SQL Server store sql-chatt']);
  });

  test('a computer, a server or a share in place of a name', () => {
    assert.equal(
      fixTitles(rule, withPool({ nextHop: 'fe02.contoso.com' }))[0],
      'Change "fe02.contoso.com" to "pool01.contoso.com"',
    );
    assert.equal(
      fixTitles(rule, withPool({ store: { primary: 'SQL02.contoso.com\\PCHAT' } }))[0],
      'Change "SQL02.contoso.com\\PCHAT" to "sql-chat"',
    );
    assert.equal(
      fixTitles(rule, withPool({ fileStore: '\\\\files.contoso.com\\lync' }))[0],
      'Change "\\\\files.contoso.com\\lync" to "files-chicago"',
    );
  });

  test('a short name', () => {
    assert.equal(fixTitles(rule, withPool({ nextHop: 'POOL01' }))[0], 'Change "POOL01" to "pool01.contoso.com"');
  });
});

suite('Rule reference-resolves: declarations', () => {
  test('a name, with comments and CRLF', () => {
    const text =
      '{\r\n  "persistentChatPools": [\r\n    { "fqdn": "a.b.c", "fileStore": "flies" } // chat\r\n  ],\r\n  "fileStores": [{ "id": "files", "server": "files.b.c" }]\r\n}';
    assert.equal(fixed(rule, text, 'Change "flies" to "files"'), text.replace('flies', 'files'));
  });

  test('a site', () => {
    assert.equal(
      fixed(rule, '{ "otherPools": [{ "fqdn": "a.b.c", "site": "Rome" }], "sqlStores": [] }', 'Declare the site Rome'),
      '{ "otherPools": [{ "fqdn": "a.b.c", "site": "Rome" }], "sqlStores": [], "sites": [{ "name": "Rome" }] }',
    );
  });

  test('a file store and a SQL Server store, at the site of the pool and beside its servers', () => {
    const text = `{
  "sites": [{ "name": "Rome" }],
  "persistentChatPools": [
    { "fqdn": "chat.contoso.it", "site": "ROME", "fileStore": "posts", "store": { "primary": "mgc" } } // chat
  ],
  "sqlStores": [
    { "id": "users", "server": "db07.contoso.com" } // of the others
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Declare the SQL Server store mgc', '/persistentChatPools/0/store/primary'),
      text.replace(
        '} // of the others',
        '}, // of the others\n    { "id": "mgc", "server": "db01.contoso.it", "site": "Rome" }',
      ),
    );
    assert.equal(
      fixed(rule, text, 'Declare the file store posts', '/persistentChatPools/0/fileStore'),
      text.replace(
        /\n {2}\]\n}$/,
        '\n  ],\n  "fileStores": [{ "id": "posts", "server": "files01.contoso.it", "share": "lync", "site": "Rome" }]\n}',
      ),
    );
  });

  test('the SQL Server Express of a Standard Edition server', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer()],
      persistentChatPools: [collocatedPool({ store: { primary: 'express' } })],
      sqlStores: [],
      frontEndPools: [],
    });
    assert.match(
      fixed(rule, text, 'Declare the SQL Server store express'),
      /{ "id": "express", "server": "se01.contoso.com", "instance": "RTC", "site": "Chicago", "edition": "express" }/,
    );
  });

  test('a Front End pool, with what it needs: it is free of findings', () => {
    const text = `{
  "sites": [{ "name": "Chicago" }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files",
      "store": { "primary": "sql-chat" }
    }
  ],
  "sqlStores": [{ "id": "sql-chat", "server": "sql01.contoso.com" }],
  "fileStores": [{ "id": "files", "server": "files.contoso.com", "share": "lync" }]
}
`;
    const declared = fixed(rule, text, 'Declare the Front End pool pool01.contoso.com');
    assert.deepEqual(problemsIn(declared), []);
    assert.equal(
      declared,
      text
        .replace(
          '"sites": [{ "name": "Chicago" }],',
          `"sites": [{ "name": "Chicago" }],
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-pool01" },
      "fileStore": "files"
    }
  ],`,
        )
        .replace(
          '[{ "id": "sql-chat", "server": "sql01.contoso.com" }]',
          `[
    { "id": "sql-chat", "server": "sql01.contoso.com" },
    { "id": "sql-pool01", "server": "sql02.contoso.com", "site": "Chicago" }
  ]`,
        ),
    );
  });

  test('a Standard Edition server: it is free of findings', () => {
    const text = topology({ frontEndPools: [], sqlStores: [{ id: 'sql-chat', server: 'sql02.contoso.com' }] });
    assert.deepEqual(problemsIn(fixed(rule, text, 'Declare the Standard Edition server pool01.contoso.com')), []);
  });

  test('a pool to be paired with is paired back', () => {
    const text = topology({ standardEditionServers: [standardEditionServer({ pairedPool: 'se02.contoso.com' })] });
    const declared = fixed(rule, text, 'Declare the Standard Edition server se02.contoso.com');
    assert.match(declared, /"fqdn": "se02.contoso.com".*"pairedPool": "se01.contoso.com"/);
  });

  test('nothing is declared without a name', () => {
    const changes = (text: string) => fixTitles(rule, text).filter((title) => title.startsWith('Declare'));
    assert.deepEqual(changes(withPool({ fileStore: ' ' })), []);
  });
});

function problemsIn(text: string): string[] {
  return check(text).problems.map(({ rule: id, path }) => `${id} at ${path}`);
}
