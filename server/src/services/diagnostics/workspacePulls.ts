import type {
  CancellationToken,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DocumentUri } from 'vscode-languageserver-types';
import { uriKey } from '../../workspace/uris';
import type { Report } from './reports';
import type { WorkspaceReports } from './workspaceReports';
import type { Signal } from './signal';

/** How long a request without news waits for some, in milliseconds: VS Code asks again two seconds after each answer. */
const PATIENCE = 30_000;

/** How many reports come at once to a client that takes them while they are worked out. */
const PORTION = 20;

type Progress = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/** What the client knows of a document. */
interface Known {
  readonly uri: DocumentUri;
  readonly resultId: string | undefined;
}

/**
 * Answers a client that asks for the diagnostics of the whole workspace.
 *
 * One that takes parts of an answer before its end gets what has changed at once, and the end when there is news, or after a while: so it
 * does not ask over and over. Any other client is answered at once.
 */
export class WorkspacePulls {
  readonly #reports: WorkspaceReports;
  readonly #changes: Signal;
  readonly #isOpen: (uri: DocumentUri) => boolean;
  /** The documents that the client has asked for by themselves: what it was told last, and not taken back. */
  readonly #pulled = new Map<string, Known>();

  /** @param changes given when there may be news */
  constructor(reports: WorkspaceReports, changes: Signal, isOpen: (uri: DocumentUri) => boolean) {
    this.#reports = reports;
    this.#changes = changes;
    this.#isOpen = isOpen;
  }

  /** To be called when the client has asked for the diagnostics of one document. */
  pulled(uri: DocumentUri, resultId: string | undefined): void {
    this.#pulled.set(uriKey(uri), { uri, resultId });
  }

  async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: Progress | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const known = new Map(
      previousResultIds.map(({ uri, value }): [string, Known] => [uriKey(uri), { uri, resultId: value }]),
    );
    const end = Date.now() + PATIENCE;
    for (let isFirst = true; ; isFirst = false) {
      const { count } = this.#changes;
      let hasNews = false;
      for await (const item of this.#changed(known, token, isFirst)) {
        hasNews ||= item.kind === 'full';
        items.push(item);
        if (progress && items.length >= PORTION) progress.report({ items: items.splice(0) });
      }
      if (!progress || hasNews) return { items };
      if (items.length > 0) progress.report({ items: items.splice(0) });
      if (!(await this.#changes.since(count, token, end - Date.now()))) return { items: [] };
    }
  }

  /** Compares what the client knows with what is to be said now, and takes note of what it is told. */
  async *#changed(
    known: Map<string, Known>,
    token: CancellationToken,
    isFirst: boolean,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
    const seen = new Set<string>();
    for await (const report of this.#reports.all(token)) {
      const { uri, version, resultId } = report;
      const key = uriKey(uri);
      seen.add(key);
      const before = known.get(key);
      // A client that writes the URI of a file in another way has two of them.
      if (before && before.uri !== uri) {
        yield { kind: 'full', uri: before.uri, version: null, items: [] };
        known.delete(key);
      }
      if (known.get(key)?.resultId === resultId && !this.#hasPulledOther(report)) {
        if (isFirst) yield { kind: 'unchanged', uri, version, resultId };
      } else if (isFirst || !this.#hasPulled(report)) {
        yield { kind: 'full', uri, version, resultId, items: await report.diagnostics() };
        known.set(key, { uri, resultId });
      }
      if (!report.isOpen) this.#pulled.delete(key);
    }
    if (token.isCancellationRequested) return;
    // Of what is gone nothing is to be seen any more.
    for (const [key, { uri }] of [...known, ...this.#pulled]) {
      if (seen.has(key) || this.#isOpen(uri)) continue;
      seen.add(key);
      known.delete(key);
      this.#pulled.delete(key);
      yield { kind: 'full', uri, version: null, items: [] };
    }
  }

  /** What it was told of a document while that was open the client shows until it is told what the file has: also where that is as before. */
  #hasPulledOther({ uri, resultId, isOpen }: Report): boolean {
    const pulled = this.#pulled.get(uriKey(uri));
    return !isOpen && pulled !== undefined && pulled.resultId !== resultId;
  }

  /** Of what is open the client asks by itself: it need not be told the same here. */
  #hasPulled({ uri, resultId, isOpen }: Report): boolean {
    return isOpen && this.#pulled.get(uriKey(uri))?.resultId === resultId;
  }
}
