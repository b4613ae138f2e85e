import * as vscode from 'vscode';
import type { Change } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import type { TreeElement } from '../views/treeElement';
import { makeChange } from './makeChange';

/** What the dragged elements are called in a transfer. VS Code wants the type of a view to have the id of the view, in small letters. */
const DRAGGED = ['application/vnd.code.tree.lynctopology.pools', 'application/vnd.code.tree.lynctopology.stores'];

/**
 * Moves what is dragged onto something else: a computer into another pool, a pool to another site, databases to another SQL Server store.
 * What is not supported is not moved; several are moved together or not at all. In an editor, the names of what is dragged are dropped.
 */
export class DragAndDrop implements vscode.TreeDragAndDropController<TreeElement> {
  readonly dragMimeTypes = ['text/plain'];
  readonly dropMimeTypes = DRAGGED;
  readonly #server: TopologyServer;

  constructor(server: TopologyServer) {
    this.#server = server;
  }

  handleDrag(source: readonly TreeElement[], transfer: vscode.DataTransfer): void {
    for (const type of DRAGGED) transfer.set(type, new vscode.DataTransferItem(source));
    transfer.set('text/plain', new vscode.DataTransferItem(source.map(({ name }) => name).join('\n')));
  }

  async handleDrop(target: TreeElement | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = DRAGGED.map((type) => transfer.get(type)).find((item) => item !== undefined)?.value;
    // What another window has dragged comes as text.
    if (!Array.isArray(dragged) || !target) return;
    const changes = movesOf(dragged as readonly TreeElement[], target);
    if (typeof changes === 'string') void vscode.window.showErrorMessage(changes);
    else await makeChange(this.#server, target.uri, ...changes);
  }
}

/** @returns the changes that put elements where they are dropped; or why that cannot be done */
export function movesOf(dragged: readonly TreeElement[], target: TreeElement): readonly Change[] | string {
  const changes: Change[] = [];
  for (const element of dragged) {
    if (element.uri.toString() !== target.uri.toString()) {
      return vscode.l10n.t('{name} is in another document. Nothing can be moved from one document to another.', {
        name: element.name,
      });
    }
    const change = moveOf(element, target);
    if (typeof change === 'string') return change;
    changes.push(change);
  }
  return changes;
}

function moveOf(element: TreeElement, target: TreeElement): Change | string {
  const { kind, pointer, name } = element;
  switch (pointer === undefined ? undefined : kind) {
    case 'computer': {
      const pool = around(target, 'pool');
      return pool?.pointer === undefined
        ? vscode.l10n.t('{name} is a computer. Drop it on a pool.', { name })
        : { name: 'moveComputer', arguments: { computer: pointer ?? '', pool: pool.pointer } };
    }
    case 'pool': {
      const site = around(target, 'site');
      return site?.pointer === undefined
        ? vscode.l10n.t('{name} is a pool. Drop it on a site.', { name })
        : { name: 'movePool', arguments: { pool: pointer ?? '', site: site.pointer } };
    }
    case 'database': {
      const store = storeAt(target);
      return store?.pointer === undefined
        ? vscode.l10n.t('{name} is on a SQL Server store. Drop it on another instance of SQL Server.', { name })
        : { name: 'moveDatabase', arguments: { database: pointer ?? '', store: store.pointer } };
    }
    default:
      return vscode.l10n.t('{name} cannot be moved: only computers, pools and databases can.', { name });
  }
}

/** @returns the element itself or the nearest one that it is in, of a kind: a group means what it is in */
function around(element: TreeElement, kind: TreeElement['kind']): TreeElement | undefined {
  for (let at: TreeElement | undefined = element; at; at = at.parent) if (at.kind === kind) return at;
  return undefined;
}

/** A SQL Server of one instance means this instance. */
function storeAt(element: TreeElement): TreeElement | undefined {
  if (element.kind !== 'sqlServer') return around(element, 'sqlInstance');
  const [instance, another] = element.children;
  return another ? undefined : instance;
}
