import assert from 'node:assert/strict';
import { isRefusal } from '../../../server/src/changes/refusal';
import { changed, refused, workedOut } from '../../support/changes';
import { deployment } from '../../support/documents';

const POOL = '/persistentChatPools/0';
const text = (document: unknown): string => JSON.stringify(document, null, 2);
const plain = text(deployment());

/** A second Persistent Chat pool at the same site, the default of it. */
function twoPools() {
  const document = deployment();
  const [first] = document.persistentChatPools;
  assert.ok(first);
  const computers = [{ fqdn: 'pc11.contoso.com' }, { fqdn: 'pc12.contoso.com' }];
  const second = {
    ...first,
    fqdn: 'pchat02.contoso.com',
    computers,
    store: { primary: 'sql-2' },
    defaultForSite: true,
  };
  document.sqlStores.push({ id: 'sql-2', server: 'sql03.contoso.com', instance: 'PCHAT' });
  return { ...document, sites: [{ name: 'Chicago' }, { name: 'Boston' }], persistentChatPools: [first, second] };
}

suite('The default pool', () => {
  test('of a site is one pool: it is taken from the other', () => {
    const after = changed(text(twoPools()), 'setDefaultForSite', { pool: POOL });
    const { persistentChatPools } = JSON.parse(after) as ReturnType<typeof twoPools>;
    assert.deepEqual(
      persistentChatPools.map((pool) => ('defaultForSite' in pool ? pool.defaultForSite : undefined)),
      [true, undefined],
    );
  });

  test('of another site stays; that of all sites is one', () => {
    const document = twoPools();
    Object.assign(document.persistentChatPools[1] ?? {}, { site: 'Boston', defaultForAllSites: true });
    const after = changed(text(document), 'setDefaultForSite', { pool: POOL });
    assert.equal(after.match(/"defaultForSite": true/g)?.length, 2);
    const ofAll = changed(text(document), 'setDefaultForAllSites', { pool: POOL });
    assert.equal(ofAll.match(/"defaultForAllSites": true/g)?.length, 1);
    assert.ok(ofAll.indexOf('defaultForAllSites') < ofAll.indexOf('pchat02'));
  });

  test('can be none', () => {
    const after = changed(text(twoPools()), 'setDefaultForSite', { pool: '/persistentChatPools/1', isDefault: false });
    assert.ok(!after.includes('defaultForSite'));
  });
});

suite('Moving a pool', () => {
  test('writes the site by its name', () => {
    const document = twoPools();
    const after = changed(text(document), 'movePool', { pool: POOL, site: 'boston' });
    assert.equal(after, text(document).replace(/("pchat01[^]*?)"site": "Chicago"/, '$1"site": "Boston"'));
    assert.equal(changed(after, 'movePool', { pool: POOL, site: '/sites/1' }), after);
  });

  test('takes what is on the same Standard Edition server along', () => {
    const document = {
      sites: [{ name: 'Chicago' }, { name: 'Boston' }],
      standardEditionServers: [{ fqdn: 'se01.contoso.com', site: 'Chicago' }],
      persistentChatPools: [{ fqdn: 'se01.contoso.com', site: 'Chicago', computers: [{ fqdn: 'se01.contoso.com' }] }],
    };
    const wanted = text(document).replaceAll('"site": "Chicago"', '"site": "Boston"');
    for (const pool of ['/standardEditionServers/0', POOL]) {
      assert.equal(changed(text(document), 'movePool', { pool, site: 'Boston' }), wanted);
    }
  });

  test('to a site of another name than it has is refused, in whose words it may be', () => {
    assert.equal(
      refused(plain, 'movePool', { pool: POOL, site: 'Boston' }).refusal,
      'Nothing of that kind is called Boston in this document.',
    );
    const branch = {
      ...deployment(),
      sites: [{ name: 'Chicago' }, { name: 'Loop', kind: 'branch', centralSite: 'Chicago' }],
    };
    const { problems } = refused(text(branch), 'movePool', { pool: '/frontEndPools/0', site: 'Loop' });
    assert.ok(problems.length > 0);
  });
});

suite('The next hop', () => {
  test('is a pool by its FQDN, of a shared one the server', () => {
    const document = {
      ...deployment(),
      standardEditionServers: [{ fqdn: 'se01.contoso.com', site: 'Chicago', fileStore: 'files-chicago' }],
    };
    const after = changed(text(document), 'setNextHop', { pool: POOL, nextHop: 'SE01.contoso.com' });
    assert.equal(after, text(document).replace('"nextHop": "pool01.contoso.com"', '"nextHop": "se01.contoso.com"'));
    assert.equal(
      refused(text(document), 'setNextHop', { pool: 'pool01.contoso.com', nextHop: 'se01.contoso.com' }).refusal,
      'A Front End pool has no next hop.',
    );
    const { problems } = refused(text(document), 'setNextHop', { pool: POOL, nextHop: 'pchat01.contoso.com' });
    assert.ok(problems.length > 0);
  });
});

suite('Renaming', () => {
  test('changes the name wherever it stands', () => {
    const after = changed(plain, 'rename', { target: '/frontEndPools/0', name: 'front.contoso.com' });
    assert.equal(after, plain.replaceAll('pool01.contoso.com', 'front.contoso.com'));
  });

  test('to a name that is taken, or is none, is refused', () => {
    const name = (wanted: string) => refused(plain, 'rename', { target: 'sql-chat', name: wanted }).refusal;
    assert.equal(name('SQL-backend'), 'There is a SQL Server store sql-backend already.');
    assert.equal(name(' '), 'The new name is empty.');
    assert.match(refused(plain, 'rename', { target: POOL, name: 'a_b.contoso.com' }).refusal, /a_b\.contoso\.com/);
  });

  test('proposes the name that there is', () => {
    const result = workedOut(plain, { name: 'rename', arguments: { target: '/sites/0' } });
    assert.ok(!isRefusal(result));
    assert.deepEqual(result.edits, []);
    assert.deepEqual(result.changes, [{ name: 'rename', arguments: { target: '/sites/0', name: 'Chicago' } }]);
  });

  test('gives a name to what has none', () => {
    const after = changed('{ "sites": [{ "region": "US" }] }', 'rename', { target: '/sites/0', name: 'Boston' });
    assert.equal(after, '{ "sites": [{ "region": "US", "name": "Boston" }] }');
  });
});
