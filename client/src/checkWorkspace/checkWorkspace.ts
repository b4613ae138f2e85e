import * as vscode from 'vscode';
import type { TopologyServer } from '../languageServer/languageServer';

/** Shows what is wrong in all topology documents of the workspace, open or not, and says how much that is. */
export function activateCheckWorkspace(context: vscode.ExtensionContext, server: TopologyServer): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('lyncTopology.checkWorkspace', () =>
      vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Checking the topology documents…') },
        () => checkWorkspace(server),
      ),
    ),
  );
}

async function checkWorkspace(server: TopologyServer): Promise<void> {
  const counts = await server.request('lyncTopology/checkWorkspace', {});
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  const { documents, error: errors, warning: warnings } = counts;
  if (documents === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no topology document: no *.topology.json, *.topology.jsonc or topology.json.'),
    );
    return;
  }
  const where =
    documents === 1
      ? vscode.l10n.t('1 topology document')
      : vscode.l10n.t('{count} topology documents', { count: documents });
  if (errors === 0 && warnings === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No errors and no warnings in {documents}.', { documents: where }),
    );
    return;
  }
  const found = [
    ...(errors > 0
      ? [errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{count} errors', { count: errors })]
      : []),
    ...(warnings > 0
      ? [warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{count} warnings', { count: warnings })]
      : []),
  ].join(', ');
  const message = vscode.l10n.t('{found} in {documents}.', { found, documents: where });
  if (errors > 0) void vscode.window.showErrorMessage(message);
  else void vscode.window.showWarningMessage(message);
}
