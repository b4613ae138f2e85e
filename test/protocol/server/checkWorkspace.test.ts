import assert from 'node:assert/strict';
import type { WorkspaceCounts } from '../../../server/src/protocol';
import { fiveActiveServers } from '../../support/documents';
import { LanguageClient, PULLING } from '../../support/languageClient';

suite('Checking the workspace, over the protocol', () => {
  let client: LanguageClient;
  setup(async () => (client = await LanguageClient.start(PULLING)));
  teardown(() => client.stop());

  test('counts what is wrong', async () => {
    const count = () => client.connection.sendRequest<WorkspaceCounts>('lyncTopology/checkWorkspace', {});
    assert.equal((await count()).documents, 0);
    await client.open('file:///plans/five.topology.json', fiveActiveServers(), 1);
    const { documents, unreadable, error } = await count();
    assert.deepEqual({ documents, unreadable, error }, { documents: 1, unreadable: 0, error: 1 });
  });
});
