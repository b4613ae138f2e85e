import * as vscode from 'vscode';
import type { TopologyServer } from '../languageServer/languageServer';

/** Makes a topology document, and shows it. */
export const NEW_DOCUMENT = 'lyncTopology.newTopologyDocument';

/** The command that makes a document. What it does is loaded when it is first called. */
export function activateNewDocument(context: vscode.ExtensionContext, server: TopologyServer): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(NEW_DOCUMENT, async (given?: unknown) => {
      const { newDocument } = await import('./newDocument');
      return newDocument(server, given);
    }),
  );
}
