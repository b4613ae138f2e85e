import * as vscode from 'vscode';
import type { ElementNode } from './elementNode';

/** What our findings name as their source. */
const SOURCE = 'lync-topology';

/**
 * Shows on the icon of a view how many errors there are in topology documents: as many as the Problems panel lists, whether anybody has
 * opened the view or not.
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
      const errors = vscode.languages.getDiagnostics(uri).filter(isOurError).length;
      if (errors > 0) this.#errors.set(uri.toString(), errors);
      else this.#errors.delete(uri.toString());
    }
    const value = [...this.#errors.values()].reduce((sum, errors) => sum + errors, 0);
    if (value === (this.#view.badge?.value ?? 0)) return;
    this.#view.badge = value === 0 ? undefined : { value, tooltip: tooltipOf(value) };
  }
}

function isOurError({ source, severity }: vscode.Diagnostic): boolean {
  return source === SOURCE && severity === vscode.DiagnosticSeverity.Error;
}

function tooltipOf(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 error in topology documents')
    : vscode.l10n.t('{count} errors in topology documents', { count });
}
