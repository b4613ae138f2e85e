import assert from 'node:assert/strict';
import type { ChangeResult } from '../../../server/src/protocol';
import { fiveActiveServers } from '../../support/documents';
import { LanguageClient, PULLING } from '../../support/languageClient';

const URI = 'file:///plans/five.topology.json';

suite('Changes, over the protocol', () => {
  let client: LanguageClient;
  setup(async () => (client = await LanguageClient.start(PULLING)));
  teardown(() => client.stop());

  async function change(uri: string, rest: object): Promise<ChangeResult> {
    return client.connection.sendRequest<ChangeResult>('lyncTopology/change', { uri, ...rest });
  }

  test('come as an edit of a version of the document', async () => {
    await client.open(URI, fiveActiveServers(), 7);
    const result = await change(URI, {
      changes: [
        {
          name: 'setComputerState',
          arguments: { computer: '/persistentChatPools/0/computers/4', state: 'inactive' },
        },
      ],
    });
    assert.ok('edit' in result);
    const [ofDocument] = result.edit.documentChanges ?? [];
    assert.ok(ofDocument && 'edits' in ofDocument);
    assert.deepEqual(ofDocument.textDocument, { uri: URI, version: 7 });
    assert.equal(ofDocument.edits.length, 1);
    assert.deepEqual(
      result.findings.map(({ severity }) => severity).filter((severity) => severity === 'error'),
      [],
    );
  });

  test('are refused with a reason', async () => {
    const result = await change('file:///plans/closed.topology.json', {
      changes: [{ name: 'setComputerState', arguments: {} }],
    });
    assert.deepEqual(result, { refusal: 'This topology document is not open.', findings: [] });
  });
});
