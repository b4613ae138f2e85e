import * as vscode from 'vscode';

/** @returns what is at a place: a link leads to a file or a folder, and is a link too; `Unknown` where nothing is, or nobody can tell */
export async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}
