import * as vscode from 'vscode';
import type { TopologyServer } from '../languageServer/languageServer';
import type { XmlFindings } from '../xmlFindings/xmlFindings';

/** Checks the workspace when somebody asks for it. What does it is loaded then. */
export function activateCheckWorkspace(
  context: vscode.ExtensionContext,
  server: TopologyServer,
  loadExported: () => Promise<XmlFindings>,
): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('lyncTopology.checkWorkspace', () =>
      vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Checking the topology documents…') },
        async () => {
          const { checkWorkspace } = await import('./checkWorkspace');
          await checkWorkspace(server, await loadExported());
        },
      ),
    ),
  );
}
