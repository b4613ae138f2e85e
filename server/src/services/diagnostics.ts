import {
  CancellationTokenSource,
  DiagnosticRefreshRequest,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import { uriKey } from '../workspace/uris';
import { Published } from './diagnostics/published';
import { Publisher } from './diagnostics/publisher';
import { Reports } from './diagnostics/reports';
import { Signal } from './diagnostics/signal';
import { WorkspacePulls } from './diagnostics/workspacePulls';
import { WorkspaceReports } from './diagnostics/workspaceReports';
import type { ServerContext, Service } from './service';

/**
 * Diagnostics of all documents of the workspace, open or not: given to clients that ask for them, published to the others; never both for
 * one document.
 */
export const diagnosticService: Service = {
  capabilities: ({ pullsDiagnostics, refreshesDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'lync-topology',
            // A configuration decides about the findings in other files. A client that can is told when it has.
            interFileDependencies: !refreshesDiagnostics,
            workspaceDiagnostics: true,
          },
        }
      : {},
  listen(context) {
    const reports = new Reports(context);
    const changes = changesOf(context);
    if (context.support.pullsDiagnostics) listenToPulls(context, reports, changes);
    else publish(context, reports, changes);
  },
};

/** @returns the signal that something may have changed in what is to be said */
function changesOf({ requests, workspace, configurations }: ServerContext): Signal {
  const changes = new Signal();
  workspace.onDidChange(() => changes.give());
  configurations.onDidChange(() => changes.give());
  configurations.onDidRead(() => changes.give());
  requests.onShutdown(() => changes.end());
  return changes;
}

function listenToPulls(context: ServerContext, reports: Reports, changes: Signal): void {
  const { connection, requests, support, configurations, documents } = context;
  const takeBack = publishClosedConfigurations(context);
  const pulls = new WorkspacePulls(
    new WorkspaceReports(context, reports),
    changes,
    (uri) => documents.get(uri) !== undefined,
  );
  connection.languages.diagnostics.on(
    requests.answer<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'textDocument/diagnostic',
      { kind: 'full', items: [] },
      async ({ textDocument: { uri }, previousResultId }) => {
        const report = await reports.of(uri);
        pulls.pulled(uri, report?.resultId);
        if (!report) return { kind: 'full', items: [] };
        const { resultId } = report;
        if (resultId === previousResultId) return { kind: 'unchanged', resultId };
        return { kind: 'full', resultId, items: await report.diagnostics() };
      },
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    requests.answer<
      WorkspaceDiagnosticParams,
      WorkspaceDiagnosticReport,
      [WorkDoneProgressReporter, ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>?]
    >('workspace/diagnostic', { items: [] }, (params, token, _, progress) => {
      takeBack();
      return pulls.answer(params, token, progress);
    }),
  );
  if (support.refreshesDiagnostics) {
    configurations.onDidChange(() => {
      void requests.attempt(DiagnosticRefreshRequest.method, undefined, () =>
        connection.languages.diagnostics.refresh(),
      );
    });
  }
}

function publish(context: ServerContext, reports: Reports, changes: Signal): void {
  const { connection, requests, configurations, documents } = context;
  const published = new Published(connection);
  const publisher = new Publisher((uri) => {
    void requests.attempt('textDocument/publishDiagnostics', undefined, async () => {
      const report = requests.isRunning ? await reports.of(uri) : undefined;
      if (requests.isRunning) await published.publish(uri, report);
    });
  });
  documents.onDidChangeContent(({ document }) => publisher.changed(document.uri));
  documents.onDidClose(({ document }) => publisher.closed(document.uri));
  configurations.onDidChange(() => documents.all().forEach(({ uri }) => publisher.changed(uri)));

  const end = new CancellationTokenSource();
  const workspaceReports = new WorkspaceReports(context, reports);
  const publishClosed = async (): Promise<void> => {
    const keys = new Set<string>();
    for await (const report of workspaceReports.all(end.token)) {
      keys.add(uriKey(report.uri));
      if (!documents.get(report.uri) && requests.isRunning) await published.publish(report.uri, report);
    }
    for (const uri of published.others(keys)) {
      if (!documents.get(uri) && requests.isRunning) await published.publish(uri, undefined);
    }
  };
  let last = Promise.resolve();
  changes.onGiven(() => {
    last = last.then(() => requests.attempt('textDocument/publishDiagnostics', undefined, publishClosed));
  });
  requests.onShutdown(() => {
    publisher.stop();
    end.cancel();
  });
}

/**
 * A configuration that is in force and not open has nobody who would ask for what is wrong with it, where the client never asks for the
 * whole workspace.
 *
 * @returns what is to be called when it asks: it takes back what was published
 */
function publishClosedConfigurations({ connection, support, configurations, documents }: ServerContext): () => void {
  const published = new Set<string>();
  let isOver = false;
  const send = (uri: string, diagnostics: Diagnostic[]): void => {
    if (diagnostics.length === 0 && !published.delete(uri)) return;
    if (diagnostics.length > 0) published.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  configurations.onDidRead((uri) => {
    if (isOver || documents.get(uri)) return;
    void configurations.diagnosticsOf(uri, support).then((found) => {
      if (!isOver) send(uri, found);
    });
  });
  documents.onDidOpen(({ document }) => send(document.uri, []));
  return () => {
    isOver = true;
    for (const uri of [...published]) send(uri, []);
  };
}
