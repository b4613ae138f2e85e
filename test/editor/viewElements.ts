import type * as vscode from 'vscode';
import type { TreeElement } from '../../client/src/views/treeElement';
import type { ShownView } from '../../client/src/views/views';
import { repeat } from './support';

/** @returns the element of that name in a view, as soon as there is one */
export async function named(view: ShownView, uri: vscode.Uri, name: string): Promise<TreeElement> {
  for (;;) {
    const updated = new Promise<void>((resolve) => {
      const subscription = view.onDidUpdate(() => {
        subscription.dispose();
        resolve();
      });
    });
    const found = (await view.elementsOf(uri)).flatMap(withBelow).find((element) => element.name === name);
    if (found) return found;
    await updated;
  }
}

/** Reveals an element until that has had its effect: what it is just drawing VS Code leaves as it is, without a word, or refuses. */
export function reveal(view: ShownView, element: TreeElement, isDone: () => boolean): Promise<void> {
  return repeat(() => view.reveal(element).catch(() => undefined), isDone);
}

/** @returns an element and all below it */
export function withBelow(element: TreeElement): TreeElement[] {
  return [element, ...element.children.flatMap(withBelow)];
}
