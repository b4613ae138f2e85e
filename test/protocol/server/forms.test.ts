import assert from 'node:assert/strict';
import type { FormResult } from '../../../server/src/protocol';
import { deployment } from '../../support/documents';
import { LanguageClient, PULLING } from '../../support/languageClient';

const URI = 'file:///plans/plan.topology.json';

suite('Wizards, over the protocol', () => {
  let client: LanguageClient;
  setup(async () => (client = await LanguageClient.start(PULLING)));
  teardown(() => client.stop());

  const open = (rest: object): Promise<FormResult> =>
    client.connection.sendRequest<FormResult>('lyncTopology/form', {
      uri: URI,
      form: 'addPersistentChatPool',
      given: {},
      answers: {},
      ...rest,
    });

  test('have steps, and findings of the answer to one', async () => {
    await client.open(URI, JSON.stringify(deployment()));
    const form = await open({ step: 'port', answers: { port: 0 } });
    assert.ok('steps' in form);
    assert.deepEqual(form.steps.find(({ id }) => id === 'port')?.input, { kind: 'number', value: 0 });
    assert.ok(form.findings.some(({ severity }) => severity === 'error'));
  });

  test('are refused with a reason', async () => {
    assert.deepEqual(await open({}), { refusal: 'This topology document is not open.', remedies: [] });
    await client.open(URI, JSON.stringify(deployment()));
    assert.deepEqual(await open({ answers: { port: true } }), {
      refusal: 'The argument addPersistentChatPool.port must be a number.',
      remedies: [],
    });
    assert.deepEqual(await open({ form: 'toString' }), { refusal: 'There is no change toString.', remedies: [] });
  });

  test('begin a new document', async () => {
    const { text } = await client.connection.sendRequest<{ text: string }>('lyncTopology/newDocument', {
      kind: 'standard',
    });
    assert.match(text, /"standardEditionServers"/);
  });
});
