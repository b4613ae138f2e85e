import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language';
import type { TopologyServer } from '../languageServer/languageServer';

/**
 * Makes topology documents of what Topology Builder or PowerShell exported. It is loaded when there is something to import.
 *
 * @returns what imports files that are dropped
 */
export function activateImporting(
  context: vscode.ExtensionContext,
  server: TopologyServer,
): vscode.DocumentDropEditProvider {
  const onDrop: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, _position, data, token) {
      const { importDropped } = await import('./importDropped');
      return importDropped(document, data, server, token);
    },
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('lyncTopology.importTopology', async (file?: unknown, selected?: unknown) => {
      const { importTopologies } = await import('./importTopologies');
      return importTopologies(server, file, selected);
    }),
    vscode.languages.registerDocumentDropEditProvider({ language: LANGUAGE_ID }, onDrop, {
      providedDropEditKinds: [vscode.DocumentDropOrPasteEditKind.Empty.append('lyncTopology', 'import')],
      // From the Explorer, and from outside.
      dropMimeTypes: ['text/uri-list', 'files'],
    }),
  );
  return onDrop;
}
