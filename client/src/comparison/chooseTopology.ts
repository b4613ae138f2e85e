import * as vscode from 'vscode';
import { folderOf, topologyDocuments } from '../documents/chooseDocument';
import { nameOf } from '../documents/files';

interface Item extends vscode.QuickPickItem {
  /** Missing for the one that opens the dialog for files. */
  readonly uri?: vscode.Uri;
}

/**
 * Asks for a topology: one of the workspace, a document or a file of Topology Builder, or any other file.
 *
 * @param other the one that it is compared with, which is not offered
 * @returns `undefined` where the person chose none
 */
export async function chooseTopology(title: string, other?: vscode.Uri): Promise<vscode.Uri | undefined> {
  const documents = await topologyDocuments();
  const exported = await vscode.workspace.findFiles('**/*.tbxml');
  const all = [...documents, ...exported.sort((a, b) => (a.path < b.path ? -1 : 1))];
  const items: Item[] = all
    .filter((uri) => uri.toString() !== other?.toString())
    .map((uri) => ({
      label: nameOf(uri),
      description: folderOf(uri),
      iconPath: new vscode.ThemeIcon('file'),
      uri,
    }));
  const browse: Item = { label: vscode.l10n.t('Browse…'), iconPath: new vscode.ThemeIcon('folder-opened') };
  const chosen = await vscode.window.showQuickPick(
    [...items, { label: '', kind: vscode.QuickPickItemKind.Separator }, browse],
    { title, placeHolder: vscode.l10n.t('Topology document, or a file of Topology Builder'), matchOnDescription: true },
  );
  return chosen === browse ? askForFile(title) : chosen?.uri;
}

async function askForFile(title: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = await vscode.window.showOpenDialog({
    title,
    openLabel: vscode.l10n.t('Compare'),
    filters: {
      [vscode.l10n.t('Topologies')]: ['json', 'jsonc', 'tbxml', 'xml', 'zip'],
      [vscode.l10n.t('All files')]: ['*'],
    },
    ...(folder ? { defaultUri: folder } : {}),
  });
  return chosen?.[0];
}
