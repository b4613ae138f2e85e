import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

suite('Activation', () => {
  test('a topology document starts the extension and is checked', async () => {
    const extension = vscode.extensions.getExtension('lync-topology.lync-topology');
    assert.ok(extension, 'the extension is installed');

    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'a folder is open');
    const file = join(folder.uri.fsPath, 'activation.topology.json');
    writeFileSync(file, '{ "sites": [ }\n');
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'lync-topology');

    const findings = await findingsOf(document.uri);
    assert.equal(extension.isActive, true);
    assert.ok(
      findings.some((finding) => finding.severity === vscode.DiagnosticSeverity.Error),
      'the syntax error is reported',
    );
  });
});

/** @returns the findings in a document, as soon as there are any */
async function findingsOf(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  for (;;) {
    const findings = vscode.languages.getDiagnostics(uri);
    if (findings.length > 0) return findings;
    await new Promise((resolve) => vscode.languages.onDidChangeDiagnostics(resolve));
  }
}
