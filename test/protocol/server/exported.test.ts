import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { ImportAnswer } from '../../../server/src/protocol';
import { BUILDER_XML } from '../../support/exportedXml';
import { LanguageClient, PULLING } from '../../support/languageClient';

const URI = 'file:///plans/se.tbxml';

suite('Topologies as they were exported, over the protocol', () => {
  let client: LanguageClient;
  setup(async () => (client = await LanguageClient.start(PULLING)));
  teardown(() => client.stop());

  const importBytes = (bytes: Uint8Array): Promise<ImportAnswer> =>
    client.connection.sendRequest('lyncTopology/import', {
      name: 'se.tbxml',
      content: Buffer.from(bytes).toString('base64'),
    });
  const check = (text: string | null): Promise<null> =>
    client.connection.sendRequest('lyncTopology/checkXml', { uri: URI, text });

  test('bytes become a document, with what is to be known of it', async () => {
    for (const bytes of [Buffer.from(BUILDER_XML), Buffer.from(`\uFEFF${BUILDER_XML}`, 'utf16le')]) {
      const answer = await importBytes(bytes);
      assert.ok(answer.kind === 'imported');
      assert.match(answer.text, /^\/\/ Imported from se\.tbxml, a topology of Topology Builder\.\n\{\n/);
      assert.equal(answer.what, '1 site, 1 pool, 1 computer, 1 file store');
      assert.ok(answer.remarks.length > 0);
    }
  });

  test('what is no topology is refused with a reason', async () => {
    const answers = await Promise.all([
      importBytes(new Uint8Array()),
      importBytes(Buffer.from([0x50, 0x4b, 3, 4, 0xff])),
    ]);
    assert.deepEqual(answers, [
      {
        kind: 'refused',
        reason: 'se.tbxml is empty. Export the topology again: (Get-CsTopology -AsXml).ToString() > topology.xml',
      },
      {
        kind: 'refused',
        reason: 'se.tbxml cannot be unpacked: the archive is damaged or cut off. Export or copy it again.',
      },
    ]);
  });

  test('findings are published with their places in the XML, follow the text, and are taken back', async () => {
    await check(BUILDER_XML);
    const [finding, ...others] = client.published.at(-1)?.diagnostics ?? [];
    assert.deepEqual(others, []);
    assert.equal(finding?.code, 'file-store-unused');
    const line = BUILDER_XML.split('\n')[finding.range.start.line] ?? '';
    assert.equal(line.slice(finding.range.start.character, finding.range.end.character), 'spare');

    await check(`${BUILDER_XML}<`);
    assert.match(messageOf(client.published.at(-1)?.diagnostics[0]), /^se\.tbxml ends too early, at line 30 /);
    await check('   ');
    const [empty] = client.published.at(-1)?.diagnostics ?? [];
    assert.match(messageOf(empty), /^se\.tbxml is empty\. /);
    assert.deepEqual(empty?.range, { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } });
    await check(null);
    assert.deepEqual(client.published.at(-1), { uri: URI, diagnostics: [] });
    const published = client.published.length;
    await check(null);
    assert.equal(client.published.length, published);
  });

  test('what was not understood is information at its place', async () => {
    await check(BUILDER_XML.replace('RoleName="UserStore"', 'RoleName="UserStore" Colour="red"'));
    const found = client.published.at(-1)?.diagnostics.find(({ code }) => code === undefined);
    assert.equal(found?.severity, 3);
    assert.match(messageOf(found), /The attribute Colour of Service was not understood/);
    assert.match(BUILDER_XML.split('\n')[found.range.start.line] ?? '', /RoleName="UserStore"/);
  });

  test('an exported topology is no document of the workspace', async () => {
    await check(BUILDER_XML);
    assert.deepEqual(await client.connection.sendRequest('lyncTopology/documents', {}), []);
    assert.deepEqual(await client.diagnostics(URI), []);
  });
});

function messageOf(diagnostic: Diagnostic | undefined): string {
  assert.ok(typeof diagnostic?.message === 'string');
  return diagnostic.message;
}
