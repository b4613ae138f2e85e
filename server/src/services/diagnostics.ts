import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticReport, diagnosticsOf } from '../features/diagnostics';
import { Publisher } from '../publisher';
import { isConfiguration } from '../configurations';
import type { ServerContext, Service } from './service';

/** Diagnostics: given to clients that ask for them, published to the others; never both for one document. */
export const diagnosticService: Service = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'lync-topology',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {},
  listen(context) {
    if (context.support.pullsDiagnostics) listenToPulls(context);
    else publish(context);
    publishOfClosedConfigurations(context);
  },
};

function listenToPulls({ connection, requests, support, configurations, checked }: ServerContext): void {
  connection.languages.diagnostics.on(
    requests.answer<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'textDocument/diagnostic',
      { kind: 'full', items: [] },
      async ({ textDocument: { uri }, previousResultId }) => {
        if (isConfiguration(uri)) return { kind: 'full', items: await configurations.diagnosticsOf(uri, support) };
        const document = await checked(uri);
        return document ? diagnosticReport(document, support, previousResultId) : { kind: 'full', items: [] };
      },
    ),
  );
  if (support.refreshesDiagnostics) {
    configurations.onDidChange(() => void connection.languages.diagnostics.refresh());
  }
}

function publish({ connection, requests, support, configurations, documents, checked }: ServerContext): void {
  const send = async (uri: string): Promise<void> => {
    if (!requests.isRunning) return;
    const document = documents.get(uri);
    let diagnostics: Diagnostic[] = [];
    let version = document?.version;
    if (document && isConfiguration(uri)) {
      diagnostics = await configurations.diagnosticsOf(uri, support);
    } else if (document) {
      const newest = await checked(uri);
      version = newest?.version ?? undefined;
      diagnostics = newest ? diagnosticsOf(newest, support) : [];
    }
    await connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  };
  const publisher = new Publisher(
    (uri) => void requests.attempt('textDocument/publishDiagnostics', undefined, () => send(uri)),
  );
  requests.onShutdown(() => publisher.stop());
  documents.onDidChangeContent(({ document }) => publisher.changed(document.uri));
  documents.onDidClose(({ document }) => publisher.closed(document.uri));
  configurations.onDidChange(() => documents.all().forEach(({ uri }) => publisher.changed(uri)));
}

/** A configuration that is in force and not open has nobody who would ask for what is wrong with it. */
function publishOfClosedConfigurations({ connection, support, configurations, documents }: ServerContext): void {
  const published = new Set<string>();
  const send = (uri: string, diagnostics: Diagnostic[]): void => {
    if (diagnostics.length === 0 && !published.delete(uri)) return;
    if (diagnostics.length > 0) published.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  configurations.onDidRead((uri) => {
    if (!documents.get(uri)) void configurations.diagnosticsOf(uri, support).then((found) => send(uri, found));
  });
  documents.onDidOpen(({ document }) => send(document.uri, []));
}
