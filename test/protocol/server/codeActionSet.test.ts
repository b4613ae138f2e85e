import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, InitializeResult } from 'vscode-languageserver-protocol/node';
import { deployment, FIFTH, fiveActiveServers } from '../../support/documents';
import { LanguageClient, PULLING } from '../../support/languageClient';

/** What VS Code says that it can do about code actions, beside what the tests of diagnostics need. */
const ABLE: ClientCapabilities = {
  ...PULLING,
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  textDocument: {
    ...PULLING.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};
const SHOW = { commands: { showRuleDocumentation: 'show.page' } };
const RULE = 'pchat-pool-max-active-servers';
const FILE = 'lync-topology.config.json';

/** Two sites that are named wrongly, and a value of an enumeration. */
const SLIPS = `{
  "sites": [{ "name": "Chicago" }, { "name": "Zurich" }],
  "otherPools": [
    { "fqdn": "d01.contoso.com", "role": "Director", "site": "Chicgo", "computers": [] },
    { "fqdn": "m01.contoso.com", "role": "mediation", "site": "Zürich", "computers": [] }
  ]
}`;
const MENDED = SLIPS.replace('Director', 'director').replace('Chicgo', 'Chicago').replace('Zürich', 'Zurich');

suite('Language server: the set of code actions', () => {
  let folder: string;
  let uri: string;
  let client: LanguageClient;

  setup(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'lync-topology-'));
    mkdirSync(join(folder, 'plans'));
    uri = uriOf('plans/contoso.topology.json');
  });
  teardown(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function uriOf(path: string): string {
    return pathToFileURL(join(folder, path)).href;
  }

  async function start(capabilities = ABLE, options: unknown = SHOW): Promise<InitializeResult> {
    client = new LanguageClient();
    client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf(''), name: 'plans' }]);
    return client.initialize(capabilities, options);
  }

  async function actionsAt(piece: string, ...only: string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only.length > 0 ? { only } : {}) };
    return client.codeActions(uri, client.rangeOf(uri, piece), context);
  }

  async function actionNamed(title: string, piece: string, ...only: string[]): Promise<CodeAction> {
    const actions = await actionsAt(piece, ...only);
    const action = actions.find((one) => one.title === title);
    assert.ok(action, `no "${title}" among ${actions.map((one) => one.title).join(' | ')}`);
    return action;
  }

  async function resolved(action: CodeAction): Promise<CodeAction> {
    return client.connection.sendRequest('codeAction/resolve', action);
  }

  test('its kinds are said at the start', async () => {
    const { capabilities } = await start();
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.extract', 'refactor.rewrite', 'source.fixAll.lyncTopology'],
      resolveProvider: true,
    });
  });

  test('comes in the order and wording of ESLint', async () => {
    await start();
    await client.open(uri, SLIPS);
    const rule = 'reference-resolves';
    assert.deepEqual(
      (await actionsAt('"Chicgo"', 'quickfix')).map(({ title }) => title),
      [
        'Change "Chicgo" to "Chicago"',
        'Declare the site Chicgo',
        `Fix all ${rule} problems`,
        'Fix all auto-fixable problems',
        `Disable ${rule} for this line`,
        `Disable ${rule} for the entire file`,
        `Disable ${rule} in ${FILE}`,
        `Show documentation for ${rule}`,
      ],
    );
  });

  test('mends all of a rule, and all that is safe; the edit comes when it is asked for', async () => {
    await start();
    for (const [title, expected] of [
      ['Fix all reference-resolves problems', MENDED.replace('director', 'Director')],
      ['Fix all auto-fixable problems', MENDED],
    ] as const) {
      await client.open(uri, SLIPS);
      const action = await actionNamed(title, '"Chicgo"');
      assert.equal(action.edit, undefined);
      await client.apply(uri, (await resolved(action)).edit);
      assert.equal(client.text(uri), expected);
      await client.close(uri);
    }
  });

  test('has no edit for a text that has changed since', async () => {
    await start();
    await client.open(uri, SLIPS);
    const action = await actionNamed('Fix all auto-fixable problems', '"Chicgo"');
    await client.replace(uri, '"Director"', '"director"');
    assert.equal((await resolved(action)).edit, undefined);
    assert.equal((await resolved({ title: 'Fix all', kind: 'quickfix', data: { uri: 1 } })).edit, undefined);
  });

  test('carries its edits where the client does not ask for them', async () => {
    const { capabilities } = await start(PULLING);
    assert.equal(
      typeof capabilities.codeActionProvider === 'object' && capabilities.codeActionProvider.resolveProvider,
      false,
    );
    await client.open(uri, SLIPS);
    await client.apply(uri, (await actionNamed('Fix all auto-fixable problems', '"Chicgo"')).edit);
    assert.equal(client.text(uri), MENDED);
  });

  test('fixes all at once only for who asks for that', async () => {
    await start();
    await client.open(uri, SLIPS);
    for (const only of [[], [''], ['quickfix'], ['refactor'], ['source.organizeImports'], ['source.fixAll.other']]) {
      const kinds = (await actionsAt('"sites"', ...only)).map(({ kind }) => kind);
      assert.ok(!kinds.some((kind) => kind?.startsWith('source')), only.join());
    }
    for (const only of ['source', 'source.fixAll', 'source.fixAll.lyncTopology']) {
      const [action, ...others] = await actionsAt('"sites"', only);
      assert.deepEqual([action?.kind, others], ['source.fixAll.lyncTopology', []]);
    }
    const [action] = await actionsAt('"sites"', 'source.fixAll');
    await client.apply(uri, action?.edit);
    assert.equal(client.text(uri), MENDED);
    assert.deepEqual(await actionsAt('"sites"', 'source.fixAll'), [], 'nothing is left');
  });

  test('does nothing in bulk while there is a slip in the document', async () => {
    await start();
    await client.open(uri, SLIPS.slice(0, -1));
    assert.deepEqual(await actionsAt('"sites"', 'source.fixAll'), []);
    const titles = (await actionsAt('"Chicgo"')).map(({ title }) => title);
    assert.ok(titles.includes('Change "Chicgo" to "Chicago"'));
    assert.ok(!titles.some((title) => title.startsWith('Fix all')));
  });

  test('shows documentation where the client can', async () => {
    await start();
    await client.open(uri, fiveActiveServers());
    const title = `Show documentation for ${RULE}`;
    const action = await actionNamed(title, `"${FIFTH}"`);
    assert.deepEqual(action.command, { title, command: 'show.page', arguments: [RULE] });
    await client.stop();
    await start(ABLE, {});
    await client.open(uri, fiveActiveServers());
    assert.ok((await actionsAt(`"${FIFTH}"`)).every(({ command }) => command === undefined));
  });

  test('offers refactorings, with their edits when they are asked for', async () => {
    await start();
    await client.open(uri, JSON.stringify(deployment(), null, 2));
    const title = 'Move the databases of pchat01.contoso.com to a new SQL Server store in place of sql-chat';
    const action = await actionNamed(title, '"pchat01.contoso.com"', 'refactor');
    assert.deepEqual([action.kind, action.edit], ['refactor.extract', undefined]);
    assert.deepEqual(await actionsAt('"pchat01.contoso.com"', 'quickfix', 'refactor.rewrite'), []);
    await client.apply(uri, (await resolved(action)).edit);
    assert.ok(client.text(uri).includes('"id": "sql-pchat01"'));
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  test('switches a rule off in the configuration that is in force', async () => {
    const configuration = join(folder, FILE);
    writeFileSync(configuration, '{\n  "extends": "all"\n}');
    await start();
    await client.open(uri, fiveActiveServers());
    const { edit } = await actionNamed(`Disable ${RULE} in ${FILE}`, `"${FIFTH}"`);
    assert.deepEqual(edit, {
      documentChanges: [
        {
          textDocument: { uri: uriOf(FILE), version: null },
          edits: [
            {
              range: { start: { line: 1, character: 18 }, end: { line: 1, character: 18 } },
              newText: `,\n  "rules": { "${RULE}": "off" }`,
            },
          ],
        },
      ],
    });
    // Open in the editor, its text and its version count.
    await client.open(uriOf(FILE), '{ "rules": {} }', 7);
    const open = await actionNamed(`Disable ${RULE} in ${FILE}`, `"${FIFTH}"`);
    await client.apply(uriOf(FILE), open.edit);
    assert.equal(client.text(uriOf(FILE)), `{ "rules": { "${RULE}": "off" } }`);
    assert.ok((await client.diagnostics(uri)).every(({ code }) => code !== RULE));
    await client.close(uriOf(FILE));
  });

  test('or in a new one, in the folder of the workspace, else beside the document', async () => {
    await start();
    await client.open(uri, fiveActiveServers());
    const { edit } = await actionNamed(`Disable ${RULE} in ${FILE}`, `"${FIFTH}"`);
    const zero = { line: 0, character: 0 };
    assert.deepEqual(edit, {
      documentChanges: [
        { kind: 'create', uri: uriOf(FILE) },
        {
          textDocument: { uri: uriOf(FILE), version: null },
          edits: [{ range: { start: zero, end: zero }, newText: `{\n  "rules": {\n    "${RULE}": "off"\n  }\n}\n` }],
        },
      ],
    });
    await client.stop();
    await start({ ...ABLE, workspace: { ...ABLE.workspace, workspaceFolders: false } });
    await client.open(uri, fiveActiveServers());
    const beside = await actionNamed(`Disable ${RULE} in ${FILE}`, `"${FIFTH}"`);
    assert.deepEqual(beside.edit?.documentChanges?.[0], { kind: 'create', uri: uriOf(`plans/${FILE}`) });
  });

  test('but not where the client creates no files, or the configuration cannot be read', async () => {
    const title = `Disable ${RULE} in ${FILE}`;
    await start(PULLING);
    await client.open(uri, fiveActiveServers());
    assert.ok((await actionsAt(`"${FIFTH}"`)).every((action) => action.title !== title));
    await client.stop();
    writeFileSync(join(folder, FILE), '{ "rules": ');
    await start();
    await client.open(uri, fiveActiveServers());
    assert.ok((await actionsAt(`"${FIFTH}"`)).every((action) => action.title !== title));
  });
});
