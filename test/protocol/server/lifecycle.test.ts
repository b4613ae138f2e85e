import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  CancellationTokenSource,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type Hover,
} from 'vscode-languageserver-protocol/node';
import { fiveActiveServers } from '../../support/documents';
import { LanguageClient, PUBLISHED_TO, PULLING, SERVER } from '../../support/languageClient';

const URI = 'file:///plans/contoso.topology.json';
const NOWHERE = { start: { line: -1, character: -1 }, end: { line: -1, character: -1 } };

suite('Language server: life', () => {
  const clients: LanguageClient[] = [];

  function launch(): LanguageClient {
    const client = new LanguageClient();
    clients.push(client);
    return client;
  }

  teardown(() => {
    for (const client of clients.splice(0)) client.process.kill();
  });

  test('says what it can do to a client that asks for diagnostics', async () => {
    const { capabilities, serverInfo } = await launch().initialize(PULLING);
    assert.equal(serverInfo?.name, 'Lync Topology');
    assert.match(serverInfo.version ?? '', /^\d+\.\d+\.\d+$/);
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'lync-topology',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    // A server that promises what it does not answer would fail in the tests of each feature.
    for (const provider of ['hover', 'codeAction', 'completion', 'definition', 'references', 'rename'] as const) {
      assert.ok(capabilities[`${provider}Provider`], provider);
    }
  });

  test('offers no requests that the client does not know', async () => {
    const { capabilities } = await launch().initialize({});
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(capabilities.codeActionProvider, undefined);
    assert.equal(capabilities.hoverProvider, true);
  });

  test('refuses requests before it is initialized', async () => {
    const { connection } = launch();
    await rejectsWith(connection.sendRequest('textDocument/hover', at(URI)), ErrorCodes.ServerNotInitialized);
    await rejectsWith(connection.sendRequest('noSuch/request'), ErrorCodes.ServerNotInitialized);
  });

  test('is initialized once', async () => {
    const client = launch();
    await client.initialize(PULLING);
    await rejectsWith(client.initialize(PULLING), ErrorCodes.InvalidRequest);
  });

  test('answers a request that it does not know, and passes over a notification', async () => {
    const client = launch();
    await client.initialize(PULLING);
    await client.connection.sendNotification('noSuch/notification', { a: 1 });
    await rejectsWith(client.connection.sendRequest('noSuch/request', { a: 1 }), ErrorCodes.MethodNotFound);
    await rejectsWith(client.connection.sendRequest('$/noSuchRequest'), ErrorCodes.MethodNotFound);
  });

  test('refuses parameters that make no sense, and passes over a notification with such', async () => {
    const client = launch();
    await client.initialize(PULLING);
    const { connection } = client;
    const senseless: [method: string, params: object][] = [
      ['textDocument/hover', {}],
      ['textDocument/hover', { textDocument: { uri: URI }, position: { line: 0.5, character: 0 } }],
      ['textDocument/codeAction', { textDocument: 7 }],
      ['textDocument/codeAction', { ...at(URI), range: NOWHERE, context: { diagnostics: [{ message: 'no range' }] } }],
      ['textDocument/codeAction', { ...at(URI), range: NOWHERE, context: {} }],
      ['textDocument/diagnostic', { textDocument: null }],
      ['textDocument/diagnostic', [5, 6]],
      ['workspace/diagnostic', { previousResultIds: {} }],
      ['lyncTopology/change', { uri: URI, changes: [null] }],
      ['lyncTopology/diagramFile', { uri: URI, format: 'toString', theme: 'light', title: '' }],
      ['$/lyncTopology/refused', {}],
    ];
    for (const [method, params] of senseless) {
      await rejectsWith(connection.sendRequest(method, params), ErrorCodes.InvalidParams);
    }
    const refused: unknown = await connection.sendRequest('textDocument/hover', { textDocument: {} }).catch(String);
    assert.match(String(refused), /textDocument\/hover cannot be read\. .*params\.textDocument\.uri must be a text\./);
    assert.equal(await connection.sendRequest('textDocument/hover', at('no uri at all')), null);
    await connection.sendNotification('textDocument/didOpen', {});
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI } });
    await connection.sendNotification('workspace/didChangeConfiguration', []);
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///never/opened' } });

    await client.open(URI, fiveActiveServers());
    assert.ok((await client.diagnostics(URI)).length > 0);
    // What has no line is the document's first place, what has too large ones its last.
    const far = { line: 1e9, character: 1e9 };
    assert.equal(await connection.sendRequest('textDocument/hover', at(URI, far)), null);
    assert.deepEqual(await client.codeActions(URI, NOWHERE, { diagnostics: [] }), []);
    const without = { ...at(URI), range: NOWHERE, context: { diagnostics: [], only: null } };
    assert.deepEqual(await connection.sendRequest('textDocument/codeAction', without), []);
    assert.deepEqual(
      client.log.map((message) => message.split(' cannot be read')[0]),
      ['textDocument/didOpen', 'textDocument/didChange', 'workspace/didChangeConfiguration'],
    );
  });

  test('ends without a word where nobody reads any more', async () => {
    const { process: server } = launch();
    const ended = once(server, 'exit');
    server.stdout?.destroy();
    server.stdin?.on('error', () => undefined);
    const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } });
    server.stdin?.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    assert.deepEqual(await ended, [1, null]);
  });

  test('judges by the defaults for a client that does not tell its settings, and answers others without its help', async () => {
    const client = launch();
    const { connection } = client;
    let answer: ((settings: unknown[]) => void) | undefined;
    connection.onRequest('workspace/configuration', () => new Promise((resolve) => (answer = resolve)));
    connection.onRequest('workspace/workspaceFolders', () => new ResponseError(ErrorCodes.MethodNotFound, 'None.'));
    const workspace = { ...PULLING.workspace, configuration: true, workspaceFolders: true };
    await client.initialize({ ...PULLING, workspace });
    await client.open(URI, fiveActiveServers());
    const found = await client.diagnostics(URI);
    const active = found.find(({ code }) => code === 'pchat-pool-max-active-servers');
    assert.ok(active);
    assert.ok((await client.codeActions(URI, active.range, { diagnostics: found })).length > 0);
    // What it says later counts from then on.
    answer?.([{ rules: { 'pchat-pool-max-active-servers': 'off' } }]);
    const isOff = async () => !(await client.diagnostics(URI)).some(({ code }) => code === active.code);
    while (!(await isOff()));
    assert.deepEqual(client.log, []);
  });

  test('survives a message that is no JSON', async () => {
    const client = launch();
    await client.initialize(PULLING);
    client.process.stdin?.write('Content-Length: 9\r\n\r\n{ "broken');
    await client.open(URI, fiveActiveServers());
    assert.ok((await client.diagnostics(URI)).length > 0);
  });

  test('answers each of many requests, the cancelled ones too', async () => {
    const client = launch();
    await client.initialize(PULLING);
    await client.open(URI, fiveActiveServers());
    const requests = Array.from({ length: 50 }, (_, index) => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest<Hover | null>('textDocument/hover', at(URI), source.token);
      if (index % 2 === 0) source.cancel();
      return answer.then(
        () => 'answered',
        (error: unknown) => (error instanceof ResponseError ? error.code : String(error)),
      );
    });
    const cancelled = LSPErrorCodes.RequestCancelled;
    const answers = await Promise.all(requests);
    assert.ok(answers.every((answer, index) => answer === 'answered' || (index % 2 === 0 && answer === cancelled)));
    assert.ok(answers.includes(cancelled), 'one at least was dropped');
  });

  test('ends with exit code 0 after a shutdown, and refuses requests in between', async () => {
    const client = launch();
    await client.initialize(PULLING);
    assert.equal(await client.connection.sendRequest('shutdown'), null);
    await rejectsWith(client.connection.sendRequest('textDocument/hover', at(URI)), ErrorCodes.InvalidRequest);
    await rejectsWith(client.connection.sendRequest('noSuch/request'), ErrorCodes.InvalidRequest);
    assert.equal(await client.exit(), 0);
  });

  test('publishes nothing after a shutdown', async () => {
    const client = launch();
    await client.initialize(PUBLISHED_TO);
    const published = client.nextPublished(() => true);
    await client.open(URI, fiveActiveServers());
    await published;
    await client.replace(URI, 'Chicago chat', 'Boston chat');
    await client.connection.sendRequest('shutdown');
    // On a busy machine the change may have been published before.
    const before = client.published.length;
    await client.close(URI);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(client.published.length, before);
    assert.equal(await client.exit(), 0);
  });

  test('ends with exit code 1 without a shutdown', async () => {
    const client = launch();
    await client.initialize(PULLING);
    assert.equal(await client.exit(), 1);
  });

  test('ends with its client', async () => {
    const client = launch();
    await client.initialize(PULLING);
    const ended = once(client.process, 'exit');
    client.process.stdin?.end();
    await ended;
  });

  test('ends with the channel of the process that started it', async () => {
    const server = fork(SERVER, ['--node-ipc'], { silent: true });
    const answered = once(server, 'message');
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    await answered;
    const ended = once(server, 'exit');
    server.disconnect();
    assert.deepEqual(await ended, [1, null]);
  });

  test('speaks the language that the client gives it the texts of', async () => {
    const client = launch();
    await client.initialize(PULLING, { l10n: { 'A value is missing after this colon.': 'Manca un valore.' } });
    await client.open(URI, '{ "sites": }');
    const messages = (await client.diagnostics(URI)).map(({ message }) => message);
    assert.ok(messages.includes('Manca un valore.'));
  });

  test('asks for a way to talk when started without one', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SERVER], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /--stdio/);
  });
});

function at(uri: string, position = { line: 0, character: 0 }) {
  return { textDocument: { uri }, position };
}

async function rejectsWith(promise: Promise<unknown>, code: number): Promise<void> {
  await assert.rejects(promise, (error: unknown) => {
    assert.ok(error instanceof ResponseError);
    assert.equal(error.code, code);
    return true;
  });
}
