import { config, type l10nJsonFormat } from '@vscode/l10n';
import {
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type Hover,
  type HoverParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../package.json';
import { clientSupport, type ClientSupport } from './features/clientSupport';
import { CODE_ACTION_KINDS, codeActionsAt } from './features/codeActions';
import { diagnosticReport, diagnosticsOf } from './features/diagnostics';
import { CheckedDocuments } from './features/documents';
import { hoverAt } from './features/hover';
import { Publisher } from './publisher';
import { Requests } from './requests';

/**
 * Serves one client until its connection ends. Nothing here knows what carries the connection: a process's streams, or a worker's
 * messages.
 */
export function startServer(connection: Connection): void {
  const requests = new Requests(connection.console);
  const documents = new TextDocuments(TextDocument);
  const checked = new CheckedDocuments();
  let support = clientSupport({});

  connection.onInitialize(({ capabilities, initializationOptions }) => {
    const refusal = requests.start();
    if (refusal) return refusal;
    support = clientSupport(capabilities);
    useTexts(initializationOptions);
    return { serverInfo: { name: 'Lync Topology', version }, capabilities: capabilitiesFor(support) };
  });
  connection.onShutdown(() => {
    publisher.stop();
    return requests.shutDown();
  });
  connection.onRequest((method) => requests.unknown(method));

  const publisher = new Publisher((uri) => {
    if (support.pullsDiagnostics || !requests.isRunning) return;
    requests.attempt('textDocument/publishDiagnostics', undefined, () => {
      const document = documents.get(uri);
      void connection.sendDiagnostics(
        document
          ? { uri, version: document.version, diagnostics: diagnosticsOf(checked.of(document), support) }
          : { uri, diagnostics: [] },
      );
    });
  });
  documents.onDidChangeContent(({ document }) => publisher.changed(document.uri));
  documents.onDidClose(({ document }) => {
    checked.forget(document.uri);
    publisher.closed(document.uri);
  });

  connection.languages.diagnostics.on(
    requests.answer<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'textDocument/diagnostic',
      { kind: 'full', items: [] },
      ({ textDocument, previousResultId }) => {
        const document = documents.get(textDocument.uri);
        if (!document) return { kind: 'full', items: [] };
        return diagnosticReport(checked.of(document), support, previousResultId);
      },
    ),
  );
  connection.onHover(
    requests.answer<HoverParams, Hover | null>('textDocument/hover', null, ({ textDocument, position }) => {
      const document = documents.get(textDocument.uri);
      return (document && hoverAt(checked.of(document), document.offsetAt(position), support)) ?? null;
    }),
  );
  connection.onCodeAction(
    requests.answer<CodeActionParams, CodeAction[]>(
      'textDocument/codeAction',
      [],
      ({ textDocument, range, context }) => {
        const document = documents.get(textDocument.uri);
        if (!document) return [];
        const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return codeActionsAt(checked.of(document), selection, context, support);
      },
    ),
  );

  documents.listen(connection);
  connection.listen();
}

function capabilitiesFor(support: ClientSupport): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    ...(support.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } } : {}),
    ...(support.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'lync-topology',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
}

/**
 * Sets the language of all messages.
 * @param options what the client gave at the start: `{ l10n }`, its texts by the English ones, where it has any
 */
function useTexts(options: unknown): void {
  if (typeof options !== 'object' || options === null || !('l10n' in options)) return;
  const { l10n } = options;
  if (typeof l10n === 'object' && l10n !== null) config({ contents: l10n as l10nJsonFormat });
}
