import { config, type l10nJsonFormat } from '@vscode/l10n';
import { TextDocuments, TextDocumentSyncKind, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../package.json';
import { Configurations, isConfiguration } from './configurations';
import type { Environment } from './environment';
import { clientSupport, type ClientSupport } from './features/clientSupport';
import { CheckedDocuments } from './features/documents';
import { Requests } from './requests';
import { changeService } from './services/changes';
import { checklistService } from './services/checklist';
import { codeActionService } from './services/codeActions';
import { codeLensService } from './services/codeLens';
import { completionService } from './services/completion';
import { diagnosticService } from './services/diagnostics';
import { documentLinkService } from './services/documentLinks';
import { foldingRangeService } from './services/foldingRanges';
import { formattingService } from './services/formatting';
import { hoverService } from './services/hover';
import { inlayHintService } from './services/inlayHints';
import { navigationService } from './services/navigation';
import { renameService } from './services/rename';
import { selectionRangeService } from './services/selectionRanges';
import { semanticTokenService } from './services/semanticTokens';
import type { ServerContext, Service } from './services/service';
import { symbolService } from './services/symbols';

const SERVICES: readonly Service[] = [
  diagnosticService,
  hoverService,
  codeActionService,
  navigationService,
  renameService,
  symbolService,
  codeLensService,
  completionService,
  documentLinkService,
  foldingRangeService,
  formattingService,
  inlayHintService,
  selectionRangeService,
  semanticTokenService,
  changeService,
  checklistService,
];

/**
 * Serves one client until its connection ends. Nothing here knows what carries the connection: a process's streams, or a worker's
 * messages.
 */
export function startServer(connection: Connection, environment: Environment): void {
  const requests = new Requests(connection.console);
  const documents = new TextDocuments(TextDocument);

  connection.onInitialize(({ capabilities, initializationOptions }) => {
    const refusal = requests.start();
    if (refusal) return refusal;
    const support = clientSupport(capabilities, initializationOptions);
    useTexts(initializationOptions);
    const context = contextOf(connection, environment, requests, documents, support);
    for (const service of SERVICES) service.listen(context);
    connection.onInitialized(() => {
      void requests.attempt('client/registerCapability', undefined, () => context.configurations.watch());
    });
    return { serverInfo: { name: 'Lync Topology', version }, capabilities: capabilitiesFor(support) };
  });
  connection.onShutdown(() => requests.shutDown());
  connection.onRequest((method) => requests.unknown(method));

  documents.listen(connection);
  connection.listen();
}

function contextOf(
  connection: Connection,
  environment: Environment,
  requests: Requests,
  documents: TextDocuments<TextDocument>,
  support: ClientSupport,
): ServerContext {
  const checkedDocuments = new CheckedDocuments();
  const configurations = new Configurations(connection, environment, support, (uri) => documents.get(uri)?.getText());
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isConfiguration(uri)) configurations.forget(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    checkedDocuments.forget(uri);
    if (isConfiguration(uri)) configurations.forget(uri);
  });
  return {
    connection,
    requests,
    support,
    configurations,
    documents,
    async checked(uri) {
      if (!documents.get(uri) || isConfiguration(uri)) return undefined;
      const settings = await configurations.settingsFor(uri);
      // What was typed meanwhile counts.
      const document = documents.get(uri);
      return document && checkedDocuments.of(document, settings);
    },
  };
}

function capabilitiesFor(support: ClientSupport): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  for (const service of SERVICES) Object.assign(capabilities, service.capabilities(support));
  return capabilities;
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
