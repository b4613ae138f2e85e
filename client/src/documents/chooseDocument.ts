import * as vscode from 'vscode';
import { nameOf } from './files';
import { LANGUAGE_ID, TOPOLOGY_FILES } from '../language';

/**
 * Finds the topology document that a command is about: that of the active editor, else one that is visible, else the only one there is,
 * else one that the person chooses.
 *
 * @param title of the command, for the question
 * @returns `undefined` where the person chose none; `none` where there is none
 */
export async function chooseDocument(title: string): Promise<vscode.Uri | 'none' | undefined> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const shown = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors].find(
    ({ document }) => document.languageId === LANGUAGE_ID,
  );
  if (shown) return shown.document.uri;
  const documents = await topologyDocuments();
  const [first] = documents;
  if (!first) return 'none';
  if (documents.length === 1) return first;
  const items = documents.map((uri) => ({
    label: nameOf(uri),
    description: folderOf(uri),
    iconPath: new vscode.ThemeIcon('file'),
    uri,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Topology document'),
    matchOnDescription: true,
  });
  return chosen?.uri;
}

/** @returns the path of the folder in the workspace; of a document beside its folders the whole path */
export function folderOf(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** @returns the topology documents that are open, then those of the workspace, each once */
export async function topologyDocuments(): Promise<vscode.Uri[]> {
  const open = vscode.workspace.textDocuments
    .filter(({ languageId, isClosed }) => languageId === LANGUAGE_ID && !isClosed)
    .map(({ uri }) => uri);
  const files = (await vscode.workspace.findFiles(TOPOLOGY_FILES)).sort((a, b) => (a.path < b.path ? -1 : 1));
  return [...new Map([...open, ...files].map((uri) => [uri.toString(), uri])).values()];
}
