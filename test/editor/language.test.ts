import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fiveActiveServers } from '../support/documents';
import { delay, findingOf, findings, makeFolder, ruleOf, show, type, until } from './support';

const RULE = 'pchat-pool-max-active-servers';
const SCHEMA = '"$schema": "../schemas/topology.schema.json"';
const WITH_SCHEMA = fiveActiveServers().replace('{', `{\n  ${SCHEMA},`);

suite('The language of a document', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const name of ['contoso.topology.json', 'contoso.topology.jsonc', 'topology.json']) {
    test(`is ours by its name: ${name}`, async () => {
      const { document } = await show(folder, name, fiveActiveServers());
      assert.equal(document.languageId, 'lync-topology');
      await findingOf(document.uri, RULE);
    });
  }

  for (const name of ['contoso.json', 'contoso.jsonc', 'mytopology.json']) {
    test(`is ours by its $schema: ${name}`, async () => {
      const { document } = await show(folder, name, WITH_SCHEMA);
      await becomes(document, 'lync-topology');
      await findingOf(document.uri, RULE);
    });
  }

  test('is ours as soon as the $schema is typed', async () => {
    const editor = await show(folder, 'typed.json', '{\n  \n}');
    const { document } = editor;
    editor.selection = new vscode.Selection(1, 2, 1, 2);
    await type(editor, SCHEMA);
    await becomes(document, 'lync-topology');
    assert.ok(document.getText().includes(SCHEMA));
  });

  test('stays as it is without a $schema of ours', async () => {
    const { document } = await show(folder, 'other.json', fiveActiveServers());
    const other = await show(folder, 'draft.json', WITH_SCHEMA.replace('topology.schema', 'network.schema'));
    // What is switched is switched within this time.
    await delay(300);
    assert.equal(document.languageId, 'json');
    assert.equal(other.document.languageId, 'json');
    assert.deepEqual(
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'lync-topology'),
      [],
    );
  });

  for (const name of ['chosen.json', 'chosen.topology.json']) {
    test(`stays as somebody has chosen it: ${name}`, async () => {
      const editor = await show(folder, name, WITH_SCHEMA);
      const { document } = editor;
      await becomes(document, 'lync-topology');
      await findingOf(document.uri, RULE);
      await vscode.languages.setTextDocumentLanguage(document, 'json');
      // VS Code's own JSON support has something to say of a $schema that it cannot read.
      await findings(document.uri, (all) => all.every((one) => ruleOf(one) !== RULE));
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 1), ' '));
      await delay(300);
      assert.equal(document.languageId, 'json');

      await vscode.languages.setTextDocumentLanguage(document, 'lync-topology');
      await findingOf(document.uri, RULE);
    });
  }
});

async function becomes(document: vscode.TextDocument, language: string): Promise<void> {
  await until(vscode.workspace.onDidOpenTextDocument, () => (document.languageId === language ? true : undefined));
}
