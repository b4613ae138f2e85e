import * as vscode from 'vscode';
import { LANGUAGE_ID, TOPOLOGY_FILES } from '../language';

/**
 * The topology document that a view shows: the one that was last worked in, also while another kind of editor is in front. Where none is
 * open, the first one of the workspace.
 */
export class ShownTopology implements vscode.Disposable {
  #uri: vscode.Uri | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when another document is shown, or its text changes. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor() {
    this.#uri = (documentIn(vscode.window.activeTextEditor) ?? openDocuments()[0])?.uri;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        const document = documentIn(editor);
        if (document) this.show(document.uri);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        // Also when a document has become one: it is open anew then, and its editor is not another one.
        if (!isTopology(document)) return;
        if (this.#uri === undefined || documentIn(vscode.window.activeTextEditor) === document) this.show(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#isShown(uri)) this.#set(openDocuments().find((other) => !this.#isShown(other.uri))?.uri);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#isShown(document.uri)) this.#changed.fire();
      }),
    ];
  }

  show(uri: vscode.Uri): void {
    if (!this.#isShown(uri)) this.#set(uri);
  }

  /** @returns the document, opened where it is not; `undefined` where there is none, or it cannot be read */
  async document(): Promise<vscode.TextDocument | undefined> {
    this.#uri ??= (await vscode.workspace.findFiles(TOPOLOGY_FILES, '**/node_modules/**', 1))[0];
    if (this.#uri === undefined) return undefined;
    try {
      const document = await vscode.workspace.openTextDocument(this.#uri);
      return isTopology(document) ? document : undefined;
    } catch {
      // Deleted meanwhile, or no text.
      return undefined;
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #isShown(uri: vscode.Uri): boolean {
    return this.#uri?.toString() === uri.toString();
  }

  #set(uri: vscode.Uri | undefined): void {
    this.#uri = uri;
    this.#changed.fire();
  }
}

function isTopology(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE_ID;
}

function documentIn(editor: vscode.TextEditor | undefined): vscode.TextDocument | undefined {
  return editor && isTopology(editor.document) ? editor.document : undefined;
}

function openDocuments(): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(isTopology);
}
