import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type Position,
  type Range,
  type SemanticTokens,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { brokenDocuments } from '../../support/brokenDocuments';
import { fiveActiveServers } from '../../support/documents';
import { LanguageClient, PULLING } from '../../support/languageClient';
import { forAny } from '../../support/forAny';

const URI = 'file:///plans/contoso.topology.json';
const OPTIONS = { tabSize: 2, insertSpaces: true };

/** A client that can do all that matters here. */
const ABLE: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};

/** Requests about a whole document, by their methods. */
const ABOUT_DOCUMENT: Readonly<Record<string, object>> = {
  'textDocument/diagnostic': {},
  'textDocument/documentSymbol': {},
  'textDocument/codeLens': {},
  'textDocument/documentLink': {},
  'textDocument/foldingRange': {},
  'textDocument/formatting': { options: OPTIONS },
  'textDocument/semanticTokens/full': {},
};

/** Requests about a place. */
const ABOUT_PLACE: Readonly<Record<string, object>> = {
  'textDocument/hover': {},
  'textDocument/completion': {},
  'textDocument/definition': {},
  'textDocument/references': { context: { includeDeclaration: true } },
  'textDocument/documentHighlight': {},
  'textDocument/prepareRename': {},
  'textDocument/rename': { newName: 'renamed.contoso.com' },
  'textDocument/onTypeFormatting': { ch: '\n', options: OPTIONS },
};

/** Requests about a stretch of text. */
const ABOUT_RANGE: Readonly<Record<string, object>> = {
  'textDocument/codeAction': { context: { diagnostics: [] } },
  'textDocument/inlayHint': {},
  'textDocument/rangeFormatting': { options: OPTIONS },
  'textDocument/semanticTokens/range': {},
};

suite('Language server: conformance', () => {
  let client: LanguageClient;

  setup(async () => {
    client = await LanguageClient.start(ABLE);
  });
  teardown(() => client.stop());

  /** Asks everything that can be asked about a place. */
  async function askAll(uri: string, start: Position, end: Position): Promise<[method: string, answer: unknown][]> {
    const textDocument = { uri };
    const all: [string, object][] = [
      ...Object.entries(ABOUT_DOCUMENT),
      ...Object.entries(ABOUT_PLACE).map(([method, more]): [string, object] => [method, { position: start, ...more }]),
      ...Object.entries(ABOUT_RANGE).map(([method, more]): [string, object] => [
        method,
        { range: { start, end }, ...more },
      ]),
      ['textDocument/selectionRange', { positions: [start, end] }],
    ];
    return Promise.all(
      all.map(async ([method, more]): Promise<[string, unknown]> => {
        const answer = await client.connection.sendRequest<unknown>(method, { textDocument, ...more }).catch(refusal);
        return [method, answer];
      }),
    );
  }

  test('every range of every answer lies in the document', async () => {
    let count = 0;
    await forAny(
      fc.asyncProperty(brokenDocuments, fc.nat(40), async ({ text, at }, length) => {
        // A document of its own each time: one that failed is still open.
        const uri = `file:///plans/${count++}.topology.json`;
        await client.open(uri, text);
        const document = client.document(uri);
        const start = document.positionAt(betweenCharacters(text, at));
        const end = document.positionAt(betweenCharacters(text, at + length));
        for (const [method, answer] of await askAll(uri, start, end)) {
          assertInside(answer, document, method);
          if (method === 'textDocument/completion') assertCompletions(answer as CompletionItem[], document, start);
          if (method.startsWith('textDocument/semanticTokens')) assertTokens(answer as SemanticTokens, document);
          if (method.endsWith('ormatting')) TextDocument.applyEdits(document, (answer ?? []) as TextEdit[]);
          if (method === 'textDocument/codeAction') {
            for (const action of answer as CodeAction[]) {
              const resolved = await client.connection.sendRequest('codeAction/resolve', action);
              assertInside(resolved, document, action.title);
            }
          }
        }
        assert.deepEqual(
          client.log.filter((message) => message.includes('failed')),
          [],
        );
        await client.close(uri);
      }),
      { numRuns: RUNS },
    );
  });

  test('no request is left without an answer: a document that is not open, a place that is not there', async () => {
    const nowhere = { line: 1e6, character: 1e6 };
    const before = { line: -1, character: -1 };
    await client.open(URI, fiveActiveServers());
    for (const uri of ['file:///not/open.topology.json', 'untitled:Untitled-1', 'no uri', '', URI]) {
      for (const [start, end] of [
        [before, nowhere],
        [nowhere, before],
        [nowhere, nowhere],
      ] as const) {
        const answers = await askAll(uri, start, end);
        assert.equal(answers.length, COUNT);
        if (uri === URI) for (const [method, answer] of answers) assertInside(answer, client.document(URI), method);
      }
    }
    assert.deepEqual(
      client.log.filter((message) => message.includes('failed')),
      [],
    );
  });

  test('no request is left without an answer: those that overtake a change, a closing, a shutdown', async () => {
    await client.open(URI, fiveActiveServers());
    const place = client.rangeOf(URI, '"Chicago chat"').start;
    const first = askAll(URI, place, place);
    void client.replace(URI, '"Chicago chat"', '"');
    const second = askAll(URI, place, place);
    void client.close(URI);
    const third = askAll(URI, place, place);
    const shutdown = client.connection.sendRequest('shutdown');
    const fourth = askAll(URI, place, place);
    assert.deepEqual(
      (await Promise.all([first, second, third, fourth])).map(({ length }) => length),
      [COUNT, COUNT, COUNT, COUNT],
    );
    assert.equal(await shutdown, null);
    for (const [method, answer] of await fourth) assert.equal(answer, ErrorCodes.InvalidRequest, method);
    assert.equal(await client.exit(), 0);
  });
});

/** How many documents are tried: a few in CI, as each is asked about from all sides. */
const RUNS = Number(process.env['LYNC_TOPOLOGY_TEST_RUNS'] ?? 40);
const COUNT = [ABOUT_DOCUMENT, ABOUT_PLACE, ABOUT_RANGE].flatMap((some) => Object.keys(some)).length + 1;

/** What a server may say instead of a result. */
function refusal(error: unknown): number {
  assert.ok(error instanceof ResponseError, String(error));
  assert.ok(
    [LSPErrorCodes.RequestFailed, ErrorCodes.InvalidRequest].some((code) => code === error.code),
    String(error),
  );
  return error.code;
}

/** Holds that all positions in an answer are places between two characters of the document. */
function assertInside(answer: unknown, document: TextDocument, of: string): void {
  if (typeof answer !== 'object' || answer === null) return;
  if (isPosition(answer)) {
    const offset = document.offsetAt(answer);
    assert.deepEqual(
      document.positionAt(offset),
      { line: answer.line, character: answer.character },
      `${of}: ${JSON.stringify(answer)}`,
    );
    assert.equal(betweenCharacters(document.getText(), offset), offset, `${of}: a position within a character`);
  }
  if (isRange(answer))
    assert.ok(document.offsetAt(answer.start) <= document.offsetAt(answer.end), `${of}: ${JSON.stringify(answer)}`);
  // An edit of another file, a configuration, has places of its own.
  if ('textDocument' in answer && (answer.textDocument as { uri: string }).uri !== document.uri) return;
  for (const value of Object.values(answer) as unknown[]) assertInside(value, document, of);
}

/** A completion replaces what stands around the cursor, on its line; what it adds elsewhere is elsewhere. */
function assertCompletions(items: readonly CompletionItem[], document: TextDocument, cursor: Position): void {
  for (const { label, textEdit, additionalTextEdits = [] } of items) {
    assert.ok(textEdit && 'range' in textEdit, label);
    const { start, end } = textEdit.range;
    assert.ok(start.line === cursor.line && end.line === cursor.line, label);
    assert.ok(start.character <= cursor.character && cursor.character <= end.character, label);
    TextDocument.applyEdits(document, [textEdit, ...additionalTextEdits]);
  }
}

function assertTokens({ data }: SemanticTokens, document: TextDocument): void {
  let line = 0;
  let character = 0;
  for (let token = 0; token < data.length; token += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(token, token + 3);
    line += down;
    character = down > 0 ? right : character + right;
    const range = { start: { line, character }, end: { line, character: character + length } };
    assertInside(range, document, 'a semantic token');
  }
}

/** @returns the offset, or the next one where it is in the middle of a character of two units */
function betweenCharacters(text: string, offset: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) ? offset + 1 : offset;
}

function isPosition(value: object): value is Position {
  return 'line' in value && 'character' in value;
}

function isRange(value: object): value is Range {
  return 'start' in value && typeof value.start === 'object' && 'end' in value;
}
