import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { OverviewResult, OwnNotifications } from '../../../server/src/protocol';
import { Workplace } from '../../support/commandLine';
import { fiveActiveServers } from '../../support/documents';
import { LanguageClient, PULLING } from '../../support/languageClient';

const FOLDERS = { ...PULLING, workspace: { ...PULLING.workspace, workspaceFolders: true } };

suite('Overviews, over the protocol', () => {
  let workplace: Workplace;
  let client: LanguageClient;
  let uri: string;

  setup(async () => {
    workplace = new Workplace();
    workplace.write({ 'five.topology.json': fiveActiveServers() });
    uri = pathToFileURL(workplace.path('five.topology.json')).href;
    client = new LanguageClient();
    await client.initialize(FOLDERS, undefined, [pathToFileURL(workplace.path('')).href]);
  });
  teardown(async () => {
    await client.stop();
    workplace.remove();
  });

  function overview(previousResultId?: string): Promise<OverviewResult> {
    return client.connection.sendRequest<OverviewResult>('lyncTopology/overview', { uri, previousResultId });
  }

  function changed(): Promise<readonly string[]> {
    return new Promise((resolve) => {
      client.connection.onNotification(
        'lyncTopology/documentsChanged',
        ({ uris }: OwnNotifications['lyncTopology/documentsChanged']) => resolve(uris),
      );
    });
  }

  test('are of files and of open documents, are not sent twice, and who asks for them is told of changes', async () => {
    assert.deepEqual(await client.connection.sendRequest('lyncTopology/documents', {}), [uri]);
    const onDisk = await overview();
    assert.ok(onDisk?.kind === 'full');
    assert.equal(onDisk.version, null);
    assert.equal(onDisk.poolCount, 2);
    assert.deepEqual(await overview(onDisk.resultId), { kind: 'unchanged', resultId: onDisk.resultId });

    const opened = changed();
    await client.open(uri, fiveActiveServers(), 3);
    assert.deepEqual(await opened, [uri]);
    const open = await overview(onDisk.resultId);
    assert.ok(open?.kind === 'full');
    assert.equal(open.version, 3);

    const edited = changed();
    await client.replace(uri, '"pc05.contoso.com"', '"pc05.contoso.com", "state": "inactive"');
    assert.deepEqual(await edited, [uri]);
    const after = await overview(open.resultId);
    assert.ok(after?.kind === 'full');
    const computers = JSON.stringify(after.pools).match(/"description":"(in)?active"/g) ?? [];
    assert.equal(computers.filter((one) => one.includes('inactive')).length, 1);
  });

  test('have cards for what they name, with what is found there', async () => {
    await client.connection.sendRequest('lyncTopology/documents', {});
    const card = (pointer: string) =>
      client.connection.sendRequest<string | null>('lyncTopology/elementCard', { uri, pointer });
    const pool = await card('/persistentChatPools/0');
    assert.match(pool ?? '', /^\*\*Persistent Chat pool\*\* `pchat01\.contoso\.com`/);
    assert.match((await card('/persistentChatPools/0/computers/4')) ?? '', /---\n\n\*\*Error:\*\* .*4 active/);
    assert.match((await card('/persistentChatPools/0/store/primary')) ?? '', /^The Persistent Chat store of .*`mgc`/);
    assert.equal(await card('/persistentChatPools/7'), null);
  });

  test('of what is no document are null', async () => {
    const other = { uri: 'file:///nowhere/a.topology.json' };
    assert.equal(await client.connection.sendRequest('lyncTopology/overview', other), null);
    assert.equal(await client.connection.sendRequest('lyncTopology/elementCard', { ...other, pointer: '' }), null);
  });
});
