import * as vscode from 'vscode';
import type { FormName } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';

/** What can be added: an object, so that none is forgotten. */
const FORMS: Readonly<Record<FormName, true>> = {
  addPersistentChatPool: true,
  addFrontEndPool: true,
  addStandardEditionServer: true,
  addSqlServerStore: true,
  addFileStore: true,
  addSite: true,
  enableCompliance: true,
};

/** The commands that add something to a topology, each `lyncTopology.NAME`. What they do is loaded when one is first called. */
export function activateAdding(context: vscode.ExtensionContext, server: TopologyServer): void {
  for (const form of Object.keys(FORMS) as FormName[]) {
    context.subscriptions.push(
      vscode.commands.registerCommand(`lyncTopology.${form}`, async (given?: unknown) => {
        const { add } = await import('./adding');
        return add(server, form, given);
      }),
    );
  }
}
