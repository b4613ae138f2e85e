import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Configurations, isConfiguration } from './configurations';
import type { Environment } from './environment';
import type { ClientSupport } from './features/clientSupport';
import { CheckedDocuments } from './features/documents';
import type { Requests } from './requests';
import type { ServerContext } from './services/service';
import { Files } from './workspace/files';
import { Workspace } from './workspace/workspace';

/** @returns what the services of a connection share, kept current by what the client tells */
export function createContext(
  connection: Connection,
  environment: Environment,
  requests: Requests,
  documents: TextDocuments<TextDocument>,
  support: ClientSupport,
): ServerContext {
  const checkedDocuments = new CheckedDocuments();
  const files = new Files(connection, environment, support);
  const configurations = new Configurations(connection, files, support, documents);
  const store = {
    async readText(uri: string) {
      try {
        return await files.readText(uri);
      } catch (error) {
        connection.console.warn(error instanceof Error ? error.message : String(error));
        throw error;
      }
    },
    settingsFor: (uri: string) => configurations.settingsFor(uri),
  };
  const workspace = new Workspace(files, store, connection.console, documents);
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isConfiguration(uri)) configurations.forget(uri);
    else workspace.edited(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    checkedDocuments.forget(uri);
    if (isConfiguration(uri)) configurations.forget(uri);
    else workspace.closed(uri);
    if (!workspace.has(uri)) configurations.leave(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    configurations.filesChanged(changes);
    workspace.filesChanged(changes);
  });
  return {
    connection,
    requests,
    support,
    loadElk: environment.loadElk,
    configurations,
    documents,
    workspace,
    async checked(uri) {
      if (isConfiguration(uri)) return undefined;
      if (!documents.get(uri) && !workspace.has(uri)) return undefined;
      const settings = await configurations.settingsFor(uri);
      // What was typed meanwhile counts.
      const document = documents.get(uri);
      return document ? checkedDocuments.of(document, settings) : workspace.storedDocument(uri);
    },
  };
}
