import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation } from 'vscode-languageserver-protocol';
import { Workplace } from '../../support/commandLine';
import { LanguageClient, PULLING } from '../../support/languageClient';

const FOLDERS = { ...PULLING, workspace: { ...PULLING.workspace, workspaceFolders: true } };

suite('Language server: documents of the workspace', () => {
  let workplace: Workplace;
  let client: LanguageClient;

  setup(() => {
    workplace = new Workplace();
    client = new LanguageClient();
  });
  teardown(async () => {
    await client.stop();
    workplace.remove();
  });

  function uri(path: string): string {
    return pathToFileURL(workplace.path(path)).href;
  }

  /** Writes a document with one site. */
  function write(path: string, site: string): string {
    workplace.write({ [path]: siteNamed(site) });
    return uri(path);
  }

  /** @returns the names of all sites, which stand for their documents */
  async function sites(): Promise<string[]> {
    const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
    return symbols.map(({ name }) => name).sort();
  }

  test('are those that the command line checks in the folders', async () => {
    write('a.topology.json', 'A');
    write('deep/er/B.Topology.JSONC', 'B');
    write('c #1 [x] {é}/topology.json', 'C');
    write('other.json', 'no');
    write('node_modules/x.topology.json', 'no');
    write('.hidden/x.topology.json', 'no');
    await client.initialize(FOLDERS, undefined, [uri(''), uri('deep')]);
    assert.deepEqual(await sites(), ['A', 'B', 'C']);
  });

  test('follow what the client tells of files', async () => {
    const a = write('a.topology.json', 'A');
    await client.initialize(FOLDERS, undefined, [uri('')]);
    assert.deepEqual(await sites(), ['A']);

    write('a.topology.json', 'A2');
    const b = write('b.topology.json', 'B');
    await client.filesChanged([a, 2], [b, 1]);
    assert.deepEqual(await sites(), ['A2', 'B']);

    renameSync(workplace.path('b.topology.json'), workplace.path('c.topology.json'));
    await client.filesChanged([b, 3], [uri('c.topology.json'), 1]);
    assert.deepEqual(await sites(), ['A2', 'B']);

    rmSync(workplace.path('a.topology.json'));
    await client.filesChanged([a, 3]);
    assert.deepEqual(await sites(), ['B']);
  });

  test('come and go with the folder that they lie in', async () => {
    await client.initialize(FOLDERS, undefined, [uri('')]);
    assert.deepEqual(await sites(), []);
    write('plans/x/a.topology.json', 'A');
    write('plans/b.topology.json', 'B');
    write('node_modules/m/c.topology.json', 'no');
    await client.filesChanged([uri('plans'), 1], [uri('plans/x'), 1], [uri('node_modules/m'), 1]);
    assert.deepEqual(await sites(), ['A', 'B']);
    rmSync(workplace.path('plans/x'), { recursive: true });
    await client.filesChanged([uri('plans/x'), 3]);
    assert.deepEqual(await sites(), ['B']);
  });

  test('come back with a folder of the workspace, or one above it', async () => {
    write('plans/x/a.topology.json', 'A');
    await client.initialize(FOLDERS, undefined, [uri('plans/x')]);
    assert.deepEqual(await sites(), ['A']);
    for (const folder of ['plans/x', 'plans']) {
      renameSync(workplace.path(folder), workplace.path('elsewhere'));
      await client.filesChanged([uri(folder), 3], [uri('elsewhere'), 1]);
      assert.deepEqual(await sites(), []);
      renameSync(workplace.path('elsewhere'), workplace.path(folder));
      await client.filesChanged([uri('elsewhere'), 3], [uri(folder), 1]);
      assert.deepEqual(await sites(), ['A']);
    }
  });

  test('are found though very many files are new at once', async () => {
    await client.initialize(FOLDERS, undefined, [uri('')]);
    assert.deepEqual(await sites(), []);
    const paths = Array.from({ length: 200 }, (_, index) => `${index}.topology.json`);
    for (const path of paths) write(path, path);
    await client.filesChanged(...paths.map((path) => [uri(path), 1] as const));
    assert.equal((await sites()).length, 200);
  });

  test('are those of the folders that the workspace has now', async () => {
    write('a/a.topology.json', 'A');
    write('b/b.topology.json', 'B');
    await client.initialize(FOLDERS, undefined, [uri('a')]);
    assert.deepEqual(await sites(), ['A']);
    const change = (added: string[], removed: string[]): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((one) => ({ uri: one, name: one })),
          removed: removed.map((one) => ({ uri: one, name: one })),
        },
      });
    await change([uri('b')], []);
    assert.deepEqual(await sites(), ['A', 'B']);
    await change([], [uri('a')]);
    assert.deepEqual(await sites(), ['B']);
  });

  test('count as the editor has them while they are open, however their URI is written', async () => {
    write('a [1].topology.json', 'A');
    await client.initialize(FOLDERS, undefined, [uri('')]);
    assert.deepEqual(await sites(), ['A']);
    const escaped = uri('a [1].topology.json').replace('[', '%5B').replace(']', '%5D');
    await client.open(escaped, siteNamed('typed'));
    assert.deepEqual(await sites(), ['typed']);
    await client.close(escaped);
    assert.deepEqual(await sites(), ['A']);
  });

  test('do without what cannot be read, and say so in the log', async () => {
    write('a.topology.json', 'A');
    workplace.write({ 'utf16.topology.json': Buffer.from('\ufeff{}', 'utf16le'), 'locked/x.topology.json': '{}' });
    write('huge.topology.json', 'no');
    truncateSync(workplace.path('huge.topology.json'), 30 * 1024 * 1024);
    symlinkSync(workplace.path(''), workplace.path('loop'));
    symlinkSync(workplace.path('nowhere'), workplace.path('dangling.topology.json'));
    mkdirSync(workplace.path('folder.topology.json'));
    chmodSync(workplace.path('locked'), 0);
    await client.initialize(FOLDERS, undefined, [uri(''), uri('no-such-folder')]);
    assert.deepEqual(await sites(), ['A']);
    chmodSync(workplace.path('locked'), 0o700);
    for (const name of ['no-such-folder', 'locked', 'utf16.topology.json', 'huge.topology.json']) {
      // Root may enter every folder.
      if (name === 'locked' && process.getuid?.() === 0) continue;
      assert.ok(
        client.log.some((line) => line.includes(name)),
        name,
      );
    }
  });

  test('are those that the client lists, where it offers to', async () => {
    const asked: unknown[] = [];
    client.connection.onRequest('lyncTopology/findFiles', (params: unknown) => {
      asked.push(params);
      return ['memfs:/plans/a.topology.json', 'memfs:/plans/node_modules/b.topology.json', 'memfs:/plans/c.json'];
    });
    client.connection.onRequest('lyncTopology/readFile', (params: { uri: string }) =>
      params.uri === 'memfs:/plans/a.topology.json' ? siteNamed('A') : null,
    );
    await client.initialize(FOLDERS, { files: true }, ['memfs:/plans']);
    assert.deepEqual(await sites(), ['A']);
    await client.filesChanged(['memfs:/plans/new', 1]);
    assert.deepEqual(await sites(), ['A']);
    const [first, second] = asked as { pattern: string; below?: string }[];
    assert.match(first?.pattern ?? '', /^\*\*\/\{/);
    assert.match(second?.pattern ?? '', /^new\/\*\*\//);
    assert.equal(second?.below, 'new');
  });

  test('are read one after the other, however many there are', async () => {
    const uris = Array.from({ length: 50 }, (_, index) => `memfs:/plans/${index}.topology.json`);
    let open = 0;
    let most = 0;
    client.connection.onRequest('lyncTopology/findFiles', () => uris);
    client.connection.onRequest('lyncTopology/readFile', async ({ uri: file }: { uri: string }) => {
      most = Math.max(most, (open += file.endsWith('.topology.json') ? 1 : 0));
      await new Promise((resolve) => setImmediate(resolve));
      open -= file.endsWith('.topology.json') ? 1 : 0;
      return file.endsWith('.topology.json') ? siteNamed('A') : null;
    });
    await client.initialize(FOLDERS, { files: true }, ['memfs:/plans']);
    assert.equal((await sites()).length, 50);
    assert.equal(most, 1);
  });

  test('are found by a client of the time before there were several folders', async () => {
    write('a.topology.json', 'A');
    await client.connection.sendRequest('initialize', { processId: null, rootUri: uri(''), capabilities: PULLING });
    await client.connection.sendNotification('initialized', {});
    assert.deepEqual(await sites(), ['A']);
  });
});

function siteNamed(name: string): string {
  return JSON.stringify({ sites: [{ name }] });
}
