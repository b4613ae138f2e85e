import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language';

/**
 * @param given what a task or another extension calls the document that a command is to change: its address, as an object or as text, or
 *   its path below a folder of the workspace; where nothing is given, the document of the active editor is meant
 * @returns `undefined` where there is no such document
 */
export async function documentArgument(given: unknown): Promise<vscode.Uri | undefined> {
  if (given instanceof vscode.Uri) return given;
  if (typeof given !== 'string') {
    const { document } = vscode.window.activeTextEditor ?? {};
    return document?.languageId === LANGUAGE_ID ? document.uri : undefined;
  }
  if (/^[a-z][a-z0-9+.-]+:/i.test(given)) return vscode.Uri.parse(given);
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const file = vscode.Uri.joinPath(uri, given);
    const isThere = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}
