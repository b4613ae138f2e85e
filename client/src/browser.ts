// What VS Code for the Web loads: the server is a web worker.
import type { ExtensionContext } from 'vscode';
import { activateExtension } from './extension';

export { deactivate } from './extension';

export function activate(context: ExtensionContext): void {
  // In one file with all the rest: in a browser an extension can load no second one.
  activateExtension(context, () => import('./languageServer/serverWorker'));
}
