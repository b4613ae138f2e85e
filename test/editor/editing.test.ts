import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fiveActiveServers } from '../support/documents';
import { findingOf, makeFolder, rangeOf, show } from './support';

suite('Editing', () => {
  const folder = makeFolder();
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    ({ document } = await show(folder, 'editing.topology.json', fiveActiveServers()));
    // The server is running by then.
    await findingOf(document.uri, 'pchat-pool-max-active-servers');
  });
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('inlay hints say what is meant', async () => {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', whole);
    const labels = hints.map(({ label }) => label);
    assert.deepEqual(labels, ['3 of 12', 'type multipleComputer', 'port 5041', '5 of 5 active', 'database mgc']);
  });

  test('names are coloured as what they name', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
    const { data } = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
    assert.equal(legend.tokenTypes[data[3] ?? -1], 'namespace');
    const { start } = rangeOf(document, '"name": "Chicago"');
    assert.deepEqual([data[0], data[1], data[2]], [start.line, start.character + '"name": "'.length, 'Chicago'.length]);
  });

  test('folds, grows a selection, and links', async () => {
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
    assert.deepEqual([folds[0]?.start, folds[0]?.end], [0, document.lineCount - 2]);
    const at = rangeOf(document, '"displayName"').start.translate(0, 3);
    const [selection] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [at]);
    const ranges: string[] = [];
    for (let one = selection; one; one = one.parent) ranges.push(document.getText(one.range));
    assert.ok(ranges.includes('"displayName": "Chicago chat"'), ranges.join('\n\n'));
    assert.deepEqual(await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider'), []);
  });

  test('formats, and a second time changes nothing', async () => {
    const one = '{"sites":[{"name":"Chicago"}],\n"frontEndPools":[]}';
    const editor = await show(folder, 'format.topology.json', one);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    const formatted = '{\n  "sites": [{ "name": "Chicago" }],\n  "frontEndPools": []\n}';
    assert.equal(editor.document.getText(), formatted);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(editor.document.getText(), formatted);
    await editor.document.save();
  });

  async function ask<Answer>(command: string, ...rest: unknown[]): Promise<Answer> {
    return vscode.commands.executeCommand<Answer>(command, document.uri, ...rest);
  }
});
