import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { MOST_ELEMENTS } from '../../../../server/src/features/overview/elements';
import { overviewOf } from '../../../../server/src/features/overview/overview';
import type { Overview, OverviewElement } from '../../../../server/src/protocol';
import { checkedVersion, offsetOf } from '../../../support/checked';
import { largeTopology } from '../../../support/largeTopology';

suite('Overview', () => {
  test('shows the pools of the sample in its sites, by kind, with their computers', () => {
    assert.deepEqual(lines(sample('contoso').pools), [
      'Boston: 3 pools',
      '  Enterprise Edition Front End pools: 1',
      '    pool01.contoso.com: 3 computers · 12,000 of 3 × 6,667 users',
      '      fe01.contoso.com',
      '      fe02.contoso.com',
      '      fe03.contoso.com',
      '  Persistent Chat pools: 1',
      '    pchat01.contoso.com: 3 of 3 active · 30,000 of 60,000 users',
      '      pc01.contoso.com: active',
      '      pc02.contoso.com: active',
      '      pc03.contoso.com: active',
      '  Edge pools: 1',
      '    edge01.contoso.com: 1 computer',
      '      edge01.contoso.com',
      'Geneva: 2 pools',
      '  Standard Edition Front End Servers: 1',
      '    se01.contoso.ch: 2,000 of 5,000 users',
      '  Persistent Chat pools: 1',
      '    pchat02.contoso.ch: 2 of 2 active · 2,000 of 40,000 users',
      '      pc11.contoso.ch: active',
      '      pc12.contoso.ch: active',
    ]);
  });

  test('shows its stores: SQL Servers, instances, databases with their copies; file servers, shares, who uses them', () => {
    const stores = lines(sample('contoso').stores);
    assert.deepEqual(stores.slice(0, 18), [
      'Boston: 6 stores',
      '  sql01.contoso.com: 2 instances',
      '    RTC: sql-backend · User store',
      '      User store: pool01.contoso.com',
      '    PCHAT: sql-chat · mgc',
      '      mgc: pchat01.contoso.com',
      '  sql02.contoso.com: 2 instances',
      '    RTC: sql-backend-mirror · User store',
      '      User store: pool01.contoso.com · mirror',
      '    PCHAT: sql-chat-mirror · mgc',
      '      mgc: pchat01.contoso.com · mirror',
      '  sql03.contoso.com: 1 instance',
      '    Default instance: sql-witness · witness',
      '      Witness of User store: pool01.contoso.com',
      '      Witness of mgc: pchat01.contoso.com',
      '  files.contoso.com: 1 share',
      '    lync: files-boston',
      '      pool01.contoso.com: Front End pool',
    ]);
    assert.ok(stores.includes('      mgccomp: pchat02.contoso.ch · mirror'));
    const local = stores.indexOf('  se01.contoso.ch: 1 instance');
    assert.deepEqual(stores.slice(local + 1, local + 3), [
      '    RTC: SQL Server Express, by default',
      '      User store: se01.contoso.ch · by default',
    ]);
  });

  test('tells what has no name of its own from what is called so', () => {
    const text = JSON.stringify({
      sites: [{ name: ' ' }, { name: 'Chicago' }],
      frontEndPools: [{ fqdn: '', site: 'Chicago', computers: [{}, { fqdn: 'fe02.contoso.com' }], fileStore: '' }],
      sqlStores: [{ id: '', site: 'Chicago' }],
      fileStores: [{ id: '', path: 'D:\\chat', site: 'Chicago' }],
    });
    const { pools, stores } = overviewOf(checkedVersion(text));
    const unnamed = all([...pools, ...stores]).filter(({ traits }) => traits.includes('unnamed'));
    assert.deepEqual(
      unnamed.map(({ kind }) => kind),
      ['site', 'pool', 'computer', 'sqlServer', 'sqlInstance', 'fileShare', 'fileUse'],
    );
  });

  test('names values of the document by pointers, and where they are', () => {
    const text = sampleText('contoso');
    const { pools, stores } = overviewOf(checkedVersion(text));
    const computer = elementNamed(pools, 'pc02.contoso.com');
    assert.equal(computer.pointer, '/persistentChatPools/0/computers/1');
    assert.deepEqual(computer.traits, ['persistentChat', 'active']);
    const line = text.split('\n')[computer.place?.line ?? 0] ?? '';
    assert.ok(line.slice(computer.place?.character).startsWith('"pc02.contoso.com"'));
    const mirror = all(stores).find(({ traits }) => traits.join(' ').startsWith('mgccomp mirror'));
    assert.equal(mirror?.pointer, '/persistentChatPools/1/complianceStore/mirror');
    assert.deepEqual(elementNamed(pools, 'pchat02.contoso.ch').traits, [
      'persistentChat',
      'multiple',
      'compliance',
      'defaultForSite',
      ...['mirrored', 'witnessed'],
    ]);
  });

  test('counts findings where they are, and above', () => {
    const { pools, stores } = sample('broken');
    const pool = elementNamed(pools, 'pchat02.contoso.com');
    assert.deepEqual(pool.findings, { error: 2 });
    assert.deepEqual(pool.allFindings, { error: 3 });
    assert.deepEqual(elementNamed(pools, 'fe03.contoso.com', 'computer persistentChat active').findings, { error: 1 });
    assert.equal(
      pools.reduce((sum, { allFindings }) => sum + (allFindings?.error ?? 0), 0),
      8,
    );
    assert.match(
      pool.spoken,
      /^Persistent Chat pool pchat02\.contoso\.com\. 2 of 2 active\. .* Found in it: 3 errors\.$/,
    );
    assert.deepEqual(lines(stores).slice(-3), [
      'Not declared: 1',
      '  files-genva: File store',
      '    pchat03.contoso.ch: Persistent Chat pool',
    ]);
  });

  test('shows Persistent Chat that is collocated on a Standard Edition server as a pool of its own', () => {
    const { pools } = sample('standard-edition');
    const chat = all(pools).filter(({ traits }) => traits.includes('collocated'));
    assert.ok(chat.length > 0);
    for (const { traits } of chat) assert.deepEqual(traits.slice(0, 3), ['persistentChat', 'single', 'collocated']);
  });

  test('puts what is at a site that is not declared, or at none, in places of their own', () => {
    const { pools, stores } = overviewOf(
      checkedVersion(`{
        "frontEndPools": [{ "fqdn": "a", "site": "Bosten", "computers": [] }, { "fqdn": "b", "site": "BOSTEN" }, { "fqdn": "c" }, { "site": 5 }],
        "sqlStores": [{ "id": "s" }],
        "fileStores": [{ "id": "f", "path": "D:\\\\chat" }]
      }`),
    );
    assert.deepEqual(lines(pools), [
      'Bosten: not declared',
      '  Enterprise Edition Front End pools: 2',
      '    a: 0 computers',
      '    b: 0 computers',
      'No site: 2 pools',
      '  Enterprise Edition Front End pools: 2',
      '    c: 0 computers',
      '    a pool without an FQDN: 0 computers',
    ]);
    assert.deepEqual(lines(stores), [
      'No site: 2 stores',
      '  a SQL Server without an FQDN: 1 instance',
      '    Default instance: s · not used',
      '  D:\\chat: f · not used',
    ]);
  });

  test('leads from what is not declared to where it is named first', () => {
    const text = JSON.stringify({
      frontEndPools: [{ fqdn: 'pool01.contoso.com', site: 'Bosten', fileStore: 'files', backEnd: { primary: 'sql' } }],
    });
    const { pools, stores } = overviewOf(checkedVersion(text));
    const places = all([...pools, ...stores]).filter(
      ({ kind }) => kind === 'undeclaredSite' || kind === 'undeclaredStore',
    );
    assert.deepEqual(
      places.map(({ name, place }) => [name, place?.character]),
      ['Bosten', 'sql', 'files'].map((name) => [name, text.indexOf(`"${name}"`)]),
    );
  });

  test('says of databases whose they are, and calls a file store by what is not blank', () => {
    const { stores } = overviewOf(
      checkedVersion(`{
        "standardEditionServers": [{ "fqdn": "se01.contoso.com" }],
        "persistentChatPools": [{ "fqdn": "pchat01.contoso.com", "store": { "primary": "s" } }],
        "sqlStores": [{ "id": "s" }],
        "fileStores": [{ "id": "f", "server": "files.contoso.com", "share": " " }]
      }`),
    );
    assert.equal(elementNamed(stores, 'mgc').owner, 'pchat01.contoso.com');
    assert.equal(elementNamed(stores, 'User store').owner, 'se01.contoso.com');
    assert.equal(elementNamed(stores, 'f').kind, 'fileShare');
  });

  test('puts branch sites in their central site, and none in itself', () => {
    const { pools } = overviewOf(
      checkedVersion(`{ "sites": [
        { "name": "A" }, { "name": "B", "kind": "branch", "centralSite": "a" },
        { "name": "C", "kind": "branch", "centralSite": "D" }, { "name": "D", "kind": "branch", "centralSite": "C" },
        { "name": "E", "kind": "branch" }
      ] }`),
    );
    assert.deepEqual(lines(pools), [
      'A: no pools',
      '  Branch sites: 1',
      '    B: no pools',
      'C: no pools',
      'D: no pools',
      'E: branch site · no pools',
    ]);
  });

  test('tells things of one name apart', () => {
    const { pools } = overviewOf(
      checkedVersion(`{ "sites": [{ "name": "A" }, { "name": "a" }], "otherPools": [
        { "fqdn": "x", "site": "A", "role": "edge", "computers": [{ "fqdn": "y" }, { "fqdn": "Y" }] },
        { "fqdn": "X", "site": "a", "role": "edge" } ] }`),
    );
    assert.deepEqual(
      pools.map(({ key }) => key),
      ['site a', 'site a 2'],
    );
    const keys = (kind: string) =>
      all(pools)
        .filter((one) => one.kind === kind)
        .map(({ key }) => key);
    assert.deepEqual(keys('pool'), ['pool x', 'pool x 2']);
    assert.deepEqual(keys('computer'), ['computer y', 'computer y 2']);
  });

  test('shows what can be read of a document with a syntax error, and says where that is', () => {
    const half = overviewOf(checkedVersion('{ "frontEndPools": [{ "fqdn": "a" }'));
    assert.equal(half.poolCount, 1);
    assert.ok(half.syntaxError);
    assert.equal(half.isEmpty, false);
    assert.equal(overviewOf(checkedVersion('// nothing yet')).isEmpty, true);
    assert.deepEqual(overviewOf(checkedVersion('[1, "a", null]')).pools, []);
  });

  test('shows every pool, computer and slot of a large document once', () => {
    const { pools, stores, poolCount } = overviewOf(checkedVersion(largeTopology(1000)));
    const of = (elements: readonly OverviewElement[], kind: string) => all(elements).filter((one) => one.kind === kind);
    assert.equal(of(pools, 'pool').length, poolCount);
    assert.equal(new Set(of(pools, 'pool').map(({ pointer }) => pointer)).size, poolCount);
    assert.equal(of(pools, 'computer').length, 334 * 3 + 333 + 333 * 2);
    // The Standard Edition servers have one each that is not declared.
    assert.equal(of(stores, 'sqlInstance').filter(({ pointer }) => pointer !== undefined).length, 1000);
    assert.equal(of(stores, 'sqlInstance').length, 1333);
    // Of each Front End pool its user store, of each Persistent Chat pool its mgc, of every other one a mirror.
    const slots = of(stores, 'database').filter(({ pointer }) => pointer !== undefined);
    assert.equal(new Set(slots.map(({ pointer }) => pointer)).size, 334 + 333 + 333 * 2);
  });

  test('of a huge document shows the first elements, counts the others, and misses no finding', () => {
    const pools = Array.from({ length: MOST_ELEMENTS + 1 }, (_, n) => ({
      fqdn: `p${n}.contoso.com`,
      site: 'A',
      role: 'edge',
    }));
    const text = JSON.stringify({
      sites: [{ name: 'A' }, { name: 'B', kind: 'none' }, { name: 'C' }],
      otherPools: pools.map((pool, n) => (n < MOST_ELEMENTS - 4 ? pool : { ...pool, fqdn: 'one.contoso.com' })),
    });
    const checked = checkedVersion(text);
    const overview = overviewOf(checked);
    assert.ok(all(overview.pools).length < MOST_ELEMENTS + 5);
    const [site, rest] = overview.pools;
    const more = site?.children?.[0]?.children?.at(-1);
    assert.deepEqual([site?.name, rest?.name, more?.kind, more?.name], ['A', '2 more', 'more', '1 more']);
    // What is left out still has its findings, and leads to the document.
    assert.deepEqual(rest?.allFindings, { error: 1 });
    const line = checked.lines.offsetAt(rest.place ?? { line: 0, character: 0 });
    assert.ok(text.slice(line).startsWith('"B"'));
    const errors = overview.pools.reduce((sum, { allFindings }) => sum + (allFindings?.error ?? 0), 0);
    // Those of the document as a whole are in no element.
    const found = checked.problems.filter(({ severity, path }) => severity === 'error' && path.split('/').length > 2);
    assert.equal(errors, found.length);
  });

  test('of a place shows what holds it, also where a huge document has no room for that', () => {
    const text = JSON.stringify({
      sites: Array.from({ length: MOST_ELEMENTS + 50 }, (_, n) => ({ name: `Site ${n}` })),
      persistentChatPools: [
        { fqdn: 'pchat01.contoso.com', site: `Site ${MOST_ELEMENTS + 20}`, store: { primary: 'sql' } },
      ],
      sqlStores: [{ id: 'sql', server: 'sql01.contoso.com' }],
    });
    const checked = checkedVersion(text);
    assert.ok(all(overviewOf(checked).pools).every(({ kind }) => kind !== 'pool'));
    const { pools, stores } = overviewOf(checked, offsetOf(text, '"primary"'));
    const shown = (elements: readonly OverviewElement[]) =>
      all(elements).flatMap(({ kind, name }) => (kind === 'more' ? [] : [`${kind} ${name}`]));
    assert.deepEqual(shown(pools), [
      `site Site ${MOST_ELEMENTS + 20}`,
      'poolGroup Persistent Chat pools',
      'pool pchat01.contoso.com',
    ]);
    assert.deepEqual(shown(stores).slice(-2), ['sqlInstance Default instance', 'database mgc']);
  });
});

function sampleText(name: string): string {
  return readFileSync(`samples/${name}.topology.json`, 'utf8');
}

function sample(name: string): Overview {
  return overviewOf(checkedVersion(sampleText(name)));
}

function all(elements: readonly OverviewElement[]): OverviewElement[] {
  return elements.flatMap((element) => [element, ...all(element.children ?? [])]);
}

function elementNamed(elements: readonly OverviewElement[], name: string, context?: string): OverviewElement {
  const found = all(elements).find(
    (one) => one.name === name && (context === undefined || [one.kind, ...one.traits].join(' ') === context),
  );
  assert.ok(found, name);
  return found;
}

function lines(elements: readonly OverviewElement[], depth = 0): string[] {
  return elements.flatMap(({ name, description, children = [] }) => [
    `${'  '.repeat(depth)}${name}${description === undefined ? '' : `: ${description}`}`,
    ...lines(children, depth + 1),
  ]);
}
