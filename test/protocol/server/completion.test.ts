import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities, CompletionItem, CompletionParams } from 'vscode-languageserver-protocol/node';
import { LanguageClient } from '../../support/languageClient';

const URI = 'file:///plans/contoso.topology.json';
const SNIPPETS: ClientCapabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

/** As it is typed: a next hop without a value, behind Chinese and emoji, with CRLF. */
const TEXT = [
  '{',
  '  /* 计划 💬 */ "frontEndPools": [{ "fqdn": "pool01.contoso.com", "site": "Chicago" }],',
  '  "persistentChatPools": [',
  '    { "displayName": "💬", "nextHop": "",',
  '      "store": { "primary": } }',
  '  ]',
  '}',
].join('\r\n');

async function completions(client: LanguageClient, offset: number, trigger?: string): Promise<CompletionItem[]> {
  const params: CompletionParams = {
    textDocument: { uri: URI },
    position: client.document(URI).positionAt(offset),
    ...(trigger === undefined ? {} : { context: { triggerKind: 2, triggerCharacter: trigger } }),
  };
  return client.connection.sendRequest('textDocument/completion', params);
}

suite('Language server: completion', () => {
  test('is asked for after quotes, colons and blanks', async () => {
    const client = new LanguageClient();
    const { capabilities } = await client.initialize(SNIPPETS);
    assert.deepEqual(capabilities.completionProvider, { triggerCharacters: ['"', ':', ' '] });
    await client.stop();
  });

  test('offers names in a document that is half typed, and applies to it', async () => {
    const client = await LanguageClient.start(SNIPPETS);
    await client.open(URI, TEXT);
    const [hop] = await completions(client, TEXT.indexOf('"nextHop": "') + 12, '"');
    assert.equal(hop?.label, 'pool01.contoso.com');
    assert.equal(hop.filterText, '"pool01.contoso.com"');
    const store = await completions(client, TEXT.indexOf('"primary":') + 10, ':');
    assert.deepEqual(
      store.map(({ label }) => label),
      ['New SQL Server store: sql-pool'],
    );
    const edits = [hop, ...store].flatMap(({ textEdit, additionalTextEdits = [] }) => {
      assert.ok(textEdit && 'range' in textEdit);
      return [textEdit, ...additionalTextEdits];
    });
    assert.equal(
      TextDocument.applyEdits(client.document(URI), edits),
      TEXT.replace('"nextHop": ""', '"nextHop": "pool01.contoso.com"')
        .replace('"primary":', '"primary": "sql-pool"')
        .replace('\r\n  ]\r\n', '\r\n  ],\r\n  "sqlStores": [{ "id": "sql-pool", "server": "sql01.contoso.com" }]\r\n'),
    );
    await client.stop();
  });

  test('follows what is typed', async () => {
    const client = await LanguageClient.start(SNIPPETS);
    await client.open(URI, '{  }');
    await client.change(URI, { range: range(0, 2, 2), text: '"' });
    assert.ok((await completions(client, 3, '"')).some(({ label }) => label === 'sites'));
    await client.change(URI, { range: range(0, 3, 3), text: 'product": "' });
    assert.equal((await completions(client, 14, '"'))[0]?.label, 'lyncServer2013');
    await client.stop();
  });

  test('gives plain text to a client that knows no snippets', async () => {
    const client = await LanguageClient.start({});
    await client.open(URI, '{ "sites": [], | }'.replace('|', ''));
    const items = await completions(client, 15);
    assert.ok(items.length > 5);
    for (const { insertTextFormat, textEdit } of items) {
      assert.equal(insertTextFormat, 1);
      assert.doesNotMatch(textEdit?.newText ?? '', /\$\{?\d/);
    }
    await client.stop();
  });

  test('has nothing for a document that is not open', async () => {
    const client = await LanguageClient.start(SNIPPETS);
    const params = { textDocument: { uri: 'file:///other.topology.json' }, position: { line: 0, character: 0 } };
    assert.deepEqual(await client.connection.sendRequest('textDocument/completion', params), []);
    await client.stop();
  });
});

function range(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}
