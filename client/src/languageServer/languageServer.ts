import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, State } from 'vscode-languageclient';
import type { OwnNotifications, OwnRequests } from '../../../server/src/protocol';
import { LANGUAGE_ID, TOPOLOGY_FILES } from '../language';
import { clientOptions } from './clientOptions';
import { offerFiles } from './files';
import { GoneFiles } from './goneFiles';
import type { ServerState } from './serverState';
import { ShownFindings } from './shownFindings';

/** What knows how to start a server where this extension runs: in a process, or in a web worker. */
export interface Platform {
  createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): BaseLanguageClient;
}

/** The language server, as the other features of this extension know it. */
export interface TopologyServer {
  /** What the server, its client and the features have to say. */
  readonly output: vscode.LogOutputChannel;
  readonly state: ServerState;
  /** Fires when the state is another one. */
  readonly onDidChangeState: vscode.Event<void>;
  /** Fires when the server has come up, for the first time or again. */
  readonly onDidStart: vscode.Event<void>;
  /** Fires when the server is not running any more. It may come up again by itself, as it does after a crash. */
  readonly onDidStop: vscode.Event<void>;
  /** Fires when topology documents have changed, with their URIs, from the first request `lyncTopology/documents` to a server on. */
  readonly onDidChangeDocuments: vscode.Event<readonly string[]>;
  /**
   * Sends a request of our own. Starts the server where it is not running.
   *
   * @returns the answer; rejected where the server cannot be started or the request is cancelled
   */
  request<Method extends keyof OwnRequests>(
    method: Method,
    params: OwnRequests[Method]['params'],
    token?: vscode.CancellationToken,
  ): Promise<OwnRequests[Method]['result']>;
  /** Resolved when the server has ended. */
  stop(): Promise<void>;
}

/**
 * Starts the language server with the first topology document, open or in the workspace, and not before: for a window with other JSON
 * files it costs nothing, not even the loading of its client.
 *
 * @param loadPlatform loads the part of the extension that talks to the server
 */
export function activateLanguageServer(
  context: vscode.ExtensionContext,
  loadPlatform: () => Promise<Platform>,
): TopologyServer {
  const server = new LanguageServer(context, loadPlatform);
  const startFor = (document: vscode.TextDocument): void => {
    if (document.languageId === LANGUAGE_ID) void server.start();
  };
  const startForWorkspace = async (): Promise<void> => {
    const [first] = await vscode.workspace.findFiles(TOPOLOGY_FILES, undefined, 1);
    if (first) await server.start();
  };
  const files = vscode.workspace.createFileSystemWatcher(TOPOLOGY_FILES, false, true, true);
  context.subscriptions.push(
    server,
    files,
    files.onDidCreate(() => void server.start()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void startForWorkspace()),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.commands.registerCommand('lyncTopology.restartServer', () => server.restart()),
    vscode.commands.registerCommand('lyncTopology.showOutput', () => server.output.show()),
  );
  vscode.workspace.textDocuments.forEach(startFor);
  void startForWorkspace();
  return server;
}

class LanguageServer implements TopologyServer, vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #loadPlatform: () => Promise<Platform>;
  #output: vscode.LogOutputChannel | undefined;
  #gone: GoneFiles | undefined;
  #shown: ShownFindings | undefined;
  #client: Promise<BaseLanguageClient> | undefined;
  /** What tells those who wait for an answer of the server that none will come. */
  #waiting = new Set<(reason: Error) => void>();
  #state: ServerState = 'stopped';
  readonly #stateChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeState = this.#stateChanged.event;
  readonly #started = new vscode.EventEmitter<void>();
  readonly onDidStart = this.#started.event;
  readonly #stopped = new vscode.EventEmitter<void>();
  readonly onDidStop = this.#stopped.event;
  readonly #documentsChanged = new vscode.EventEmitter<readonly string[]>();
  readonly onDidChangeDocuments = this.#documentsChanged.event;

  constructor(context: vscode.ExtensionContext, loadPlatform: () => Promise<Platform>) {
    this.#context = context;
    this.#loadPlatform = loadPlatform;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** What the server and its client have to say. The channel comes to be when it is needed. */
  get output(): vscode.LogOutputChannel {
    this.#output ??= vscode.window.createOutputChannel('Lync Topology', { log: true });
    return this.#output;
  }

  /** Starts the server, where it is not running or starting. That it cannot be started the client tells the user. */
  async start(): Promise<void> {
    await this.#running().catch((error: unknown) => this.output.error(error instanceof Error ? error : String(error)));
  }

  async request<Method extends keyof OwnRequests>(
    method: Method,
    params: OwnRequests[Method]['params'],
    token?: vscode.CancellationToken,
  ): Promise<OwnRequests[Method]['result']> {
    const waiting = this.#waiting;
    const client = await this.#running();
    return new Promise((resolve, reject) => {
      waiting.add(reject);
      client
        // A token that is left out must not be sent: it would count as one more parameter.
        .sendRequest<OwnRequests[Method]['result']>(method, params, ...(token ? [token] : []))
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const starting = this.#client;
    this.#client = undefined;
    const waiting = this.#waiting;
    this.#waiting = new Set();
    this.#setState('stopped');
    // One that has not come up needs no stopping.
    const client = await starting?.catch(() => undefined);
    // A server that does not take its leave in time, as one that hangs, is ended all the same.
    await client?.dispose().catch((error: unknown) => this.output.warn(String(error)));
    // It answers nobody any more.
    for (const reject of waiting) reject(new Error(vscode.l10n.t('The language server has been stopped.')));
  }

  dispose(): void {
    this.#gone?.dispose();
    this.#shown?.dispose();
    this.#output?.dispose();
    this.#stateChanged.dispose();
    this.#started.dispose();
    this.#stopped.dispose();
    this.#documentsChanged.dispose();
  }

  /** @returns the client of a server that is running; rejected where it cannot be started */
  #running(): Promise<BaseLanguageClient> {
    if (this.#client) return this.#client;
    this.#setState('starting');
    const client = this.#startClient();
    this.#client = client;
    const settle = (state: ServerState): void => {
      if (this.#client === client) this.#setState(state);
    };
    client.then(
      (started) => {
        settle('running');
        // After a crash it is started again by itself, unless it has crashed too often.
        started.onDidChangeState(({ newState }) => settle(stateOf(newState)));
      },
      () => settle('failed'),
    );
    return client;
  }

  async #startClient(): Promise<BaseLanguageClient> {
    const platform = await this.#loadPlatform();
    this.#gone ??= new GoneFiles(() => void this.#refreshDiagnostics());
    this.#shown ??= new ShownFindings(this.#gone);
    const client = platform.createClient(this.#context, clientOptions(this.output, this.#shown));
    offerFiles(client, (reason) => this.output.warn(reason));
    await client.start();
    this.#listen(client);
    return client;
  }

  #listen(client: BaseLanguageClient): void {
    client.onNotification(
      'lyncTopology/documentsChanged',
      ({ uris }: OwnNotifications['lyncTopology/documentsChanged']) => this.#documentsChanged.fire(uris),
    );
    // It has come up already; after a crash it does so again by itself.
    client.onDidChangeState(() => {
      if (client.isRunning()) this.#started.fire();
      else if (!client.needsStop()) this.#stopped.fire();
    });
    this.#started.fire();
  }

  #setState(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#stateChanged.fire();
  }

  async #refreshDiagnostics(): Promise<void> {
    this.#shown?.reconsiderAll();
    const client = await this.#client?.catch(() => undefined);
    client?.getFeature('textDocument/diagnostic').refresh();
  }
}

/** @returns what a state means of a server that nobody has told to end */
function stateOf(state: State): ServerState {
  // The enumeration is part of the client, which is loaded only when it is needed.
  const names: Record<State, ServerState> = { 1: 'failed', 2: 'running', 3: 'starting', 4: 'failed' };
  return names[state];
}
