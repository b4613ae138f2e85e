import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { DocumentStatus, OwnNotifications } from '../../../server/src/protocol';
import { Workplace } from '../../support/commandLine';
import { fiveActiveServers } from '../../support/documents';
import { LanguageClient, PULLING } from '../../support/languageClient';

const FOLDERS = { ...PULLING, workspace: { ...PULLING.workspace, workspaceFolders: true } };
const CONFIGURATION = 'lync-topology.config.json';

suite('Status of a document, over the protocol', () => {
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

  async function start(): Promise<void> {
    client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uri(''), name: 'plans' }]);
    await client.initialize(FOLDERS, undefined, [uri('')]);
    // All of the workspace is known with the answer.
    await client.connection.sendRequest('lyncTopology/documents', {});
  }

  function status(of: string): Promise<DocumentStatus | null> {
    return client.connection.sendRequest<DocumentStatus | null>('lyncTopology/status', { uri: of });
  }

  test('counts findings, and says where a configuration would be', async () => {
    workplace.write({ 'plans/five.topology.json': fiveActiveServers() });
    await start();
    const found = await status(uri('plans/five.topology.json'));
    assert.deepEqual(found, {
      findings: { error: 1 },
      preset: 'recommended',
      editorRules: 0,
      configuration: { uri: uri(CONFIGURATION), exists: false, problems: 0 },
    });
    assert.equal(await status(uri('plans/none.topology.json')), null);
  });

  test('asks a client for its folders that says something else', async () => {
    workplace.write({ 'plans/five.topology.json': fiveActiveServers() });
    await start();
    client.connection.onRequest('workspace/workspaceFolders', () => [null, 5, {}, { uri: 7 }, { uri: uri('') }]);
    const found = await status(uri('plans/five.topology.json'));
    assert.equal(found?.configuration?.uri, uri(CONFIGURATION));
  });

  test('names the nearest configuration and its rules, and tells when it changes', async () => {
    workplace.write({
      'plans/five.topology.json': fiveActiveServers(),
      [CONFIGURATION]: '{ "extends": "all" }',
      [`plans/${CONFIGURATION}`]:
        '{ "extends": "seed", "rules": { "pchat-pool-max-active-servers": "warning", "no-such-rule": "off" } }',
    });
    const document = uri('plans/five.topology.json');
    await start();
    const nearest = uri(`plans/${CONFIGURATION}`);
    assert.deepEqual(await status(document), {
      findings: { warning: 1 },
      preset: 'seed',
      editorRules: 0,
      configuration: { uri: nearest, exists: true, problems: 1 },
    });
    const told = new Promise<readonly string[]>((resolve) => {
      client.connection.onNotification(
        'lyncTopology/documentsChanged',
        ({ uris }: OwnNotifications['lyncTopology/documentsChanged']) => resolve(uris),
      );
    });
    workplace.write({ [`plans/${CONFIGURATION}`]: '{ "rules": { "pchat-pool-max-active-servers": "off" } }' });
    await client.filesChanged([nearest, 2]);
    assert.deepEqual(await told, [document]);
    const changed = await status(document);
    assert.deepEqual(changed?.findings, {});
    assert.equal(changed.preset, 'recommended');
    assert.equal(changed.configuration?.problems, 0);
  });

  test('knows no place for a configuration of a document that was never saved', async () => {
    await start();
    await client.open('untitled:Untitled-1', fiveActiveServers());
    const found = await status('untitled:Untitled-1');
    assert.deepEqual(found?.findings, { error: 1 });
    assert.equal(found.configuration, null);
  });
});
