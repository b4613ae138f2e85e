// Only where there is a disk: in a browser nobody but VS Code changes its files, and it closes the editor of one that it deletes.
import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { fiveActiveServers } from '../../support/documents';
import { findingOf, makeFolder, makeWatched, noFindings, show, untilTold } from '../support';

const RULE = 'pchat-pool-max-active-servers';

suite('Findings in files that change on disk', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** Shows a file that VS Code knows to be there. */
  function showSettled(name: string): Promise<vscode.TextEditor> {
    return untilTold(vscode.Uri.joinPath(folder, name), () => show(folder, name, fiveActiveServers()));
  }

  suiteSetup(() => makeWatched(folder));

  test('go when the file is deleted on disk, and come back with it', async () => {
    const { document } = await showSettled('delete [1] {a}.topology.json');
    await findingOf(document.uri, RULE);
    rmSync(document.uri.fsPath);
    await noFindings(document.uri);
    writeFileSync(document.uri.fsPath, fiveActiveServers());
    await findingOf(document.uri, RULE);
  });

  test('come back when the text of a deleted file is changed, as it can be saved again', async () => {
    const editor = await showSettled('revive.topology.json');
    const { document } = editor;
    await findingOf(document.uri, RULE);
    rmSync(document.uri.fsPath);
    await noFindings(document.uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' '));
    await findingOf(document.uri, RULE);
    assert.equal(await document.save(), true);
    await findingOf(document.uri, RULE);
  });

  test('go when the file is renamed on disk', async () => {
    const { document } = await showSettled('move.topology.json');
    await findingOf(document.uri, RULE);
    renameSync(document.uri.fsPath, vscode.Uri.joinPath(folder, 'moved.json').fsPath);
    await noFindings(document.uri);
  });
});
