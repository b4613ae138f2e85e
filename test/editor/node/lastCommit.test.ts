import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { deployment } from '../../support/documents';
import { makeFolder, show, write } from '../support';

const COMPARE = 'lyncTopology.compareWithLastCommit';
const TEXT = JSON.stringify(deployment(), undefined, 2);

suite('Compare with Last Commit', () => {
  const folder = makeFolder();
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

  function git(...args: readonly string[]): void {
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args],
      { cwd: folder.fsPath },
    );
  }

  suiteSetup(async function () {
    if (!vscode.extensions.getExtension('vscode.git')) this.skip();
    await write(file('plan.topology.json'), TEXT);
    git('init', '-q');
  });
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('shows what the last commit does not have; without one says so', async () => {
    const { document } = await show(folder, 'plan.topology.json', TEXT);
    assert.equal(await vscode.commands.executeCommand(COMPARE), undefined, 'there is no commit');
    git('add', '.');
    git('commit', '-q', '-m', 'A plan');
    const edit = new vscode.WorkspaceEdit();
    const at = TEXT.indexOf('Chicago chat');
    edit.insert(document.uri, document.positionAt(at), 'The ');
    await vscode.workspace.applyEdit(edit);
    const shown = await vscode.commands.executeCommand<{ readonly counts: string } | undefined>(COMPARE, document.uri);
    assert.equal(shown?.counts, '1 changed');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('a document that is new is in no commit', async () => {
    const { document } = await show(folder, 'new.topology.json', TEXT);
    assert.equal(await vscode.commands.executeCommand(COMPARE, { uri: document.uri.toString() }), undefined);
  });
});
