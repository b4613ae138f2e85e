import * as vscode from 'vscode';
import type { Middleware, vsdiag } from 'vscode-languageclient';
import { LANGUAGE_ID } from '../language';
import type { GoneFiles } from './goneFiles';

type ProvideDiagnostics = NonNullable<Middleware['provideDiagnostics']>;
type ProvideWorkspaceDiagnostics = NonNullable<Middleware['provideWorkspaceDiagnostics']>;

/**
 * Which findings of the server are shown. What is wrong in an older state of a file, as a comparison shows it, cannot be mended; in a
 * file that is gone nothing is wrong; and a document that somebody has open in another language is not to be checked.
 */
export class ShownFindings implements vscode.Disposable {
  readonly #gone: GoneFiles;
  readonly #subscriptions: readonly vscode.Disposable[];
  /** By the URIs of the documents that the server has spoken of: whether that was shown. */
  readonly #reported = new Map<string, boolean>();
  #asking: vscode.CancellationTokenSource | undefined;

  constructor(gone: GoneFiles) {
    this.#gone = gone;
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#reconsider(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#reconsider(uri)),
    ];
  }

  /** To be called when files have gone or come back. */
  reconsiderAll(): void {
    for (const uri of this.#reported.keys()) this.#reconsider(vscode.Uri.parse(uri));
  }

  /** Answers for one document; no answer means no diagnostics. */
  readonly provideDiagnostics: ProvideDiagnostics = async (document, previousResultId, token, next) => {
    const uri = document instanceof vscode.Uri ? document : document.uri;
    if (!this.#isShown(uri)) return undefined;
    const report = await next(document, previousResultId, token);
    // Its language may have changed meanwhile.
    return this.#isShown(uri) ? report : undefined;
  };

  /** Answers for all documents of the workspace. */
  readonly provideWorkspaceDiagnostics: ProvideWorkspaceDiagnostics = (resultIds, token, report, next) => {
    const asking = new vscode.CancellationTokenSource();
    token.onCancellationRequested(() => asking.cancel());
    this.#asking = asking;
    // Of the others the server has to tell all again.
    const unchanged = resultIds.filter(({ uri }) => this.#reported.get(uri.toString()) === this.#isShown(uri));
    return next(unchanged, asking.token, (chunk) =>
      report(chunk && { items: chunk.items.map((item) => this.#filter(item)) }),
    );
  };

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Asks the server again where findings of a document are shown that are not to be, or the other way round. */
  #reconsider(uri: vscode.Uri): void {
    const wasShown = this.#reported.get(uri.toString());
    if (wasShown !== undefined && wasShown !== this.#isShown(uri)) this.#asking?.cancel();
  }

  #filter(item: vsdiag.WorkspaceDocumentDiagnosticReport): vsdiag.WorkspaceDocumentDiagnosticReport {
    const isShown = this.#isShown(item.uri);
    this.#reported.set(item.uri.toString(), isShown);
    return 'items' in item && !isShown ? { ...item, items: [] } : item;
  }

  #isShown(uri: vscode.Uri): boolean {
    return isChangeable(uri) && !this.#gone.has(uri) && !isOpenAsOther(uri);
  }
}

/** What VS Code need not have a file system for: on a remote computer it knows none for files. */
const ALWAYS_CHANGEABLE = new Set(['file', 'untitled']);

/**
 * @returns whether what is wrong with a document can be mended: not in what stands in no file system, as a side of a merge conflict. In a
 * workspace that cannot be changed findings are of use all the same
 */
export function isChangeable({ scheme }: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return (
    ALWAYS_CHANGEABLE.has(scheme) ||
    vscode.workspace.fs.isWritableFileSystem(scheme) === true ||
    folders.some((folder) => folder.uri.scheme === scheme)
  );
}

function isOpenAsOther(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some(
    (document) =>
      document.languageId !== LANGUAGE_ID &&
      document.uri.toString() === key &&
      !document.uri.path.endsWith('/lync-topology.config.json'),
  );
}
