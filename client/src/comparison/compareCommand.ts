import * as vscode from 'vscode';
import type { TopologyServer } from '../languageServer/languageServer';
import type { PageAction, SavedComparison } from './comparisonPage';
import type { Comparisons } from './comparisons';
import { PAGE_COMMAND } from './pageCommand';
import { VIEW_TYPE } from './viewType';

/** Comparisons of topologies: with another file, and with the last commit. They are loaded with the first one. */
export function activateComparison(context: vscode.ExtensionContext, server: TopologyServer): void {
  let loaded: Promise<Comparisons> | undefined;
  const start = async (): Promise<Comparisons> =>
    new (await import('./comparisons')).Comparisons(context.extensionUri, server);
  const load = (): Promise<Comparisons> => (loaded ??= start());
  context.subscriptions.push(
    vscode.commands.registerCommand('lyncTopology.compareTopologies', async (file?: unknown, selected?: unknown) =>
      (await load()).compareFiles(file, selected),
    ),
    vscode.commands.registerCommand('lyncTopology.compareWithLastCommit', async (file?: unknown) =>
      (await load()).compareWithLastCommit(file),
    ),
    vscode.commands.registerCommand(PAGE_COMMAND, async (number: number, action: PageAction) =>
      (await load()).act(number, action),
    ),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, saved: SavedComparison | undefined) {
        if (saved) await (await load()).restore(panel, saved);
        else panel.dispose();
      },
    }),
  );
}
