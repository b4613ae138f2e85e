// What VS Code loads on a computer: the server is a process.
import type { ExtensionContext } from 'vscode';
import { activateExtension, type TopologyExtension } from './extension';
import { activateCheckTasks } from './tasks/checkTasks';

export { deactivate } from './extension';

export function activate(context: ExtensionContext): TopologyExtension {
  activateCheckTasks(context);
  // The build leaves it in a file of its own, which is not read before there is a topology document.
  return activateExtension(context, () => import('./languageServer/serverProcess'));
}
