import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language';
import type { ElementNode } from './elementNode';
import { elementAt } from './elementAt';
import { placeOf } from './openElement';
import type { TopologyDocuments } from './topologyDocuments';
import type { TopologyTree } from './topologyTree';

/** How long the cursor rests before the view follows it, in milliseconds. */
const REST = 80;
/** How often it asks again for what has not been selected, each time after twice as long. */
const MOST_RETRIES = 5;

/** Selects the element of a view that the cursor is in, as long as the view is visible. */
export class CursorFollower implements vscode.Disposable {
  readonly #documents: TopologyDocuments;
  readonly #tree: TopologyTree;
  readonly #view: vscode.TreeView<ElementNode>;
  readonly #subscriptions: readonly vscode.Disposable[];
  /** Where a click in the view has led: the cursor comes from there. */
  #ledTo: { readonly uri: vscode.Uri; readonly place: vscode.Position } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(documents: TopologyDocuments, tree: TopologyTree, view: vscode.TreeView<ElementNode>) {
    this.#documents = documents;
    this.#tree = tree;
    this.#view = view;
    const soon = (): void => this.#soon(0);
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(soon),
      vscode.window.onDidChangeActiveTextEditor(soon),
      tree.onDidUpdate(soon),
      view.onDidChangeVisibility(soon),
    ];
  }

  /** To be called before an element of the view is shown in its document: that it leads the cursor there is no reason to follow it. */
  leads(node: ElementNode): void {
    const place = placeOf(node);
    this.#ledTo = place && { uri: node.uri, place };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #soon(retry: number): void {
    if (!this.#view.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#follow(retry), REST * 2 ** retry);
  }

  async #follow(retry: number): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!this.#view.visible || editor?.document.languageId !== LANGUAGE_ID || !isWanted(editor.document)) return;
    const { document, selection } = editor;
    if (this.#isLedTo(document.uri, selection.active)) return;
    this.#ledTo = undefined;
    await this.#documents.listed();
    await this.#documents.load(document.uri);
    // Where things stand in another version, the cursor says nothing about.
    if (this.#documents.get(document.uri)?.shown?.version !== document.version) return;
    const root = this.#tree.root(document.uri);
    const [selected] = this.#view.selection;
    const node = root && elementAt(root, selection.active, selected);
    if (!node || node === selected) return;
    try {
      await this.#view.reveal(node, { select: true, focus: false });
    } catch {
      // It has left the tree meanwhile, or is not drawn yet.
    }
    // What it is just drawing VS Code leaves as it is, without a word.
    if (this.#view.selection[0] === selected && retry < MOST_RETRIES) this.#soon(retry + 1);
  }

  #isLedTo(uri: vscode.Uri, cursor: vscode.Position): boolean {
    return this.#ledTo?.uri.toString() === uri.toString() && this.#ledTo.place.isEqual(cursor);
  }
}

function isWanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('lyncTopology.views', document).get('followCursor', true);
}
