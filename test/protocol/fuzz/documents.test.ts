import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ResponseError } from 'vscode-languageserver-protocol/node';
import { clientSupport } from '../../../server/src/features/clientSupport';
import { diagnosticsOf } from '../../../server/src/features/diagnostics';
import { checkedVersion } from '../../support/checked';
import { forAny } from '../../support/forAny';
import { hostileTexts } from '../../support/hostileTexts';
import { LanguageClient, PULLING } from '../../support/languageClient';
import { requests } from '../../support/requests';

const URI = 'untitled:any.topology.json';

suite('Language server: any text', () => {
  let client: LanguageClient;

  suiteSetup(async () => {
    client = await LanguageClient.start(PULLING);
  });
  suiteTeardown(() => client.stop());

  test('every request is answered, wherever it is about, and the findings are those of a check', async () => {
    await forAny(
      fc.asyncProperty(hostileTexts, requests(URI), async (text, asked) => {
        await client.open(URI, text);
        for (const { method, params } of asked) await answered(client, method, params);
        const diagnostics = await client.diagnostics(URI);
        assert.deepEqual(diagnostics, JSON.parse(JSON.stringify(expected(text))));
        await client.close(URI);
      }),
      { numRuns: 60 },
    );
  });
});

async function answered(client: LanguageClient, method: string, params: object): Promise<void> {
  const logged = client.log.length;
  await client.connection.sendRequest(method, params).catch((error: unknown) => {
    // A request may be refused, in words for a person.
    assert.ok(error instanceof ResponseError && error.message !== '', `${method}: ${String(error)}`);
    assert.doesNotMatch(error.message, /Error:|undefined|\n {4}at /, `${method}: ${error.message}`);
  });
  assert.deepEqual(client.log.slice(logged), [], `${method} ${JSON.stringify(params)}`);
}

function expected(text: string) {
  return diagnosticsOf(checkedVersion(text, URI), clientSupport(PULLING, undefined));
}
