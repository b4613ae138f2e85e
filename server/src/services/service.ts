import type { Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configurations } from '../configurations';
import type { Environment } from '../environment';
import type { ClientSupport } from '../features/clientSupport';
import type { CheckedVersion } from '../features/documents';
import type { OwnRequests } from '../protocol';
import type { Requests } from '../requests';
import type { Workspace } from '../workspace/workspace';

/** What the services of one connection share. */
export interface ServerContext {
  readonly connection: Connection;
  readonly requests: Requests;
  readonly support: ClientSupport;
  /** Loads the library that lays pictures out. */
  readonly loadElk: Environment['loadElk'];
  readonly configurations: Configurations;
  /** What the client has open: topology documents and configurations. */
  readonly documents: TextDocuments<TextDocument>;
  /** All topology documents, open or not. */
  readonly workspace: Workspace;
  /**
   * @returns a topology document, checked: its newest version where it is open, else the file on disk where that belongs to the
   * workspace; `undefined` where there is neither, or the file cannot be read
   */
  readonly checked: (uri: string) => Promise<CheckedVersion | undefined>;
}

/** One feature of the language server: what it can do, and the handlers of its requests. */
export interface Service {
  capabilities(support: ClientSupport): ServerCapabilities;
  /** Registers its handlers. Called once, when the client is known. */
  listen(context: ServerContext): void;
}

/**
 * Registers what answers a request of our own.
 *
 * @param neutral what is answered where the work fails
 */
export function answerOwn<Method extends keyof OwnRequests>(
  { connection, requests }: ServerContext,
  method: Method,
  neutral: OwnRequests[Method]['result'],
  work: (
    params: OwnRequests[Method]['params'],
  ) => OwnRequests[Method]['result'] | Promise<OwnRequests[Method]['result']>,
): void {
  connection.onRequest(
    method,
    requests.answer<OwnRequests[Method]['params'], OwnRequests[Method]['result']>(method, neutral, work),
  );
}
