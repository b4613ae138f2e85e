import * as vscode from 'vscode';
import type { ElementNode } from './elementNode';

/** What a click on an element of a view runs: shows it in its document. Only the views know its argument: it is in no menu. */
export const OPEN_ELEMENT = 'lyncTopology.openElement';

/** @returns where an element stands in its document; `undefined` of a document itself */
export function placeOf(node: ElementNode): vscode.Position | undefined {
  const { place } = node.content;
  return place && new vscode.Position(place.line, place.character);
}

/** Shows an element in its document, as the Explorer shows a file: in a preview, without taking the focus. */
export async function openElement(node: ElementNode): Promise<void> {
  const document = await vscode.workspace.openTextDocument(node.uri);
  const place = placeOf(node);
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    preview: true,
    preserveFocus: true,
    ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
    ...(place ? { selection: new vscode.Range(place, place) } : {}),
  });
}
