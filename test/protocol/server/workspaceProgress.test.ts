import assert from 'node:assert/strict';
import {
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  type WorkDoneProgressCreateParams,
} from 'vscode-languageserver-protocol';
import { ERROR } from '../../support/commandLine';
import { LanguageClient, PULLING } from '../../support/languageClient';

const ABLE = {
  ...PULLING,
  workspace: { ...PULLING.workspace, workspaceFolders: true },
  window: { workDoneProgress: true },
};
const FILES = ['a', 'b', 'c', 'd'].map((name) => `memfs:/plans/${name}.topology.json`);
/** How long a slow file takes, in milliseconds: longer than somebody waits without a word. */
const SLOW = 1100;

suite('Language server: progress of reading the workspace', () => {
  let client: LanguageClient;
  /** The tokens of the progresses that were shown. */
  let shown: (string | number)[];

  setup(() => {
    client = new LanguageClient();
    shown = [];
    client.connection.onRequest('window/workDoneProgress/create', ({ token }: WorkDoneProgressCreateParams) => {
      shown.push(token);
      return null;
    });
    client.connection.onRequest('lyncTopology/findFiles', () => FILES);
  });
  teardown(() => client.stop());

  function ask(): Promise<WorkspaceDiagnosticReport> {
    return client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  }

  test('is not shown where it takes no time', async () => {
    client.connection.onRequest('lyncTopology/readFile', ({ uri }: { uri: string }) =>
      FILES.includes(uri) ? ERROR : null,
    );
    await client.initialize(ABLE, { files: true }, ['memfs:/plans']);
    const start = Date.now();
    assert.equal((await ask()).items.length, FILES.length);
    // On a very busy machine it may take time.
    if (Date.now() - start < SLOW - 200) assert.deepEqual(shown, []);
  });

  test('is shown where it takes long, and ends it when it is cancelled', async () => {
    const read: string[] = [];
    let begun: () => void = () => undefined;
    const isBegun = new Promise<void>((resolve) => (begun = resolve));
    client.connection.onRequest('lyncTopology/readFile', async ({ uri }: { uri: string }) => {
      if (!uri.endsWith('.topology.json')) return null;
      read.push(uri);
      if (uri === FILES[0]) await new Promise((resolve) => setTimeout(resolve, SLOW));
      if (uri === FILES[1]) {
        // The user sees it while this one is read, and has had enough.
        await isBegun;
        await client.connection.sendNotification('window/workDoneProgress/cancel', { token: shown[0] });
      }
      return ERROR;
    });
    client.connection.onRequest('window/workDoneProgress/create', ({ token }: WorkDoneProgressCreateParams) => {
      shown.push(token);
      client.connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        if (kind === 'begin') begun();
      });
      return null;
    });
    await client.initialize(ABLE, { files: true }, ['memfs:/plans']);
    assert.deepEqual(
      (await ask()).items.map(({ uri }) => uri),
      FILES.slice(0, 2),
    );
    assert.equal(shown.length, 1);
    assert.deepEqual(read, FILES.slice(0, 2));
    assert.ok(client.log.some((line) => line.includes('2 documents are not checked')));

    // They are not read again until they change.
    await client.filesChanged([FILES[2] ?? '', 2]);
    assert.deepEqual(
      (await ask()).items.map(({ uri }) => uri),
      FILES.slice(0, 3),
    );
    assert.deepEqual(read, FILES.slice(0, 3));
  });
});
