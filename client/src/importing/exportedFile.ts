import * as vscode from 'vscode';
import { nameOf } from '../documents/files';

/** Twenty times the largest topology that is known. Until a file of this size is read, the server answers nothing else. */
const MAX_MEGABYTES = 20;

/** What a person has chosen to import. */
export interface ExportedFile {
  /** Without folders. */
  readonly name: string;
  /** Where it is; a file that was dropped from outside may have no place that is known. */
  readonly uri?: vscode.Uri;
  /** @throws an error whose message says to a person why it cannot be read */
  readonly read: () => Promise<Uint8Array>;
}

/** @returns whether a file may hold a topology as Microsoft's tools export it, by its name */
export function isExportedName(name: string): boolean {
  return /\.(tbxml|xml|zip)$/i.test(name);
}

/** @returns a file as it is; what is open and not saved counts as its editor has it */
export function exportedFile(uri: vscode.Uri): ExportedFile {
  const name = nameOf(uri);
  return { name, uri, read: () => readFile(uri, name) };
}

/** @returns a file that was dropped from outside the editor */
export function droppedFile(file: vscode.DataTransferFile): ExportedFile {
  const { name, uri } = file;
  const read = async (): Promise<Uint8Array> => {
    const bytes = await file.data();
    refuseTooLarge(bytes.length, name);
    return bytes;
  };
  return { name, ...(uri ? { uri } : {}), read };
}

async function readFile(uri: vscode.Uri, name: string): Promise<Uint8Array> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open && (open.isDirty || open.isUntitled)) {
    // With its mark it is read as UTF-8, whatever the XML says of the encoding of its file.
    return new TextEncoder().encode(`\uFEFF${open.getText()}`);
  }
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) throw new Error(vscode.l10n.t('{name} is a folder.', { name }));
    refuseTooLarge(size, name);
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      throw new Error(vscode.l10n.t('There is no file {name}.', { name }), { cause: error });
    }
    throw error;
  }
}

/** @param size in bytes */
function refuseTooLarge(size: number, name: string): void {
  if (size <= MAX_MEGABYTES * 1024 * 1024) return;
  throw new Error(
    vscode.l10n.t('{name} is larger than {limit} MB. No topology is that large: is it the right file?', {
      name,
      limit: MAX_MEGABYTES,
    }),
  );
}
