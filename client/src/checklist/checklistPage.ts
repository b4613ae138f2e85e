import * as vscode from 'vscode';
import { nameOf } from '../documents/files';
import type { TopologyServer } from '../languageServer/languageServer';

/** Of documents that are made from topology documents. */
const SCHEME = 'lync-topology-checklist';

/** The checklist as a page of Markdown: a document that nobody can change, and that follows the topology document. */
export class ChecklistPage implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: TopologyServer;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(server: TopologyServer) {
    this.#server = server;
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const page = pageOf(document.uri);
        const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === page.toString());
        if (isOpen) this.#changed.fire(page);
      }),
    ];
  }

  /** Shows the page in a preview. */
  async show(document: vscode.TextDocument): Promise<void> {
    const page = pageOf(document.uri);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
    } catch {
      // The extension that has the preview can be switched off.
      await vscode.window.showTextDocument(page);
    }
  }

  /** @returns the page; `undefined` where the document is not open any more */
  async markdown(document: vscode.Uri): Promise<string | undefined> {
    await vscode.workspace.openTextDocument(document);
    return (await this.#server.request('lyncTopology/checklistMarkdown', { uri: document.toString() })) ?? undefined;
  }

  async provideTextDocumentContent(page: vscode.Uri): Promise<string> {
    return (await this.markdown(vscode.Uri.parse(page.query, true))) ?? '';
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}

/** The name of the page is that of the document with another ending, so that its tab tells of which it is. */
function pageOf(document: vscode.Uri): vscode.Uri {
  const name = nameOf(document).replace(/(?:\.topology)?\.jsonc?$/i, '');
  return vscode.Uri.from({
    scheme: SCHEME,
    path: `/${name} ${vscode.l10n.t('Deployment Checklist')}.md`,
    query: document.toString(),
  });
}
