import * as vscode from 'vscode';
import { nameOf } from '../documents/files';
import type { TopologyServer } from '../languageServer/languageServer';
import { droppedFile, exportedFile, isExportedName, type ExportedFile } from './exportedFile';
import { Importer } from './importer';
import { openImported } from './openImported';

/**
 * Imports what is dropped into a topology document: into an empty one it comes as its text; for any other it is opened as a document of its
 * own, and the one that it was dropped on stays as it is. VS Code asks when something has been dropped, and never tells whether it has taken
 * what it was given.
 *
 * @returns `undefined` for what is not to be imported, or cannot be, which the person has been told
 */
export async function importDropped(
  document: vscode.TextDocument,
  data: vscode.DataTransfer,
  server: TopologyServer,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentDropEdit | undefined> {
  const importer = new Importer(server);
  const file = await fileIn(data);
  const imported = file && (await importer.import(file));
  if (!file || !imported || token.isCancellationRequested) return undefined;
  importer.report(file, imported);
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('lyncTopology', 'import');
  const edit = new vscode.DocumentDropEdit('', vscode.l10n.t('Import {name}', { name: file.name }), kind);
  const text = document.getText();
  if (text.trim() === '') {
    // It takes the place of blank lines, too.
    const all = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.replace(document.uri, all, imported.text);
  } else {
    await openImported(imported.text, file);
  }
  return edit;
}

/** @returns the first of the dropped files that may be a topology: from the Explorer, or from outside */
async function fileIn(data: vscode.DataTransfer): Promise<ExportedFile | undefined> {
  for (const [, item] of data) {
    const file = item.asFile();
    if (file && isExportedName(file.name)) return droppedFile(file);
  }
  const uris = (await data.get('text/uri-list')?.asString()) ?? '';
  const lines = uris.split(/[\r\n]+/).filter((line) => line !== '' && !line.startsWith('#'));
  const uri = lines.map((line) => vscode.Uri.parse(line)).find((one) => isExportedName(nameOf(one)));
  return uri && exportedFile(uri);
}
