import type { Connection } from 'vscode-languageserver';
import type { DocumentUri } from 'vscode-languageserver-types';
import { uriKey } from '../../workspace/uris';
import type { Report } from './reports';

/** What was published of each document to a client that does not ask. Nothing is published twice. */
export class Published {
  readonly #connection: Connection;
  readonly #shown = new Map<string, { readonly uri: DocumentUri; readonly result: string }>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Publishes what is to be said of a document now; `undefined`: nothing any more. */
  async publish(uri: DocumentUri, report: Report | undefined): Promise<void> {
    const key = uriKey(uri);
    const result = report && `${report.resultId} ${String(report.version)}`;
    const before = this.#shown.get(key);
    if (before?.result === result) return;
    const shown = result === undefined ? undefined : { uri, result };
    if (shown) this.#shown.set(key, shown);
    else this.#shown.delete(key);
    // A client that writes the URI of a file in another way has two of them.
    if (before && before.uri !== uri) await this.#connection.sendDiagnostics({ uri: before.uri, diagnostics: [] });
    const diagnostics = report ? await report.diagnostics() : [];
    // Of a document that was opened or closed meanwhile, something else is to be said.
    if (this.#shown.get(key) !== shown) return;
    const version = report?.version ?? undefined;
    await this.#connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }

  /** @returns the documents that something was published of and that are not among the ones given */
  others(keys: ReadonlySet<string>): DocumentUri[] {
    return [...this.#shown].filter(([key]) => !keys.has(key)).map(([, { uri }]) => uri);
  }
}
