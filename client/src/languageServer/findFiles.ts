import * as vscode from 'vscode';
import type { FindFilesParams } from '../../../server/src/protocol';
import { typeOf } from './fileType';

/** How long the search of a virtual file system may take until its folders are read instead, in milliseconds. */
const PATIENCE = 2000;
/** The schemes of file systems that have not been searched in that time. */
const NOT_SEARCHED = new Set<string>();

/**
 * @param warn is told why something that the user has excluded is not left out
 * @returns the files of a folder of the workspace that fit a pattern, without what the user has excluded (`files.exclude`)
 */
export async function findFiles(params: FindFilesParams, warn: (reason: string) => void): Promise<vscode.Uri[]> {
  const { folder, below } = params;
  const uri = vscode.Uri.parse(folder);
  if (below !== undefined && !(await isFolder(vscode.Uri.joinPath(uri, below)))) return [];
  const found = await search(uri, params);
  if (found) return found;
  const { readFolders } = await import('./readFolders');
  return readFolders(uri, params, warn);
}

/**
 * VS Code searches virtual file systems only where an extension does it for them. For others it waits for such an extension, without end.
 *
 * @returns what VS Code finds; `undefined` where it does not search
 */
async function search(folder: vscode.Uri, { pattern, exclude }: FindFilesParams): Promise<vscode.Uri[] | undefined> {
  const { scheme } = folder;
  if (NOT_SEARCHED.has(scheme)) return undefined;
  const waiting = new vscode.CancellationTokenSource();
  const asked = new vscode.RelativePattern(folder, pattern);
  const searched = vscode.workspace.findFiles(asked, exclude, undefined, waiting.token);
  // These it searches always, however long that takes.
  if (scheme === 'file' || scheme === 'vscode-remote') return searched;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const given = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  const found = await Promise.race([searched, given]);
  clearTimeout(timer);
  if (found) return found;
  NOT_SEARCHED.add(scheme);
  waiting.cancel();
  return undefined;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  // Folders that are only linked are not looked into.
  return (await typeOf(uri)) === vscode.FileType.Directory;
}
