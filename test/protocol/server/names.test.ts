import assert from 'node:assert/strict';
import {
  LSPErrorCodes,
  type CodeLens,
  type DocumentHighlight,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type Position,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { LanguageClient, PULLING } from '../../support/languageClient';

const URI = 'file:///plans/contoso.topology.json';
const OTHER = 'untitled:Untitled-1';
const TEXT = `{
  /* 计划 💬 */ "frontEndPools": [{ "fqdn": "pool01.contoso.com", "site": "Chicago", "computers": [] }],\r
  "persistentChatPools": [{ "fqdn": "pchat01.contoso.com", "nextHop": "POOL01.contoso.com", "store": { "primary": "SQL" } }],
  "sqlStores": [{ "id": "sql", "server": "sql01.contoso.com" }]
}`;

/** What VS Code can, of what names need. */
const CAPABILITIES = {
  workspace: { ...PULLING.workspace, codeLens: { refreshSupport: true }, configuration: true },
  textDocument: {
    ...PULLING.textDocument,
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};

suite('Language server: names', () => {
  let client: LanguageClient;
  let codeLensEnabled = true;
  let lensesRefreshed = 0;

  suiteSetup(async () => {
    client = new LanguageClient();
    client.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => ({ codeLens: { enabled: codeLensEnabled } })),
    );
    client.connection.onRequest('workspace/codeLens/refresh', () => {
      lensesRefreshed += 1;
      return null;
    });
    const { capabilities } = await client.initialize(CAPABILITIES, { commands: { showReferences: 'example.show' } });
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    await client.open(URI, TEXT);
    await client.open(OTHER, '{ "sites": [{ "name": "Chic", "kind": ');
  });
  suiteTeardown(() => client.stop());

  const at = (piece: string, uri = URI): { textDocument: { uri: string }; position: Position } => ({
    textDocument: { uri },
    position: client.rangeOf(uri, piece).start,
  });

  test('leads from a next hop to its pool', async () => {
    const [link, ...others] = await client.connection.sendRequest<LocationLink[]>(
      'textDocument/definition',
      at('POOL01.contoso.com'),
    );
    assert.deepEqual(others, []);
    assert.deepEqual(link?.targetSelectionRange, client.rangeOf(URI, 'pool01.contoso.com'));
  });

  test('finds references and highlights them', async () => {
    const ranges = [client.rangeOf(URI, 'pool01.contoso.com'), client.rangeOf(URI, 'POOL01.contoso.com')];
    const references = await client.connection.sendRequest<Location[]>('textDocument/references', {
      ...at('pool01.contoso.com'),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      references,
      ranges.map((range) => ({ uri: URI, range })),
    );
    const highlights = await client.connection.sendRequest<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      at('POOL01.contoso.com'),
    );
    assert.deepEqual(
      highlights.map(({ range }) => range),
      ranges,
    );
  });

  test('renames what it can, and says why it cannot', async () => {
    const prepared = await client.connection.sendRequest('textDocument/prepareRename', at('POOL01.contoso.com'));
    assert.deepEqual(prepared, { range: client.rangeOf(URI, 'POOL01.contoso.com'), placeholder: 'POOL01.contoso.com' });
    await assert.rejects(client.connection.sendRequest('textDocument/prepareRename', at('"nextHop"')), {
      code: LSPErrorCodes.RequestFailed,
      message: /^Only the names of sites, pools, computers and stores can be renamed\./,
    });
    const rename = { ...at('POOL01.contoso.com'), newName: 'pchat01.contoso.com' };
    await assert.rejects(client.connection.sendRequest('textDocument/rename', rename), {
      code: LSPErrorCodes.RequestFailed,
      message: 'There is a pool pchat01.contoso.com already.',
    });
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...rename,
      newName: 'pool02.contoso.com',
    });
    await client.apply(URI, edit);
    assert.equal(client.text(URI), TEXT.replaceAll(/pool01\.contoso\.com/gi, 'pool02.contoso.com'));
    await client.change(URI, { text: TEXT });
  });

  test('gives the outline of a document, also of one that is half typed', async () => {
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', at('"sql"'));
    assert.deepEqual(
      symbols.flatMap(({ children = [] }) => children.map(({ name }) => name)),
      ['pool01.contoso.com', 'pchat01.contoso.com', 'sql'],
    );
    const [sites] = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: OTHER },
    });
    assert.equal(sites?.children?.[0]?.name, 'Chic');
  });

  test('finds names in all open documents', async () => {
    const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'ch' });
    assert.deepEqual(
      symbols.map(({ name, location }) => [name, location.uri]),
      [
        ['Chic', OTHER],
        ['pchat01.contoso.com', URI],
      ],
    );
  });

  test('shows lenses while the setting is on, and has them asked for again when it changes', async () => {
    const lenses = async () =>
      client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
    assert.deepEqual(
      (await lenses()).map(({ command }) => [command?.title, command?.command]),
      [
        ['0 computers', ''],
        ['Needed by pchat01.contoso.com', 'example.show'],
        ['1 database', ''],
        ['Used by pchat01.contoso.com', 'example.show'],
      ],
    );
    codeLensEnabled = false;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await lenses(), []);
    assert.ok(lensesRefreshed > 0);
  });

  test('gives clients of few abilities what they can show', async () => {
    const simple = await LanguageClient.start({});
    await simple.open(URI, TEXT);
    const [location] = await simple.connection.sendRequest<Location[]>(
      'textDocument/definition',
      at('POOL01.contoso.com'),
    );
    assert.deepEqual(location, { uri: URI, range: client.rangeOf(URI, 'pool01.contoso.com') });
    const symbols = await simple.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    assert.deepEqual(symbols.map(({ name, containerName }) => [name, containerName])[2], ['sql', 'SQL Server stores']);
    const lenses = await simple.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: URI },
    });
    assert.deepEqual(new Set(lenses.map(({ command }) => command?.command)), new Set(['']));
    await simple.stop();
  });

  test('answers for documents that are not open', async () => {
    const params = { textDocument: { uri: 'file:///gone.topology.json' }, position: { line: 0, character: 0 } };
    for (const [method, answer] of [
      ['definition', []],
      ['references', []],
      ['documentHighlight', []],
      ['prepareRename', null],
      ['rename', null],
      ['documentSymbol', []],
      ['codeLens', []],
    ] as const) {
      const rest = { context: { includeDeclaration: true }, newName: 'x' };
      assert.deepEqual(await client.connection.sendRequest(`textDocument/${method}`, { ...params, ...rest }), answer);
    }
  });
});
