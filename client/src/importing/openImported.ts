import * as vscode from 'vscode';
import { exists } from '../documents/files';
import { LANGUAGE_ID } from '../language';
import type { ExportedFile } from './exportedFile';

/** The file systems beside whose files a document can be opened that is still to be saved there. */
const WITH_UNTITLED = new Set(['file', 'vscode-remote']);

/**
 * Opens a topology document that is not saved yet: nothing is written that nobody asked for. When it is saved, it goes beside the file
 * that it was made of.
 */
export async function openImported(text: string, { uri, name }: ExportedFile): Promise<vscode.TextDocument> {
  const document =
    uri && WITH_UNTITLED.has(uri.scheme)
      ? await openBeside(uri, name, text)
      : await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: text });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function openBeside(file: vscode.Uri, name: string, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await freeUri(file, name));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** @returns the address of a document that is not saved, with a name that no file and no such document has: a.topology.json, a-2.topology.json */
async function freeUri(file: vscode.Uri, name: string): Promise<vscode.Uri> {
  const base = name.replace(/\.[^.]*$/, '');
  for (let number = 1; ; number += 1) {
    const target = vscode.Uri.joinPath(file, '..', `${base}${number === 1 ? '' : `-${number}`}.topology.json`);
    const untitled = target.with({ scheme: 'untitled', authority: '' });
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === untitled.toString());
    if (!isOpen && !(await exists(target))) return untitled;
  }
}
