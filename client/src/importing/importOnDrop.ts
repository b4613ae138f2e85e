import * as vscode from 'vscode';
import { nameOf } from '../documents/files';
import { LANGUAGE_ID } from '../language';
import { droppedFile, exportedFile, isExportedName, type ExportedFile } from './exportedFile';
import type { Importer } from './importer';
import { openImported } from './openImported';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('lyncTopology', 'import');
const URIS = 'text/uri-list';

/**
 * Imports what is dropped into a topology document: into an empty one it comes as its text; for any other it is opened as a document of its
 * own, and the one that it was dropped on stays as it is.
 */
export class ImportOnDrop implements vscode.DocumentDropEditProvider {
  readonly #importer: Importer;

  constructor(importer: Importer) {
    this.#importer = importer;
  }

  register(): vscode.Disposable {
    return vscode.languages.registerDocumentDropEditProvider({ language: LANGUAGE_ID }, this, {
      providedDropEditKinds: [KIND],
      dropMimeTypes: [URIS, 'files'],
    });
  }

  /** VS Code asks when something has been dropped, and never tells whether it has taken what it was given. */
  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const file = await fileIn(data);
    const imported = file && (await this.#importer.import(file));
    if (!file || !imported || token.isCancellationRequested) return undefined;
    this.#importer.report(file, imported);
    const edit = new vscode.DocumentDropEdit('', vscode.l10n.t('Import {name}', { name: file.name }), KIND);
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
}

/** @returns the first of the dropped files that may be a topology: from the Explorer, or from outside */
async function fileIn(data: vscode.DataTransfer): Promise<ExportedFile | undefined> {
  for (const [, item] of data) {
    const file = item.asFile();
    if (file && isExportedName(file.name)) return droppedFile(file);
  }
  const uris = (await data.get(URIS)?.asString()) ?? '';
  const lines = uris.split(/[\r\n]+/).filter((line) => line !== '' && !line.startsWith('#'));
  const uri = lines.map((line) => vscode.Uri.parse(line)).find((one) => isExportedName(nameOf(one)));
  return uri && exportedFile(uri);
}
