import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, openFolder, show } from './support';

suite('Activation', () => {
  test('the topology documents of the folder are checked before one is opened', async () => {
    // Were one open already, this would say nothing.
    assert.deepEqual(
      vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'lync-topology'),
      [],
    );
    const broken = vscode.Uri.joinPath(openFolder(), 'broken.topology.json');
    await findings(broken, (all) => all.length > 0);
    assert.equal(vscode.window.visibleTextEditors.length, 0);
  });

  test('a topology document starts the extension and is checked', async () => {
    const extension = vscode.extensions.getExtension('lync-topology.lync-topology');
    assert.ok(extension, 'the extension is installed');

    const { document } = await show(openFolder(), 'activation.topology.json', '{ "sites": [ }\n');
    assert.equal(document.languageId, 'lync-topology');

    const found = await findings(document.uri, (all) => all.length > 0);
    assert.equal(extension.isActive, true);
    assert.ok(
      found.some((finding) => finding.severity === vscode.DiagnosticSeverity.Error),
      'the syntax error is reported',
    );
  });
});
