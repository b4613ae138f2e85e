import * as vscode from 'vscode';
import { DragAndDrop } from '../changes/dragAndDrop';
import type { TopologyServer } from '../languageServer/languageServer';
import { ElementNode } from './elementNode';
import { ErrorBadge } from './errorBadge';
import { FindingDecorations } from './findingDecorations';
import { GO_TO_SYNTAX_ERROR, goToSyntaxError } from './goToSyntaxError';
import { OPEN_ELEMENT, openElement } from './openElement';
import { TopologyDocuments } from './topologyDocuments';
import { TopologyView } from './topologyView';
import type { TreeElement } from './treeElement';

/** A view, for tests and other extensions. */
export interface ShownView {
  /** Fires when the tree has followed a change of the documents. */
  readonly onDidUpdate: vscode.Event<void>;
  readonly onDidChangeSelection: vscode.Event<unknown>;
  /** @returns what the view shows of a topology document, from the top of its tree, whether anybody has expanded it or not */
  elementsOf(document: vscode.Uri): Promise<readonly TreeElement[]>;
  /** @returns how an element looks */
  itemOf(element: TreeElement): vscode.TreeItem | undefined;
  /** Selects an element and expands it. */
  reveal(element: TreeElement): Promise<void>;
  readonly selection: readonly TreeElement[];
  /** What stands on its icon. */
  readonly badge: vscode.ViewBadge | undefined;
}

export interface Views {
  readonly pools: ShownView;
  readonly stores: ShownView;
  /** What is done with elements that are dragged in either view. */
  readonly dragAndDrop: vscode.TreeDragAndDropController<TreeElement>;
}

/** What the title of the view Pools runs. */
const SHOW_DIAGRAM_OF_VIEW = 'lyncTopology.showDiagramOfView';

/** Shows the pools and the stores of topology documents in the container Lync Topology. */
export function activateViews(context: vscode.ExtensionContext, server: TopologyServer): Views {
  const documents = new TopologyDocuments(server);
  const dragAndDrop = new DragAndDrop(server);
  const pools = new TopologyView(server, documents, dragAndDrop, {
    id: 'lyncTopology.pools',
    part: (overview) => overview.pools,
    isEmpty: ({ poolCount }) => poolCount === 0,
  });
  const stores = new TopologyView(server, documents, dragAndDrop, {
    id: 'lyncTopology.stores',
    part: (overview) => overview.stores,
    isEmpty: ({ stores: { length } }) => length === 0,
  });
  const both = [pools, stores];
  const watch = (): void => {
    documents.isWatched = both.some(({ view }) => view.visible);
  };
  context.subscriptions.push(
    documents,
    ...both,
    ...both.map(({ view }) => view.onDidChangeVisibility(watch)),
    new ErrorBadge(pools.view),
    vscode.window.registerFileDecorationProvider(new FindingDecorations()),
    vscode.commands.registerCommand(OPEN_ELEMENT, async (node: unknown) => {
      if (!(node instanceof ElementNode)) return;
      for (const view of both) view.leads(node);
      await openElement(node);
    }),
    vscode.commands.registerCommand(SHOW_DIAGRAM_OF_VIEW, () => showDiagram(pools, documents)),
    vscode.commands.registerCommand(GO_TO_SYNTAX_ERROR, () => goToSyntaxError(documents.all)),
  );
  return { pools: shown(pools, documents), stores: shown(stores, documents), dragAndDrop };
}

/** Draws the document of what is selected; where nothing is, the only document, else the one in the active editor. */
async function showDiagram({ view }: TopologyView, documents: TopologyDocuments): Promise<void> {
  const [only, second] = documents.all;
  const uri = view.selection[0]?.uri ?? (second ? undefined : only?.uri);
  await vscode.commands.executeCommand('lyncTopology.showDiagram', uri && { uri });
}

function shown({ tree, view }: TopologyView, documents: TopologyDocuments): ShownView {
  return {
    onDidUpdate: tree.onDidUpdate,
    onDidChangeSelection: view.onDidChangeSelection,
    async elementsOf(uri) {
      await documents.listed();
      await documents.load(uri);
      return tree.root(uri)?.children ?? [];
    },
    itemOf: (element) => (element instanceof ElementNode ? tree.getTreeItem(element) : undefined),
    async reveal(element) {
      if (element instanceof ElementNode) await view.reveal(element, { expand: true });
    },
    get selection() {
      return view.selection;
    },
    get badge() {
      return view.badge;
    },
  };
}
