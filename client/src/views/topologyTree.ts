import * as vscode from 'vscode';
import type { Overview, OverviewElement } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { documentContent } from './documentContent';
import { ElementNode } from './elementNode';
import type { TopologyDocument, TopologyDocuments } from './topologyDocuments';
import { treeItemOf } from './treeItems';

/** With more changed nodes than these, all of the tree is drawn anew: that costs less. */
const MOST_CHANGED = 100;
/** With more documents they are collapsed at first. */
const MOST_EXPANDED_DOCUMENTS = 3;
/** With more sites these are collapsed at first: VS Code asks for what is in each expanded one by itself. */
const MOST_EXPANDED_SITES = 100;
/** With more children a group is collapsed at first. */
const MOST_EXPANDED_CHILDREN = 12;

/** What one view shows of an overview. */
export type Part = (overview: Overview) => readonly OverviewElement[];

/**
 * A tree of all topology documents, of which one view shows a part. Of several documents each is a node; of a single one the elements stand
 * at the top. What has not changed is not drawn again.
 */
export class TopologyTree implements vscode.TreeDataProvider<ElementNode>, vscode.Disposable {
  readonly #server: TopologyServer;
  readonly #documents: TopologyDocuments;
  readonly #part: Part;
  readonly #roots = new Map<string, ElementNode>();
  /** What has been expanded and collapsed: nodes, which may get other names, and things, which may move to another place in the tree. */
  readonly #expandedNodes = new WeakMap<ElementNode, boolean>();
  readonly #expandedThings = new Map<string, boolean>();
  /** The nodes whose tooltips VS Code has, and would not ask for again. */
  readonly #explained = new Set<ElementNode>();
  readonly #changed = new vscode.EventEmitter<ElementNode[] | undefined>();
  readonly #updated = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #top: readonly ElementNode[] = [];
  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires when the tree shows the newest state of the documents. */
  readonly onDidUpdate = this.#updated.event;

  constructor(server: TopologyServer, documents: TopologyDocuments, part: Part) {
    this.#server = server;
    this.#documents = documents;
    this.#part = part;
    this.#subscription = documents.onDidChange(() => this.#update());
  }

  /** The nodes at the top. */
  get top(): readonly ElementNode[] {
    return this.#top;
  }

  /** @returns the node of a document, which is not in the tree where it is the only one */
  root(uri: vscode.Uri): ElementNode | undefined {
    return this.#roots.get(uri.toString());
  }

  /** @returns whether a node is one of this tree, and not of another view's */
  holds(node: ElementNode): boolean {
    let top = node;
    while (top.parent) top = top.parent;
    return this.root(node.uri) === top;
  }

  /** Remembers what a person has expanded or collapsed. */
  setExpanded(node: ElementNode, isExpanded: boolean): void {
    this.#expandedNodes.set(node, isExpanded);
    this.#expandedThings.set(memoryKey(node), isExpanded);
  }

  async getChildren(node?: ElementNode): Promise<ElementNode[]> {
    if (!node) {
      await this.#documents.listed();
      const [only, second] = this.#documents.all;
      if (only && !second) await this.#documents.load(only.uri);
      return [...this.#top];
    }
    if (node.kind === 'document') await this.#documents.load(node.uri);
    return [...node.children];
  }

  getParent({ parent }: ElementNode): ElementNode | undefined {
    return parent && (parent.kind !== 'document' || this.#top.includes(parent)) ? parent : undefined;
  }

  getTreeItem(node: ElementNode): vscode.TreeItem {
    return treeItemOf(node, this.#stateOf(node));
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    node: ElementNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    const { pointer, uri } = node;
    if (pointer === undefined) return item;
    const card = await this.#server.request('lyncTopology/elementCard', { uri: uri.toString(), pointer }, token);
    this.#explained.add(node);
    if (card !== null) item.tooltip = new vscode.MarkdownString(card);
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
    this.#updated.dispose();
  }

  #stateOf(node: ElementNode): vscode.TreeItemCollapsibleState {
    if (node.children.length === 0 && node.kind !== 'document') return vscode.TreeItemCollapsibleState.None;
    const isExpanded =
      this.#expandedNodes.get(node) ?? this.#expandedThings.get(memoryKey(node)) ?? this.#isExpandedAtFirst(node);
    return isExpanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }

  #isExpandedAtFirst({ kind, children, parent }: ElementNode): boolean {
    switch (kind) {
      case 'document':
        return this.#roots.size <= MOST_EXPANDED_DOCUMENTS;
      case 'site':
      case 'noSite':
      case 'undeclaredSite':
      case 'siteGroup':
        return parent !== undefined && parent.children.length <= MOST_EXPANDED_SITES;
      case 'poolGroup':
      case 'undeclaredStores':
        return children.length <= MOST_EXPANDED_CHILDREN;
      case 'sqlServer':
      case 'fileServer':
        return parent !== undefined && parent.children.length <= MOST_EXPANDED_CHILDREN;
      default:
        return false;
    }
  }

  #update(): void {
    const documents = this.#documents.all;
    const changed: ElementNode[] = [];
    for (const key of this.#roots.keys()) {
      if (!documents.some(({ uri }) => uri.toString() === key)) this.#roots.delete(key);
    }
    for (const document of documents) this.#show(document, changed);
    const roots = documents.flatMap(({ uri }) => this.root(uri) ?? []);
    const [only] = roots;
    const before = this.#top;
    this.#top = only && roots.length === 1 ? only.children : roots;
    const isTopChanged = before.length !== this.#top.length || before.some((node, at) => node !== this.#top[at]);
    this.#draw(isTopChanged ? undefined : changed);
    this.#updated.fire();
  }

  #show(document: TopologyDocument, changed: ElementNode[]): void {
    const { uri, shown } = document;
    const content = documentContent(document);
    let root = this.root(uri);
    if (!root) this.#roots.set(uri.toString(), (root = new ElementNode(uri, content)));
    if (root.show(content)) changed.push(root);
    root.adopt(shown ? this.#part(shown) : [], changed);
  }

  #draw(changed: readonly ElementNode[] | undefined): void {
    // What is said of a node may have changed though the node has not.
    const nodes = changed && [...new Set([...changed, ...this.#explained])];
    this.#explained.clear();
    if (!nodes || nodes.length > MOST_CHANGED) this.#changed.fire(undefined);
    else if (nodes.length > 0) this.#changed.fire(nodes);
  }
}

/** What a node is, wherever it stands: groups are those of what they are in. */
function memoryKey({ uri, content, parent, kind }: ElementNode): string {
  const isGroup = kind === 'poolGroup' || kind === 'siteGroup';
  return [uri.toString(), isGroup ? parent?.content.key : '', content.key].join('\n');
}
