import assert from 'node:assert/strict';
import { pchatRequiresFileStore as rule } from '../../../server/src/rules/file-store/pchat-requires-file-store';
import { fixed, fixTitles, paths, persistentChatPool, standardEditionServer, topology } from '../../support/rules';

const pool = { fqdn: 'pchat01.contoso.com', site: 'Chicago', computers: [{ fqdn: 'pc01.contoso.com' }] };

suite('Rule pchat-requires-file-store', () => {
  test('a pool without a file store, at its FQDN; else at the pool', () => {
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [persistentChatPool(), pool] })), [
      '/persistentChatPools/1/fqdn',
    ]);
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [{ site: 'Chicago' }] })), ['/persistentChatPools/0']);
  });

  test('on a Standard Edition server too', () => {
    const collocated = { ...pool, fqdn: 'se01.contoso.com', computers: [{ fqdn: 'se01.contoso.com' }] };
    assert.deepEqual(
      paths(rule, topology({ persistentChatPools: [collocated], standardEditionServers: [standardEditionServer()] })),
      ['/persistentChatPools/0/fqdn'],
    );
  });

  test('a reference that names nothing, and one that cannot be read, is given', () => {
    for (const fileStore of ['nowhere', 42, null]) {
      assert.deepEqual(paths(rule, topology({ persistentChatPools: [persistentChatPool({ fileStore })] })), []);
    }
  });

  test('other pools need none', () => {
    const standalone = { fqdn: 'edge.contoso.com', role: 'edge', site: 'Chicago', computers: [] };
    assert.deepEqual(paths(rule, topology({ otherPools: [standalone] })), []);
  });

  test('offers the stores of the site, then those without one, at most three', () => {
    const store = (id: string, site?: string) => ({
      id,
      server: 'files.contoso.com',
      share: id,
      ...(site ? { site } : {}),
    });
    const text = topology({
      persistentChatPools: [pool],
      sites: [{ name: 'Chicago' }, { name: 'Zurich' }],
      fileStores: [
        store('anywhere'),
        store('zurich', 'Zurich'),
        { id: 'local', path: 'D:\\chat', site: 'Chicago' },
        store('chicago', 'CHICAGO'),
        store('CHICAGO', 'Chicago'),
        store('more', 'Chicago'),
        store('most', 'Chicago'),
      ],
    });
    assert.deepEqual(fixTitles(rule, text), [
      'Use the file store chicago',
      'Use the file store more',
      'Use the file store most',
      'Declare the file store files-chicago-2 and use it',
    ]);
  });

  test('the fixed text, with comments', () => {
    const text = `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "nextHop": "pool01.contoso.com", // routes to it
      // mgc
      "store": { "primary": "sql-chat" }
    }
  ],
  "fileStores": [
    { "id": "files", "server": "files01.contoso.com", "share": "chat" } // the old one
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Use the file store files'),
      text.replace('// routes to it', '// routes to it\n      "fileStore": "files",'),
    );
    assert.equal(
      fixed(rule, text, 'Declare the file store files-2 and use it'),
      text
        .replace('// routes to it', '// routes to it\n      "fileStore": "files-2",')
        .replace(
          '} // the old one',
          '}, // the old one\n    { "id": "files-2", "server": "files02.contoso.com", "share": "chat" }',
        ),
    );
  });

  test('the fixed text of one line, without a list of file stores', () => {
    assert.equal(
      fixed(
        rule,
        '{ "sites": [{ "name": "New York" }], "persistentChatPools": [{ "fqdn": "a.b.c", "site": "new york" }] }',
        'Declare the file store files-new-york and use it',
      ),
      '{ "sites": [{ "name": "New York" }], "persistentChatPools": [{ "fqdn": "a.b.c", "site": "new york", "fileStore": "files-new-york" }], "fileStores": [{ "id": "files-new-york", "server": "files01.b.c", "share": "lync", "site": "New York" }] }',
    );
  });
});
