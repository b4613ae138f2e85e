import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { ClientRequests } from '../../../server/src/protocol';

/** @returns a client whose server is a web worker; not started */
export function createClient(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  return new WorkerClient(Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js'), options);
}

class WorkerClient extends BaseLanguageClient {
  readonly #script: Uri;
  #endWorker: (() => void) | undefined;

  constructor(script: Uri, options: LanguageClientOptions) {
    // With this id the client reads the setting lyncTopology.trace.server.
    super('lyncTopology', 'Lync Topology', options);
    this.#script = script;
    this.onRequest('lyncTopology/layoutLibrary' satisfies keyof ClientRequests, () =>
      this.#text(Uri.joinPath(script, '..', 'elk.js')),
    );
  }

  /** The server takes its leave, but a worker does not end by itself. */
  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.#endWorker?.();
      this.#endWorker = undefined;
    }
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    // VS Code starts no worker from the address of an extension that a remote server keeps. So it comes from its text, which VS Code
    // reads wherever the extension is.
    const url = URL.createObjectURL(new Blob([await this.#text(this.#script)], { type: 'text/javascript' }));
    const worker = new Worker(url);
    this.#endWorker = () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    };
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  async #text(script: Uri): Promise<string> {
    return new TextDecoder().decode(await workspace.fs.readFile(script));
  }
}
