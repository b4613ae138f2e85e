import assert from 'node:assert/strict';
import type { ChecklistResult } from '../../../server/src/protocol';
import { deployment } from '../../support/documents';
import { LanguageClient, PULLING } from '../../support/languageClient';

const URI = 'file:///plans/a%20plan.topology.json';

suite('The deployment checklist, over the protocol', () => {
  let client: LanguageClient;
  setup(async () => (client = await LanguageClient.start(PULLING)));
  teardown(() => client.stop());

  async function checklist(uri: string): Promise<ChecklistResult | null> {
    return client.connection.sendRequest<ChecklistResult | null>('lyncTopology/checklist', { uri });
  }

  async function markdown(uri: string): Promise<string | null> {
    return client.connection.sendRequest<string | null>('lyncTopology/checklistMarkdown', { uri });
  }

  test('is that of the open document, as data and as a page', async () => {
    await client.open(URI, JSON.stringify(deployment()), 1);
    const result = await checklist(URI);
    assert.equal(result?.steps.length, 10);
    assert.equal(result.isBroken, false);
    assert.match((await markdown(URI)) ?? '', /^Made from `a plan\.topology\.json` /m);
  });

  test('is of what can be read where there is a syntax error', async () => {
    await client.open(URI, JSON.stringify(deployment()).replace('"sites":', '"sites"'), 1);
    const result = await checklist(URI);
    assert.equal(result?.steps.length, 10);
    assert.equal(result.isBroken, true);
  });

  test('is none of a document that is not open', async () => {
    assert.equal(await checklist(URI), null);
    assert.equal(await markdown(URI), null);
  });
});
