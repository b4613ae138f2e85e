import assert from 'node:assert/strict';
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols, flatSymbols } from '../../../server/src/features/symbols';
import { MOST_SYMBOLS, workspaceSymbols } from '../../../server/src/features/workspaceSymbols';
import { checkedVersion } from '../../support/checked';
import { largeTopology } from '../../support/largeTopology';

const TEXT = `{
  "sites": [{ "name": "Zürich 💬" }, { "name": "Loop", "kind": "branch", "centralSite": "Zürich 💬" }],\r
  "persistentChatPools": [
    { "fqdn": "pchat01.contoso.com", "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com", "state": "inactive" }] }
  ],
  "otherPools": [{ "fqdn": "dir.contoso.com", "role": "director", "computers": [{ "fqdn": "dir01.contoso.com" }] }],
  "standardEditionServers": [{ "fqdn": "se01.contoso.com" }],
  "frontEndPools": [{ "fqdn": "pool01.contoso.com", "computers": [] }],
  "sqlStores": [{ "id": "sql", "server": "sql01.contoso.com", "instance": "PCHAT" }],
  "fileStores": [{ "id": "files", "server": "files.contoso.com", "share": "lync" }],
  "deployment": {}
}`;

suite('Outline', () => {
  test('is the lists of the document, with what stands in them and what that is', () => {
    assert.deepEqual(drawn(documentSymbols(checkedVersion(TEXT))), [
      'Sites',
      '  Zürich 💬: central site',
      '  Loop: branch site of Zürich 💬',
      'Persistent Chat pools',
      '  pchat01.contoso.com: Persistent Chat pool · 1 of 2 active',
      '    pc01.contoso.com',
      '    pc02.contoso.com: inactive',
      'Other pools',
      '  dir.contoso.com: Director pool · 1 computer',
      '    dir01.contoso.com',
      'Standard Edition servers',
      '  se01.contoso.com: Standard Edition server',
      'Front End pools',
      '  pool01.contoso.com: Front End pool · 0 computers',
      'SQL Server stores',
      '  sql: sql01.contoso.com\\PCHAT',
      'File stores',
      '  files: \\\\files.contoso.com\\lync',
    ]);
  });

  test('selects the name within what it is the name of, and the lists hold what is in them', () => {
    const { tree, lines } = checkedVersion(TEXT);
    const textOf = ({ start, end }: DocumentSymbol['range']) =>
      tree.text.slice(lines.offsetAt(start), lines.offsetAt(end));
    const check = (symbols: readonly DocumentSymbol[], around: string): void => {
      for (const { name, kind, range, selectionRange, children = [] } of symbols) {
        assert.ok(around.includes(textOf(range)), name);
        assert.ok(textOf(range).includes(textOf(selectionRange)), name);
        if (kind !== SymbolKind.Package) assert.equal(textOf(selectionRange), `"${name}"`);
        check(children, textOf(range));
      }
    };
    check(documentSymbols(checkedVersion(TEXT)), TEXT);
  });

  test('shows what is there of a document that is being typed, also what has no name yet', () => {
    const half =
      '{ "sites": [{ "name": " " }, { "name": }], "persistentChatPools": [{ "computers": [{ "fqdn": "pc01.contoso.com" }, { ';
    assert.deepEqual(drawn(documentSymbols(checkedVersion(half))), [
      'Sites',
      '  a site without a name: central site',
      '  a site without a name: central site',
      'Persistent Chat pools',
      '  a pool without an FQDN: Persistent Chat pool · 1 of 2 active',
      '    pc01.contoso.com',
      '    a computer without an FQDN',
    ]);
    assert.deepEqual(drawn(documentSymbols(checkedVersion('{ "sites": 5, "sqlStores": '))), [
      'Sites',
      'SQL Server stores',
    ]);
    for (const none of ['', '[]', '{', '{ "sipDomains": ["contoso.com"] }']) {
      assert.deepEqual(documentSymbols(checkedVersion(none)), [], none);
    }
  });

  test('is a list for clients that show no trees', () => {
    const checked = checkedVersion(TEXT);
    const symbols = flatSymbols(checked);
    assert.deepEqual(symbols.map(({ name, containerName }) => `${containerName ?? ''} > ${name}`).slice(2, 6), [
      'Persistent Chat pools > pchat01.contoso.com',
      'pchat01.contoso.com > pc01.contoso.com',
      'pchat01.contoso.com > pc02.contoso.com',
      'Other pools > dir.contoso.com',
    ]);
    assert.ok(symbols.every(({ location }) => location.uri === checked.uri));
  });
});

suite('Symbols of the workspace', () => {
  const documents = [
    checkedVersion(TEXT, 'file:///a.topology.json'),
    checkedVersion('{ "otherPools": [{ "fqdn": "edge-pc.contoso.com", "role": "edge" }] }', 'file:///b.topology.json'),
  ];
  const found = async (query: string) => (await workspaceSymbols(query, documents)).map(({ name }) => name);

  test('are found by the letters of their names, the best first', async () => {
    assert.deepEqual(await found('PC0'), ['pc01.contoso.com', 'pc02.contoso.com', 'pchat01.contoso.com']);
    assert.deepEqual(await found('pc'), [
      'pchat01.contoso.com',
      'pc01.contoso.com',
      'pc02.contoso.com',
      'edge-pc.contoso.com',
      'pool01.contoso.com',
    ]);
    assert.deepEqual(await found('zÜ 💬'), ['Zürich 💬']);
    assert.deepEqual(await found('01pc'), []);
    assert.equal((await found('')).length, 12);
  });

  test('tell where they are and what they are', async () => {
    const [edge] = await workspaceSymbols('edge', documents);
    assert.deepEqual(edge, {
      name: 'edge-pc.contoso.com',
      kind: SymbolKind.Class,
      containerName: 'Edge pool · 0 computers',
      location: {
        uri: 'file:///b.topology.json',
        range: { start: { line: 0, character: 27 }, end: { line: 0, character: 48 } },
      },
    });
    assert.equal((await workspaceSymbols('pc02', documents))[0]?.containerName, 'pchat01.contoso.com · inactive');
  });

  test('are so many that a client can take them, and the best are among them', async () => {
    const many = [checkedVersion(largeTopology(1000)), ...documents];
    assert.equal((await workspaceSymbols('', many)).length, MOST_SYMBOLS);
    assert.equal((await workspaceSymbols('edge-pc', many))[0]?.name, 'edge-pc.contoso.com');
    assert.equal((await workspaceSymbols('pool998.', many))[0]?.name, 'pool998.contoso.com');
  });
});

function drawn(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail === undefined ? '' : `: ${detail}`}`,
    ...drawn(children, `${indent}  `),
  ]);
}
