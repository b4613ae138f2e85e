import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  DocumentLink,
  FoldingRange,
  InitializeResult,
  SelectionRange,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageClient, PULLING } from '../../support/languageClient';

const URI = 'file:///plans/contoso.topology.json';
const TEXT = `// 💬 https://example.com/why
{
  "$schema": "topology.schema.json",
  "sites": [
      {"name":"Chicago"}
  ]
}
`;
const BROKEN = '{\r\n"sites": [ {"name":\r\n"kind":"branch" ]\r\n';

suite('Language server: folding, selection, formatting and links', () => {
  let client: LanguageClient;

  suiteSetup(async () => {
    client = await LanguageClient.start(PULLING);
    await client.open(URI, TEXT);
  });
  suiteTeardown(() => client.stop());

  test('says what it can do', async () => {
    const other = new LanguageClient();
    const { capabilities }: InitializeResult = await other.initialize(PULLING);
    assert.equal(capabilities.foldingRangeProvider, true);
    assert.equal(capabilities.selectionRangeProvider, true);
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, {
      firstTriggerCharacter: '}',
      moreTriggerCharacter: [']', '\n'],
    });
    await other.stop();
  });

  test('folds', async () => {
    const textDocument = { uri: URI };
    const ranges = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(ranges, [
      { startLine: 1, endLine: 5 },
      { startLine: 3, endLine: 4 },
    ]);
  });

  test('folds no more than the client takes', async () => {
    const few: ClientCapabilities = { textDocument: { foldingRange: { rangeLimit: 1 } } };
    const other = await LanguageClient.start(few);
    await other.open(URI, TEXT);
    const textDocument = { uri: URI };
    const ranges = await other.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(ranges, [{ startLine: 1, endLine: 5 }]);
    await other.stop();
  });

  test('grows a selection, one for each cursor', async () => {
    const { start } = client.rangeOf(URI, 'Chicago');
    const ranges = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: URI },
      positions: [start, { line: 0, character: 0 }],
    });
    assert.deepEqual(ranges[0]?.range, client.rangeOf(URI, 'Chicago'));
    assert.deepEqual(ranges[0].parent?.range, client.rangeOf(URI, '"Chicago"'));
    assert.deepEqual(ranges[1]?.range, client.rangeOf(URI, '// 💬 https://example.com/why'));
  });

  test('formats a document, a part of it, and what is being typed', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const textDocument = { uri: URI };
    const whole = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument, options });
    const wanted = TEXT.replace('      {"name":"Chicago"}', '    { "name": "Chicago" }');
    assert.equal(TextDocument.applyEdits(client.document(URI), whole), wanted);
    const range = client.rangeOf(URI, '"Chicago"');
    const part = await client.connection.sendRequest<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      range,
      options,
    });
    assert.equal(TextDocument.applyEdits(client.document(URI), part), wanted);
    const { end: position } = client.rangeOf(URI, '{"name":"Chicago"}');
    const typed = await client.connection.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', {
      textDocument,
      position,
      ch: '}',
      options,
    });
    assert.match(TextDocument.applyEdits(client.document(URI), typed), /\{ "name": "Chicago" \}/);
  });

  test('links', async () => {
    const textDocument = { uri: URI };
    const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.deepEqual(links, [
      { range: client.rangeOf(URI, 'https://example.com/why'), target: 'https://example.com/why' },
      { range: client.rangeOf(URI, 'topology.schema.json'), target: 'file:///plans/topology.schema.json' },
    ]);
  });

  test('answers all of it on a document that is half typed, and on one that is not open', async () => {
    const uri = 'untitled:Untitled-1';
    await client.open(uri, BROKEN);
    const options = { tabSize: 2, insertSpaces: true };
    for (const textDocument of [{ uri }, { uri: 'file:///plans/other.topology.json' }]) {
      const isOpen = textDocument.uri === uri;
      const folds = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
      assert.equal(folds.length, isOpen ? 2 : 0);
      const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
        textDocument,
        options,
      });
      assert.equal(edits.length > 0, isOpen);
      if (isOpen) {
        const formatted = TextDocument.applyEdits(client.document(uri), edits);
        assert.equal(formatted.replace(/\s/g, ''), BROKEN.replace(/\s/g, ''));
        assert.doesNotMatch(formatted, /[^\r]\n/);
      }
      const positions = [{ line: 1, character: 3 }];
      const selections = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
        textDocument,
        positions,
      });
      assert.equal(selections.length, isOpen ? 1 : 0);
      assert.deepEqual(await client.connection.sendRequest('textDocument/documentLink', { textDocument }), []);
    }
    await client.close(uri);
  });
});
