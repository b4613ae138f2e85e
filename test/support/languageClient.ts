import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The server that `npm run build` makes; the bundles of tests are in dist/test. */
export const SERVER = join(__dirname.slice(0, __dirname.lastIndexOf('dist')), 'dist', 'server.js');

const COMMON = {
  codeAction: {
    codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
    isPreferredSupport: true,
    dataSupport: true,
  },
  hover: { contentFormat: ['markdown', 'plaintext'] },
} satisfies ClientCapabilities['textDocument'];

/** What VS Code can do, of what matters here. */
export const PULLING: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    ...COMMON,
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
  },
};

/** The same for a client of the time before diagnostics could be asked for. */
export const PUBLISHED_TO: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...COMMON,
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
  },
};

/** A language client of our own, with a server in a process of its own, over standard input and output. */
export class LanguageClient {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** All that was published so far. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the server has logged. */
  readonly log: string[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #onPublished = new Set<() => void>();

  /** Starts a server. It is not initialized. */
  constructor(env: NodeJS.ProcessEnv = {}) {
    this.process = spawn(process.execPath, [SERVER, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('The server has no streams.');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const notify of this.#onPublished) notify();
    });
    this.connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => void this.log.push(message));
    this.connection.listen();
  }

  static async start(capabilities: ClientCapabilities): Promise<LanguageClient> {
    const client = new LanguageClient();
    await client.initialize(capabilities);
    return client;
  }

  /** @param folders the URIs of the folders of the workspace */
  async initialize(
    capabilities: ClientCapabilities,
    initializationOptions?: unknown,
    folders?: readonly string[],
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      ...(folders ? { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) } : {}),
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  /** Ends the server as the protocol asks for. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    await this.connection.sendRequest('shutdown');
    return this.exit();
  }

  /** @returns the exit code */
  async exit(): Promise<number | null> {
    const ended = once(this.process, 'exit');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
    return this.process.exitCode;
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    const languageId = 'lync-topology';
    this.#documents.set(uri, TextDocument.create(uri, languageId, version, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
  }

  /** Changes a document, each change after the one before it, as typing does. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Replaces a piece of text that stands once in the document. */
  async replace(uri: string, piece: string, by: string): Promise<void> {
    await this.change(uri, { range: this.rangeOf(uri, piece), text: by });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** @returns where a piece of text stands that stands once in the document */
  rangeOf(uri: string, piece: string): Range {
    const document = this.document(uri);
    const offset = document.getText().indexOf(piece);
    if (offset < 0 || document.getText().includes(piece, offset + 1)) throw new Error(`${piece} does not stand once`);
    return { start: document.positionAt(offset), end: document.positionAt(offset + piece.length) };
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    return this.connection.sendRequest('textDocument/diagnostic', params);
  }

  /** @returns the diagnostics that a client which asks for them gets */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('The report says that nothing changed, though nothing was known.');
    return report.items;
  }

  /** Tells that files were created (1), changed (2) or deleted (3). */
  async filesChanged(...changes: readonly (readonly [uri: string, type: 1 | 2 | 3])[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([uri, type]) => ({ uri, type })),
    });
  }

  /** Waits for what is published from now on. */
  async nextPublished(fits: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    const first = this.published.length;
    for (;;) {
      const found = this.published.slice(first).find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => {
        const notify = (): void => {
          this.#onPublished.delete(notify);
          resolve();
        };
        this.#onPublished.add(notify);
      });
    }
  }

  async hover(uri: string, piece: string): Promise<Hover | null> {
    const { start } = this.rangeOf(uri, piece);
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: start });
  }

  async codeActions(uri: string, range: Range, context: CodeActionContext): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  /** Applies an edit as an editor does: refused where it is for another version. */
  async apply(uri: string, edit: WorkspaceEdit | undefined): Promise<void> {
    const change = edit?.documentChanges?.[0];
    if (!change || !('textDocument' in change) || change.textDocument.uri !== uri) throw new Error('no edit of it');
    const document = this.document(uri);
    if (change.textDocument.version !== document.version) throw new Error('The edit is for another version.');
    const edits = change.edits.map((one) => {
      if (!('newText' in one)) throw new Error('a snippet');
      return one;
    });
    await this.change(uri, { text: TextDocument.applyEdits(document, edits) });
  }
}
