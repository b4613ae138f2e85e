import { config, type l10nJsonFormat } from '@vscode/l10n';
import {
  DidChangeWatchedFilesNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { createContext } from './context';
import type { Environment } from './environment';
import { EDITED_TEXTS } from './features/editedText';
import { clientSupport, type ClientSupport } from './features/clientSupport';
import { refuseUnreadable } from './parameters';
import { Requests } from './requests';
import { changeService } from './services/changes';
import { checklistService } from './services/checklist';
import { checkWorkspaceService } from './services/checkWorkspace';
import { codeActionService } from './services/codeActions';
import { codeLensService } from './services/codeLens';
import { compareService } from './services/compare';
import { completionService } from './services/completion';
import { diagramService } from './services/diagram';
import { diagnosticService } from './services/diagnostics';
import { documentLinkService } from './services/documentLinks';
import { foldingRangeService } from './services/foldingRanges';
import { formService } from './services/forms';
import { formattingService } from './services/formatting';
import { hoverService } from './services/hover';
import { importService } from './services/import';
import { inlayHintService } from './services/inlayHints';
import { navigationService } from './services/navigation';
import { overviewService } from './services/overview';
import { renameService } from './services/rename';
import { selectionRangeService } from './services/selectionRanges';
import { semanticTokenService } from './services/semanticTokens';
import type { ServerContext, Service } from './services/service';
import { symbolService } from './services/symbols';
import { xmlFindingService } from './services/xmlFindings';
import { CONFIGURATION_FILE } from './rules/configuration';
import { WATCHERS } from './workspace/workspace';

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
  checkWorkspaceService,
  overviewService,
  diagramService,
  formService,
  importService,
  compareService,
  xmlFindingService,
];

/**
 * Serves one client until its connection ends. Nothing here knows what carries the connection: a process's streams, or a worker's
 * messages.
 */
export function startServer(connection: Connection, environment: Environment): void {
  const requests = new Requests(connection.console);
  const documents = new TextDocuments(EDITED_TEXTS);

  connection.onInitialize(({ capabilities, initializationOptions, ...params }) => {
    const refusal = requests.start();
    if (refusal) return refusal;
    const support = clientSupport(capabilities, initializationOptions);
    useTexts(initializationOptions);
    const context = createContext(connection, environment, requests, documents, support);
    for (const service of SERVICES) service.listen(context);
    connection.onInitialized(() => {
      void requests.attempt('client/registerCapability', undefined, () => watch(context));
      context.workspace.foldersChanged(foldersOf(params), []);
    });
    return { serverInfo: { name: 'Lync Topology', version }, capabilities: capabilitiesFor(support) };
  });
  connection.onShutdown(() => requests.shutDown());
  refuseUnreadable(connection);
  connection.onRequest((method) => requests.unknown(method));

  documents.listen(connection);
  connection.listen();
}

/** Asks the client to tell of changes that are not made in open documents. */
async function watch({ connection, support, configurations, workspace }: ServerContext): Promise<void> {
  if (support.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      workspace.foldersChanged(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      ),
    );
  }
  if (support.watchesFiles) {
    const watchers = [{ globPattern: `**/${CONFIGURATION_FILE}` }, ...WATCHERS];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  await configurations.watch();
}

/** @returns the URIs of the folders that are open in the client */
function foldersOf({
  workspaceFolders,
  // Clients of the time before there could be several folders have only this.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  rootUri,
}: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
}

function capabilitiesFor(support: ClientSupport): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
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
