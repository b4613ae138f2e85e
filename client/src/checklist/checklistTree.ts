import * as vscode from 'vscode';
import type { ChecklistResult } from '../../../server/src/protocol';
import type { ChecklistNode } from './checklistItems';

/** What the view shows of a checklist. It says that something has changed only where something has. */
export class ChecklistTree implements vscode.TreeDataProvider<ChecklistNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #shown = '';
  #nodes: readonly ChecklistNode[] = [];

  /** The first step that is not done. */
  get next(): ChecklistNode | undefined {
    return this.#nodes.find(({ step }) => step?.done === false);
  }

  async set(checklist: ChecklistResult | undefined): Promise<void> {
    const shown = checklist ? JSON.stringify(checklist) : '';
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#nodes = checklist ? (await import('./checklistItems')).checklistNodes(checklist) : [];
    this.#changed.fire(undefined);
  }

  /** Shows the boxes as they are in the document, whatever has been clicked. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** Each time a new one: VS Code writes into it what is clicked, which must not stay where it is refused. */
  getTreeItem({ item }: ChecklistNode): vscode.TreeItem {
    return Object.assign(new vscode.TreeItem(''), item);
  }

  getChildren(node?: ChecklistNode): ChecklistNode[] {
    return [...(node ? node.children : this.#nodes)];
  }

  /** Only steps are revealed, and they are at the top. */
  getParent(): undefined {
    return undefined;
  }
}
