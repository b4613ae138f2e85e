import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { FIVE } from '../../support/commandLine';
import { LanguageClient, PUBLISHED_TO, PULLING } from '../../support/languageClient';

const RULE = 'pchat-pool-max-active-servers';
const FILE = 'lync-topology.config.json';

/** What VS Code says that it can do about settings and files, beside what the tests of diagnostics need. */
const ASKED: ClientCapabilities = {
  ...PULLING,
  workspace: {
    ...PULLING.workspace,
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

suite('Language server: configuration', () => {
  let folder: string;
  let client: LanguageClient;
  let registered: string[];
  let refreshes: number;
  let settings: unknown;

  setup(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'lync-topology-'));
    registered = [];
    refreshes = 0;
    settings = {};
  });
  teardown(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(capabilities: ClientCapabilities): Promise<void> {
    client = new LanguageClient();
    client.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => settings),
    );
    client.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        registered.push(...registrations.map(({ method }) => method));
      },
    );
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshes += 1;
    });
    await client.initialize(capabilities);
  }

  function write(path: string, text: string): string {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return uri(path);
  }

  function uri(path: string): string {
    return pathToFileURL(join(folder, path)).href;
  }

  async function found(document: string): Promise<[unknown, unknown][]> {
    return (await client.diagnostics(document)).map(({ code, severity }) => [code, severity]);
  }

  async function changed(configuration: string): Promise<void> {
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: configuration, type: 2 }],
    });
  }

  test('the nearest file is in force, and its changes are', async () => {
    write(FILE, `{ "rules": { "${RULE}": "hint" } }`);
    const near = write(`a/${FILE}`, `{ "rules": { "${RULE}": "warning" } }`);
    await start(ASKED);
    const document = uri('a/b/five.topology.json');
    await client.open(document, FIVE);
    assert.deepEqual(await found(document), [[RULE, 2]]);

    write(`a/${FILE}`, `{ "rules": { "${RULE}": "off" } }`);
    await changed(near);
    assert.deepEqual(await found(document), []);
    assert.ok(refreshes > 0);

    rmSync(join(folder, 'a', FILE));
    await changed(near);
    assert.deepEqual(await found(document), [[RULE, 4]]);
    assert.deepEqual(registered.sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  test('the settings of the editor come second, and their changes are in force', async () => {
    write(FILE, '{ "rules": { "pchat-no-ha": "off" } }');
    settings = { rules: { [RULE]: 'information', 'pchat-no-ha': 'error' } };
    await start(ASKED);
    const document = uri('five.topology.json');
    await client.open(document, FIVE);
    assert.deepEqual(await found(document), [[RULE, 3]]);

    settings = { rules: { [RULE]: 'off', 'no-such-rule': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await found(document), []);
    assert.ok(client.log.some((line) => line.includes('no-such-rule')));
  });

  test('a client that tells its settings is heard', async () => {
    await start(PULLING);
    const document = uri('five.topology.json');
    await client.open(document, FIVE);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { lyncTopology: { rules: { [RULE]: 'warning' } } },
    });
    assert.deepEqual(await found(document), [[RULE, 2]]);
  });

  test('what is wrong with a file that is in force is published in it while it is closed', async () => {
    const faulty = write(FILE, `{ "rules": { "${RULE}s": "off" } }`);
    await start(ASKED);
    const document = uri('five.topology.json');
    await client.open(document, FIVE);
    const published = client.nextPublished((params) => params.uri === faulty);
    assert.deepEqual(await found(document), [[RULE, 1]]);
    const [problem] = (await published).diagnostics;
    assert.match(JSON.stringify(problem?.message), /Is .{1,2}pchat-pool-max-active-servers.{1,2} meant/);

    const mended = client.nextPublished((params) => params.uri === faulty);
    write(FILE, '{}');
    await changed(faulty);
    assert.deepEqual((await mended).diagnostics, []);
  });

  test('one that is open is in force as it is typed, and checked when asked for', async () => {
    const configuration = write(FILE, '{}');
    await start(ASKED);
    const document = uri('five.topology.json');
    await client.open(document, FIVE);
    await client.open(configuration, `{ "rules": { "${RULE}": "warning" } }`);
    assert.deepEqual(await found(document), [[RULE, 2]]);
    assert.deepEqual(await found(configuration), []);
    await client.replace(configuration, '"warning"', '"warn"');
    assert.deepEqual(await found(document), [[RULE, 1]]);
    assert.deepEqual(await found(configuration), [['configuration', 1]]);
    await client.close(configuration);
    assert.deepEqual(await found(document), [[RULE, 1]]);
  });

  test('one that is open counts however its URI is written', async () => {
    const configuration = write(FILE, '{}').replace(FILE, FILE.replace('-', '%2D'));
    await start(ASKED);
    const document = uri('five.topology.json');
    await client.open(document, FIVE);
    assert.deepEqual(await found(document), [[RULE, 1]]);
    await client.open(configuration, `{ "rules": { "${RULE}": "warning" } }`);
    assert.deepEqual(await found(document), [[RULE, 2]]);
    assert.deepEqual(await found(configuration), []);
    await client.close(configuration);
    assert.deepEqual(await found(document), [[RULE, 1]]);
    write(FILE, `{ "rules": { "${RULE}": "hint" } }`);
    await changed(configuration);
    assert.deepEqual(await found(document), [[RULE, 4]]);
  });

  test('comes with the folder that it lies in', async () => {
    write(`away/${FILE}`, `{ "rules": { "${RULE}": "hint" } }`);
    await start(ASKED);
    const document = uri('here/five.topology.json');
    await client.open(document, FIVE);
    assert.deepEqual(await found(document), [[RULE, 1]]);
    renameSync(join(folder, 'away'), join(folder, 'here'));
    await client.filesChanged([uri('away'), 3], [uri('here'), 1]);
    assert.deepEqual(await found(document), [[RULE, 4]]);
  });

  test('what a client says of its settings before they change is not in force after it', async () => {
    await start(ASKED);
    const document = uri('five.topology.json');
    let answer: (value: unknown) => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      client.connection.onRequest('workspace/configuration', () => {
        resolve();
        return new Promise((late) => (answer = late));
      });
    });
    await client.open(document, FIVE);
    const judged = found(document);
    await asked;
    client.connection.onRequest('workspace/configuration', () => [{ rules: { [RULE]: 'warning' } }]);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    answer([{}]);
    assert.deepEqual(await judged, [[RULE, 2]]);
  });

  test('documents that are published to are published again', async () => {
    await start({ ...PUBLISHED_TO, workspace: ASKED.workspace ?? {} });
    const document = uri('five.topology.json');
    const first = client.nextPublished((params) => params.uri === document);
    await client.open(document, FIVE);
    assert.equal((await first).diagnostics.length, 1);
    const second = client.nextPublished((params) => params.uri === document);
    await changed(write(FILE, `{ "rules": { "${RULE}": "off" } }`));
    assert.deepEqual((await second).diagnostics, []);
  });

  test('an untitled document has no folder, and the recommended rules', async () => {
    await start(ASKED);
    await client.open('untitled:Untitled-1', FIVE);
    assert.deepEqual(await found('untitled:Untitled-1'), [[RULE, 1]]);
  });
});
