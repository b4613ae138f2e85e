import * as vscode from 'vscode';
import { nameOf } from '../documents/files';
import type { Overview } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { CursorFollower } from './cursorFollower';
import { syntaxErrorLine } from './documentContent';
import type { ElementNode } from './elementNode';
import { emptyStateOf } from './emptyState';
import type { TopologyDocuments } from './topologyDocuments';
import { TopologyTree, type Part } from './topologyTree';

/** What distinguishes one view from another. */
export interface ViewKind {
  readonly id: 'lyncTopology.pools' | 'lyncTopology.stores';
  readonly part: Part;
  /** Whether an overview has nothing for the view. */
  readonly isEmpty: (overview: Overview) => boolean;
}

/** A view with its tree: what both views have in common, which is all but their parts of an overview. */
export class TopologyView implements vscode.Disposable {
  readonly tree: TopologyTree;
  readonly view: vscode.TreeView<ElementNode>;
  readonly #kind: ViewKind;
  readonly #documents: TopologyDocuments;
  readonly #follower: CursorFollower;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(
    server: TopologyServer,
    documents: TopologyDocuments,
    dragAndDropController: vscode.TreeDragAndDropController<ElementNode>,
    kind: ViewKind,
  ) {
    this.#kind = kind;
    this.#documents = documents;
    // An empty view of one document is a welcome, not sites with nothing in them.
    this.tree = new TopologyTree(server, documents, (overview) => (kind.isEmpty(overview) ? [] : kind.part(overview)));
    this.view = vscode.window.createTreeView(kind.id, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController,
    });
    this.#follower = new CursorFollower(documents, this.tree, this.view);
    this.#subscriptions = [
      this.tree,
      this.view,
      this.#follower,
      this.view.onDidExpandElement(({ element }) => this.tree.setExpanded(element, true)),
      this.view.onDidCollapseElement(({ element }) => this.tree.setExpanded(element, false)),
      this.tree.onDidUpdate(() => this.#describe()),
    ];
  }

  /** To be called before an element is shown in its document. */
  leads(node: ElementNode): void {
    if (this.tree.holds(node)) this.#follower.leads(node);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #describe(): void {
    const state = emptyStateOf(this.#documents, this.#kind.isEmpty);
    void vscode.commands.executeCommand('setContext', `${this.#kind.id}.state`, state);
    // Of a single document: which one it is, and why the view does not follow it.
    const [only, second] = this.#documents.all;
    const name = only && !second ? nameOf(only.uri) : undefined;
    const error = second ? undefined : only?.newest?.syntaxError;
    this.view.description = [name, error && syntaxErrorLine(error.range.start.line)]
      .filter((part) => part !== undefined)
      .join(' · ');
  }
}
