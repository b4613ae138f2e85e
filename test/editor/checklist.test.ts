import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deployment } from '../support/documents';
import { makeFolder, rangeOf, show, until } from './support';

const DONE = '"completedSteps": ["installPrerequisites"]';

/** A deployment of which the first step is done. */
function plan(): string {
  return JSON.stringify(deployment(), null, 2).replace(/\n\}$/, `,\n  "deployment": { ${DONE} }\n}\n`);
}

suite('Deployment checklist', () => {
  const folder = makeFolder();

  test('is that of the document in front, on the clipboard as Markdown', async () => {
    await show(folder, 'plan.topology.json', plan());
    await vscode.commands.executeCommand('lyncTopology.showDeploymentChecklist');
    await vscode.commands.executeCommand('lyncTopology.copyDeploymentChecklist');
    const markdown = await vscode.env.clipboard.readText();
    assert.match(markdown, /Made from `plan\.topology\.json` for `pchat01\.contoso\.com`\. 1 of 10 steps are done\./);
    assert.equal(markdown.match(/^- \[x\] /gm)?.length, 1);
  });

  test('is a page that follows the document', async () => {
    const { document } = await show(folder, 'page.topology.json', plan());
    const opened = until(vscode.workspace.onDidOpenTextDocument, () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.path === '/page Deployment Checklist.md'),
    );
    await vscode.commands.executeCommand('lyncTopology.openDeploymentChecklist');
    const page = await opened;
    assert.match(page.getText(), /1 of 10 steps are done/);
    const changed = until(vscode.workspace.onDidChangeTextDocument, () =>
      page.getText().includes('2 of 10 steps are done') ? true : undefined,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, DONE), DONE.replace(']', ', "defineTopology"]'));
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await changed;
  });
});
