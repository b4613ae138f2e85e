import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language';

/**
 * The files that were deleted or renamed while their document is open. VS Code leaves the editor of such a file open, so that
 * its text can be saved again; but as long as nobody has changed that text, it is no part of the workspace.
 */
export class GoneFiles implements vscode.Disposable {
  readonly #watched = new Map<vscode.TextDocument, vscode.Disposable>();
  readonly #gone = new Set<string>();
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #onChange: () => void;

  /** @param onChange called when a file has gone or come back */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.#watch(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#unwatch(document)),
    ];
    vscode.workspace.textDocuments.forEach((document) => this.#watch(document));
  }

  /** @returns whether the file is gone and its document holds nothing that is not saved */
  has(uri: vscode.Uri): boolean {
    if (!this.#gone.has(uri.toString())) return false;
    return ![...this.#watched.keys()].some((document) => document.isDirty && isSame(document.uri, uri));
  }

  dispose(): void {
    for (const subscription of [...this.#subscriptions, ...this.#watched.values()]) subscription.dispose();
  }

  #watch(document: vscode.TextDocument): void {
    if (document.languageId !== LANGUAGE_ID || document.isUntitled || this.#watched.has(document)) return;
    // The whole folder: a file's name may hold what a pattern takes for a sign.
    const folder = vscode.Uri.joinPath(document.uri, '..');
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, '*'),
      false,
      true,
      false,
    );
    watcher.onDidDelete((uri) => {
      if (isSame(uri, document.uri)) this.#set(uri, true);
    });
    watcher.onDidCreate((uri) => {
      if (isSame(uri, document.uri)) this.#set(uri, false);
    });
    this.#watched.set(document, watcher);
  }

  #unwatch(document: vscode.TextDocument): void {
    this.#watched.get(document)?.dispose();
    this.#watched.delete(document);
    this.#gone.delete(document.uri.toString());
  }

  #set(uri: vscode.Uri, isGone: boolean): void {
    if (isGone) this.#gone.add(uri.toString());
    else this.#gone.delete(uri.toString());
    this.#onChange();
  }
}

function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}
