import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language';
import type { TopologyServer } from '../languageServer/languageServer';

export const OPEN_CONFIGURATION = 'lyncTopology.openConfiguration';

/** What is in force without a file, too: creating one changes nothing by itself. */
const NEW_CONFIGURATION = `{
  "extends": "recommended",
  "rules": {}
}
`;

/** Opens the configuration that is in force for the document in the active editor; where there is none, offers to create one. */
export async function openConfiguration(server: TopologyServer): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE_ID) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Show a topology document first: its configuration is opened.'),
    );
    return;
  }
  const status = await server.request('lyncTopology/status', { uri: document.uri.toString() });
  const configuration = status?.configuration;
  if (!configuration) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'A configuration file lies in the folder of a document or above it. Save the document in a folder first.',
      ),
    );
    return;
  }
  const uri = vscode.Uri.parse(configuration.uri);
  if (!configuration.exists && !(await offerToCreate(uri))) return;
  await vscode.window.showTextDocument(uri);
}

/** @returns whether there is a file now */
async function offerToCreate(uri: vscode.Uri): Promise<boolean> {
  const create = vscode.l10n.t('Create');
  const name = vscode.workspace.asRelativePath(uri);
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('There is no configuration file: the recommended rules are in force. Create {name}?', { name }),
    create,
  );
  if (answer !== create) return false;
  if (await createConfiguration(uri)) return true;
  void vscode.window.showErrorMessage(vscode.l10n.t('{name} could not be created: is its folder read-only?', { name }));
  return false;
}

/**
 * Creates a configuration file. One that has come meanwhile stays as it is.
 *
 * @returns whether there is a file now
 */
export async function createConfiguration(uri: vscode.Uri): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(NEW_CONFIGURATION) });
  try {
    return await vscode.workspace.applyEdit(edit);
  } catch {
    return false;
  }
}
