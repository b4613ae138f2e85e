import * as vscode from 'vscode';
import type { ImportedTopology } from '../../../server/src/protocol';
import { nameOf } from '../documents/files';
import { LANGUAGE_ID } from '../language';
import { droppedFile, exportedFile, isExportedName, type ExportedFile } from './exportedFile';
import type { Importer } from './importer';
import { openImported } from './openImported';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('lyncTopology', 'import');
const URIS = 'text/uri-list';

/** A drop that has been worked out, and is made only when VS Code chooses it. */
class ImportEdit extends vscode.DocumentDropEdit {
  constructor(
    text: string,
    title: string,
    readonly file: ExportedFile,
    readonly imported: ImportedTopology,
    readonly isFilledIn: boolean,
  ) {
    super(text, title, KIND);
  }
}

/**
 * Imports what is dropped into a topology document: into an empty one it comes as its text, for any other one it is opened beside it.
 */
export class ImportOnDrop implements vscode.DocumentDropEditProvider<ImportEdit> {
  readonly #importer: Importer;

  private constructor(importer: Importer) {
    this.#importer = importer;
  }

  static register(importer: Importer): vscode.Disposable {
    return vscode.languages.registerDocumentDropEditProvider({ language: LANGUAGE_ID }, new ImportOnDrop(importer), {
      providedDropEditKinds: [KIND],
      dropMimeTypes: [URIS, 'files'],
    });
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<ImportEdit | undefined> {
    const file = await fileIn(data);
    const imported = file && !token.isCancellationRequested ? await this.#importer.import(file) : undefined;
    if (!file || !imported) return undefined;
    const text = document.getText();
    if (text.trim() !== '') {
      const title = vscode.l10n.t('Import {name} into a New Document', { name: file.name });
      return new ImportEdit('', title, file, imported, false);
    }
    const edit = new ImportEdit(
      imported.text,
      vscode.l10n.t('Import {name}', { name: file.name }),
      file,
      imported,
      true,
    );
    if (text !== '') {
      // What is dropped takes the place of blank lines, too.
      edit.insertText = '';
      edit.additionalEdit = new vscode.WorkspaceEdit();
      const all = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
      edit.additionalEdit.replace(document.uri, all, imported.text);
    }
    return edit;
  }

  async resolveDocumentDropEdit(edit: ImportEdit): Promise<ImportEdit> {
    if (!edit.isFilledIn) await openImported(edit.imported.text, edit.file);
    this.#importer.report(edit.file, edit.imported);
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
