import { t } from '@vscode/l10n';
import type { CancellationToken, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { DocumentUri } from 'vscode-languageserver-types';
import { uriKey } from '../../workspace/uris';
import type { ServerContext } from '../service';
import type { Report, Reports } from './reports';

/** After how long somebody who waits wants to know what for, in milliseconds. */
const NOTICEABLE = 1000;

/** The reports of all documents of the workspace, one after the other; where reading them takes long, its progress is shown. */
export class WorkspaceReports {
  readonly #context: ServerContext;
  readonly #reports: Reports;
  /** What is not read, since the user has had enough of it. */
  readonly #givenUp = new Set<string>();

  constructor(context: ServerContext, reports: Reports) {
    this.#context = context;
    this.#reports = reports;
    context.workspace.onDidChange((uris) => {
      for (const uri of uris) this.#givenUp.delete(uriKey(uri));
    });
    context.configurations.onDidChange(() => this.#givenUp.clear());
  }

  /** @returns what is to be said of each document and configuration now */
  async *all(token: CancellationToken): AsyncGenerator<Report> {
    const documents = await this.#context.workspace.documents();
    const progress = new Progress(this.#context, documents.length);
    const reported: DocumentUri[] = [];
    try {
      for (const [index, uri] of documents.entries()) {
        if (token.isCancellationRequested) return;
        if (progress.isCancelled) {
          this.#giveUp(documents.slice(index));
          break;
        }
        const report = this.#givenUp.has(uriKey(uri)) ? undefined : await this.#reports.of(uri);
        if (report) {
          reported.push(uri);
          yield report;
        }
        progress.report(index + 1);
      }
      for (const uri of await this.#context.configurations.nearestOf(reported)) {
        const report = await this.#reports.of(uri);
        if (report) yield report;
      }
    } finally {
      progress.end();
    }
  }

  #giveUp(uris: readonly DocumentUri[]): void {
    for (const uri of uris) this.#givenUp.add(uriKey(uri));
    this.#context.connection.console.warn(
      t('Reading the workspace was cancelled: {count} documents are not checked until they are opened or changed.', {
        count: uris.length,
      }),
    );
  }
}

/** Shown from the moment on at which it takes long. */
class Progress {
  readonly #context: ServerContext;
  readonly #total: number;
  readonly #start = Date.now();
  #shown: Promise<WorkDoneProgressServerReporter> | undefined;
  #reporter: WorkDoneProgressServerReporter | undefined;

  constructor(context: ServerContext, total: number) {
    this.#context = context;
    this.#total = total;
  }

  get isCancelled(): boolean {
    return this.#reporter?.token.isCancellationRequested === true;
  }

  report(done: number): void {
    if (done === this.#total || Date.now() - this.#start < NOTICEABLE) return;
    this.#shown ??= this.#show();
    this.#reporter?.report((100 * done) / this.#total, t('{done} of {total} documents', { done, total: this.#total }));
  }

  end(): void {
    void this.#shown?.then((reporter) => reporter.done()).catch(() => undefined);
  }

  async #show(): Promise<WorkDoneProgressServerReporter> {
    const reporter = await this.#context.connection.window.createWorkDoneProgress();
    reporter.begin(t('Checking topology documents'), 0, undefined, true);
    this.#reporter = reporter;
    return reporter;
  }
}
