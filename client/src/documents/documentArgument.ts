import * as vscode from 'vscode';
import { exists } from './files';

/**
 * @param given what a task or another extension calls the document that a command is about: its address, as an object or as text, or its
 *   path below a folder of the workspace
 * @returns its address; `undefined` where that is none, or there is no such file in the workspace
 */
export async function documentArgument(given: unknown): Promise<vscode.Uri | undefined> {
  if (given instanceof vscode.Uri) return given;
  if (typeof given !== 'string') return undefined;
  if (/^[a-z][a-z0-9+.-]+:/i.test(given)) return addressIn(given);
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const file = vscode.Uri.joinPath(uri, given);
    if (await exists(file)) return file;
  }
  return undefined;
}

/** What to say where there is no document of that name. */
export function noSuchDocument(): string {
  return vscode.l10n.t(
    'There is no such topology document. Give its address, or its path in the workspace, as the argument “uri”.',
  );
}

function addressIn(text: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return undefined;
  }
}
