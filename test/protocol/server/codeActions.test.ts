import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { deployment, FIFTH, fiveActiveServers } from '../../support/documents';
import { LanguageClient, PULLING } from '../../support/languageClient';

const URI = 'file:///plans/contoso.topology.json';
const RULE = 'pchat-pool-max-active-servers';
const QUICK_FIXES = ['quickfix'];

suite('Language server: quick fixes', () => {
  let client: LanguageClient;

  suiteSetup(async () => {
    client = await LanguageClient.start(PULLING);
  });
  suiteTeardown(() => client.stop());
  teardown(() => client.close(URI));

  async function fixes(): Promise<CodeAction[]> {
    const diagnostics = (await client.diagnostics(URI)).filter(({ code }) => code === RULE);
    return client.codeActions(URI, client.rangeOf(URI, `"${FIFTH}"`), { diagnostics, only: QUICK_FIXES });
  }

  test('mend what the diagnostic says, or switch its rule off', async () => {
    await client.open(URI, fiveActiveServers());
    const diagnostic = (await client.diagnostics(URI)).find(({ code }) => code === RULE);
    const actions = await fixes();
    assert.deepEqual(
      actions.map(({ title, kind }) => [kind, title]),
      [
        ['quickfix', `Make ${FIFTH} inactive`],
        ['quickfix', `Remove ${FIFTH} from pchat01.contoso.com`],
        ['quickfix', `Disable ${RULE} for this line`],
        ['quickfix', `Disable ${RULE} for the entire file`],
      ],
    );
    for (const action of actions) assert.deepEqual(action.diagnostics, [diagnostic]);
  });

  for (const index of [0, 1, 2, 3]) {
    test(`number ${index + 1} is applied and the finding is gone`, async () => {
      const text = fiveActiveServers().replaceAll('\n', '\r\n').replace('"Chicago chat"', '"芝加哥 💬" /* 👩‍💻 */');
      await client.open(URI, text);
      await client.apply(URI, (await fixes())[index]?.edit);
      // Another rule may have something to say about what the administrator has chosen.
      assert.ok((await client.diagnostics(URI)).every(({ code, severity }) => code !== RULE && severity !== 1));
      assert.ok(client.text(URI).includes('/* 👩‍💻 */'));
      assert.ok(!/[^\r]\n/.test(client.text(URI)), 'the ends of lines stay as they are');
    });
  }

  test('are offered at the cursor, also to a client that names no diagnostics', async () => {
    await client.open(URI, fiveActiveServers());
    const { start, end } = client.rangeOf(URI, `"${FIFTH}"`);
    const context = { diagnostics: [], only: QUICK_FIXES };
    for (const position of [start, end]) {
      const actions = await client.codeActions(URI, { start: position, end: position }, context);
      assert.equal(actions.length, 4);
      assert.equal(actions[0]?.diagnostics?.[0]?.code, RULE);
    }
    assert.deepEqual(await client.codeActions(URI, client.rangeOf(URI, '"pc04.contoso.com"'), context), []);
  });

  test('are not offered for a diagnostic of a text that has changed since', async () => {
    await client.open(URI, fiveActiveServers());
    const diagnostics = await client.diagnostics(URI);
    const range = client.rangeOf(URI, `"${FIFTH}"`);
    await client.replace(URI, '        {\n          "fqdn": "pc02.contoso.com"\n        },\n', '');
    assert.deepEqual(await client.codeActions(URI, range, { diagnostics, only: QUICK_FIXES }), []);
  });

  test('are not offered for a diagnostic that has moved', async () => {
    await client.open(URI, fiveActiveServers());
    const diagnostics = await client.diagnostics(URI);
    await client.replace(URI, `"${FIFTH}"`, `    "${FIFTH}"`);
    const range = client.rangeOf(URI, `"${FIFTH}"`);
    assert.deepEqual(await client.codeActions(URI, range, { diagnostics, only: QUICK_FIXES }), []);
    assert.equal((await fixes()).length, 4, 'and are for the new one');
  });

  test('mark the first fix that is safe', async () => {
    await client.open(URI, '// lync-topology-disable-next-line fqdn-uniq\n{ "sites": [] }');
    const [unused] = await client.diagnostics(URI);
    assert.equal(unused?.code, 'unused-suppression');
    const [action] = await client.codeActions(URI, unused.range, { diagnostics: [unused] });
    assert.equal(action?.isPreferred, true);
    await client.apply(URI, action.edit);
    assert.equal(client.text(URI), '{ "sites": [] }');

    await client.close(URI);
    await client.open(URI, fiveActiveServers());
    for (const unsafe of await fixes()) assert.equal(unsafe.isPreferred, undefined);
  });

  test('of the format: nothing can be switched off there', async () => {
    await client.open(URI, '{ "sites": [{ "name": "Chicago", "Kind": "central" }] }');
    const actions = await client.codeActions(URI, client.rangeOf(URI, '"Kind"'), { diagnostics: [] });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Rename the property to "kind"'],
    );
    await client.apply(URI, actions[0]?.edit);
    assert.equal(client.text(URI), '{ "sites": [{ "name": "Chicago", "kind": "central" }] }');
  });

  test('give plain changes to a client that knows no versions', async () => {
    const { workspace, ...others } = PULLING;
    assert.ok(workspace);
    const simple = await LanguageClient.start(others);
    await simple.open(URI, fiveActiveServers());
    const range = simple.rangeOf(URI, `"${FIFTH}"`);
    const [action] = await simple.codeActions(URI, range, { diagnostics: [] });
    assert.equal(action?.edit?.documentChanges, undefined);
    assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [URI]);
    await simple.stop();
    await client.open(URI, '{}');
  });

  test('there are none where nothing is wrong, and for a document that is not open', async () => {
    await client.open(URI, JSON.stringify(deployment()));
    const whole = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
    assert.deepEqual(await client.codeActions(URI, whole, { diagnostics: [], only: QUICK_FIXES }), []);
    assert.deepEqual(await client.codeActions('file:///not/open.json', whole, { diagnostics: [] }), []);
  });
});
