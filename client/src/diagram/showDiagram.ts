import * as vscode from 'vscode';
import type { TopologyServer } from '../languageServer/languageServer';
import type { Diagrams } from './diagrams';
import type { PageState } from './messages';
import { VIEW_TYPE } from './viewType';

/** The diagram: a panel for each document, and its export. It is loaded with the first one. */
export function activateDiagram(context: vscode.ExtensionContext, server: TopologyServer): void {
  let loaded: Promise<Diagrams> | undefined;
  const start = async (): Promise<Diagrams> => new (await import('./diagrams')).Diagrams(context.extensionUri, server);
  const load = (): Promise<Diagrams> => (loaded ??= start());
  context.subscriptions.push(
    vscode.commands.registerCommand('lyncTopology.showDiagram', async (target?: unknown) =>
      (await load()).show(target),
    ),
    vscode.commands.registerCommand('lyncTopology.exportDiagram', async (target?: unknown) =>
      (await load()).export(target),
    ),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: PageState | undefined) {
        if (state) (await load()).restore(panel, vscode.Uri.parse(state.uri));
        else panel.dispose();
      },
    }),
  );
}
