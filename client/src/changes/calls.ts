import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language';
import type { TopologyServer } from '../languageServer/languageServer';
import { elementAt } from '../views/elementAt';
import { ElementNode } from '../views/elementNode';
import type { TreeElement } from '../views/treeElement';

/** What is selected in a view. */
export type Selection = (view: string) => readonly TreeElement[];

/** What a command was called with: on elements of one document, or with all that it needs to know. */
export type Called =
  | { readonly elements: readonly TreeElement[]; readonly given?: undefined }
  | { readonly given: Readonly<Record<string, unknown>>; readonly elements?: undefined };

/**
 * Reads how a command was called: from the menu of a view with the element and all that are selected; by a key with the name of the view;
 * from the command palette with nothing, for what the cursor is at; by a task or another extension with the arguments.
 *
 * @param isMeant whether the command works on an element that the cursor is at
 */
export async function readCall(
  server: TopologyServer,
  selection: Selection,
  first: unknown,
  second: unknown,
  isMeant: (element: TreeElement) => boolean,
): Promise<Called> {
  if (first instanceof ElementNode) {
    const several = Array.isArray(second) ? second.filter((one) => one instanceof ElementNode) : [];
    return { elements: several.includes(first) ? several : [first] };
  }
  if (typeof first === 'string') return { elements: selection(first) };
  if (typeof first === 'object' && first !== null) return { given: first as Readonly<Record<string, unknown>> };
  return { elements: await atCursor(server, isMeant) };
}

/** What a pool says of its databases is in the pool, and an element of its own: the smaller one that is meant. */
async function atCursor(
  server: TopologyServer,
  isMeant: (element: TreeElement) => boolean,
): Promise<readonly TreeElement[]> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) return [];
  const { uri } = editor.document;
  const { line, character } = editor.selection.active;
  const overview = await server.request('lyncTopology/overview', { uri: uri.toString(), at: { line, character } });
  if (overview?.kind !== 'full') return [];
  for (const part of [overview.stores, overview.pools]) {
    const root = new ElementNode(uri, { key: '', kind: 'document', traits: [], name: '', spoken: '' });
    root.adopt(part, []);
    const found = elementAt(root, editor.selection.active);
    if (found && isMeant(found)) return [found];
  }
  return [];
}
