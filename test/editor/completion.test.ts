import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fiveActiveServers } from '../support/documents';
import { delay, findingOf, makeFolder, rangeOf, show, type } from './support';

suite('Completion', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const [name, endOfLine] of [
    ['lf.topology.json', '\n'],
    ['crlf.topology.json', '\r\n'],
  ] as const) {
    test(`a property is written from its first letter on, its name chosen, and the comma set: ${name}`, async () => {
      const text = fiveActiveServers().replace('      "nextHop": "pool01.contoso.com",\n', '');
      const editor = await ready(name, text.replaceAll('\n', endOfLine));
      await cursorBefore(editor, '"fileStore": "files-chicago",' + endOfLine + '      "store"');
      await vscode.commands.executeCommand('editor.action.insertLineBefore');
      // VS Code closes the quote.
      await type(editor, '"ne');
      await accepted(editor);
      assert.match(editor.document.getText(), /\n {6}"nextHop": "pool01\.contoso\.com",\r?\n {6}"fileStore"/);
    });
  }

  test('a whole pool comes with the indentation of its place', async () => {
    const text = fiveActiveServers().replace(
      '"persistentChatPools": [\n    {',
      '"persistentChatPools": [\n    {\n    },\n    {',
    );
    const editor = await ready('whole.topology.json', text);
    await cursorBefore(editor, '},\n    {\n      "fqdn": "pchat01');
    await vscode.commands.executeCommand('editor.action.insertLineBefore');
    await suggested(editor);
    assert.match(
      editor.document.getText(),
      /\n {4}\{\n {6}"fqdn": "pchat02\.contoso\.com",\n {6}"displayName": "Chat",\n {6}"site": "Chicago",\n {6}"computers": \[/,
    );
    assert.match(
      editor.document.getText(),
      /"fileStore": "files-chicago",\n {6}"store": \{ "primary": "[^"]*" \}\n {4}\},\n/,
    );
    // One undo takes all of it back.
    await vscode.commands.executeCommand('undo');
    assert.doesNotMatch(editor.document.getText(), /pchat02/);
  });

  test('a new name is declared with it', async () => {
    const text = fiveActiveServers().replace('"primary": "sql-chat"', '"primary": ""');
    const editor = await ready('new.topology.json', text);
    const at = rangeOf(editor.document, '"primary": ""').end.translate(0, -1);
    editor.selection = new vscode.Selection(at, at);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      at,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(labels, ['sql-chat', 'sql-backend', 'New SQL Server store: sql-pchat01']);
    await type(editor, 'sql-pch');
    await suggested(editor);
    assert.match(editor.document.getText(), /"primary": "sql-pchat01"/);
    assert.match(editor.document.getText(), /"id": "sql-pchat01",?\s+"server": "sql03\.contoso\.com"/);
  });

  async function ready(name: string, text: string): Promise<vscode.TextEditor> {
    const editor = await show(folder, name, text);
    // The server is running by then.
    await findingOf(editor.document.uri, 'pchat-pool-max-active-servers');
    return editor;
  }
});

async function cursorBefore(editor: vscode.TextEditor, piece: string): Promise<void> {
  const { start } = rangeOf(editor.document, piece);
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

async function suggested(editor: vscode.TextEditor): Promise<void> {
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await accepted(editor);
}

/** Takes the first suggestion, as soon as there is one: nothing else tells when the list is shown. */
async function accepted({ document }: vscode.TextEditor): Promise<void> {
  const { version } = document;
  while (document.version === version) {
    await delay(50);
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
  }
  await vscode.commands.executeCommand('leaveSnippet');
}
