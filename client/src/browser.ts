// What VS Code for the Web loads: the server is a web worker.
import type { ExtensionContext } from 'vscode';
import { activateExtension, type TopologyExtension } from './extension';

export { deactivate } from './extension';

export function activate(context: ExtensionContext): TopologyExtension {
  // In one file with all the rest: in a browser an extension can load no second one.
  return activateExtension(context, () => import('./languageServer/serverWorker'));
}
