import assert from 'node:assert/strict';
import type { InlayHint, InitializeResult, SemanticTokens } from 'vscode-languageserver-protocol/node';
import { LanguageClient, PULLING } from '../../support/languageClient';

const URI = 'file:///plans/contoso.topology.json';
const TEXT = `{
  /* 计划 💬 */ "sites": [{ "name": "Chicago" }],
  "persistentChatPools": [{ "fqdn": "chat", "site": "chicago", "users": { "concurrent": 5 }, "computers": [{ "fqdn": }] }] }`;

suite('Language server: inlay hints and semantic tokens', () => {
  let client: LanguageClient;
  let server: InitializeResult;

  suiteSetup(async () => {
    client = new LanguageClient();
    server = await client.initialize(PULLING);
    await client.open(URI, TEXT);
  });
  suiteTeardown(() => client.stop());

  test('hints stand behind what they are about', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    const hints = await hintsIn(range);
    const behind = (piece: string) => client.rangeOf(URI, piece).end;
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position]),
      [
        ['type multipleComputer', behind('"chat"')],
        ['port 5041', behind('"chat"')],
        ['of 20,000', behind('"concurrent": 5')],
        ['1 of 1 active', behind('[{ "fqdn": }]')],
      ],
    );
    assert.deepEqual(await hintsIn({ start: { line: 0, character: 0 }, end: { line: 1, character: 5 } }), []);
  });

  test('a setting switches hints off', async () => {
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { lyncTopology: { inlayHints: { enabled: false } } },
    });
    const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    assert.deepEqual(await hintsIn(range), []);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { lyncTopology: {} } });
    assert.equal((await hintsIn(range)).length, 4);
  });

  test('a client that can is told to ask again', async () => {
    const other = await LanguageClient.start({ workspace: { inlayHint: { refreshSupport: true } } });
    const refreshed = new Promise<void>((resolve) => {
      other.connection.onRequest('workspace/inlayHint/refresh', () => {
        resolve();
        return null;
      });
    });
    await other.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await refreshed;
    await other.stop();
  });

  test('names are tokens of the types that the server has named', async () => {
    const provider = server.capabilities.semanticTokensProvider;
    assert.ok(provider && 'legend' in provider);
    assert.deepEqual([provider.full, provider.range], [true, true]);
    const textDocument = { uri: URI };
    const { data } = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument,
    });
    const { tokenTypes } = provider.legend;
    const first = client.rangeOf(URI, 'Chicago').start;
    assert.deepEqual(data.slice(0, 5), [first.line, first.character, 7, tokenTypes.indexOf('namespace'), 1]);
    const chat = client.rangeOf(URI, 'chat"').start;
    assert.deepEqual(data.slice(5, 10), [1, chat.character, 4, tokenTypes.indexOf('class'), 1]);
    assert.equal(data.length, 15);
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const part = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range,
    });
    assert.deepEqual(part.data.slice(0, 5), [2, chat.character, 4, tokenTypes.indexOf('class'), 1]);
    assert.equal(part.data.length, 10);
  });

  async function hintsIn(range: unknown): Promise<InlayHint[]> {
    return client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: URI }, range });
  }
});
