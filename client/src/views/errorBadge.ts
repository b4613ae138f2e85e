import * as vscode from 'vscode';
import { LANGUAGE_ID, TOPOLOGY_NAME } from '../language';
import type { ElementNode } from './elementNode';

/** What our findings name as their source. */
const SOURCE = 'lync-topology';

/**
 * Shows on the icon of a view how many errors there are in the topology documents that the view shows: as many as the Problems panel lists
 * for these, whether anybody has opened the view or not.
 */
export class ErrorBadge implements vscode.Disposable {
  readonly #view: vscode.TreeView<ElementNode>;
  readonly #errors = new Map<string, number>();
  readonly #subscription: vscode.Disposable;

  constructor(view: vscode.TreeView<ElementNode>) {
    this.#view = view;
    this.#subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => this.#count(uris));
    this.#count(vscode.languages.getDiagnostics().map(([uri]) => uri));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #count(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      const errors = isShown(uri) ? vscode.languages.getDiagnostics(uri).filter(isOurError).length : 0;
      if (errors > 0) this.#errors.set(uri.toString(), errors);
      else this.#errors.delete(uri.toString());
    }
    const value = [...this.#errors.values()].reduce((sum, errors) => sum + errors, 0);
    if (value === (this.#view.badge?.value ?? 0)) return;
    this.#view.badge = value === 0 ? undefined : { value, tooltip: tooltipOf(value) };
  }
}

/**
 * As the server has it, without asking: copies of a document that comparisons and merges show are of other schemes, and our settings and
 * exported topologies, in which we find mistakes too, are no topology documents.
 */
function isShown(uri: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = ['file', 'untitled', ...folders.map((folder) => folder.uri.scheme)];
  if (!schemes.includes(uri.scheme)) return false;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open ? open.languageId === LANGUAGE_ID : TOPOLOGY_NAME.test(uri.path);
}

function isOurError({ source, severity }: vscode.Diagnostic): boolean {
  return source === SOURCE && severity === vscode.DiagnosticSeverity.Error;
}

function tooltipOf(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 error in topology documents')
    : vscode.l10n.t('{count} errors in topology documents', { count });
}
