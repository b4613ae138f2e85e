import * as vscode from 'vscode';
import type { TopologyServer } from '../languageServer/languageServer';
import { SHOW_REFERENCES } from '../references/showReferences';
import { showUsers } from '../references/users';
import type { ElementNode } from '../views/elementNode';
import { placeOf } from '../views/openElement';

/** Copies the names of elements, one in a line. */
export async function copyFqdn(elements: readonly ElementNode[]): Promise<void> {
  await vscode.env.clipboard.writeText(elements.map(({ name }) => name).join('\n'));
}

/** Shows an element in its document, and puts the cursor there. */
export async function revealInDocument([element]: readonly ElementNode[]): Promise<void> {
  if (element) await showPlace(element);
}

/** Lists what uses a store, a pool or a site. */
export async function findUsers([element]: readonly ElementNode[], server: TopologyServer): Promise<void> {
  const editor = element && (await showPlace(element));
  if (!editor) return;
  // The name begins behind its quote.
  const name = editor.selection.active.translate(0, 1);
  editor.selection = new vscode.Selection(name, name);
  const place = new vscode.Location(element.uri, name);
  if (await showUsers(server, place, element.name)) return;
  // Where that built-in extension is switched off.
  await vscode.commands.executeCommand(SHOW_REFERENCES, element.uri.toString(), name);
}

async function showPlace(element: ElementNode): Promise<vscode.TextEditor> {
  const place = placeOf(element);
  const selection = place && new vscode.Range(place, place);
  return vscode.window.showTextDocument(element.uri, { ...(selection ? { selection } : {}) });
}
