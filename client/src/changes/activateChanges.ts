import * as vscode from 'vscode';
import type { TopologyServer } from '../languageServer/languageServer';
import type { Selection } from './calls';
import { COMMANDS } from './commandIds';

/**
 * Registers the commands that change a deployment, and those that only do something with an element: those of the views' menus, which other
 * extensions can call too. What they do is loaded when one is first called.
 */
export function activateChanges(context: vscode.ExtensionContext, server: TopologyServer, selection: Selection): void {
  for (const id of COMMANDS) {
    context.subscriptions.push(
      vscode.commands.registerCommand(`lyncTopology.${id}`, async (first: unknown, second: unknown) => {
        const { runCommand } = await import('./changes');
        return runCommand(id, server, selection, first, second);
      }),
    );
  }
}
