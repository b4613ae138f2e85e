import { Uri, type ExtensionContext } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';

/** The port at which a debugger finds the server, when the extension itself is being debugged. */
const DEBUG_PORT = 6009;

/** @returns a client whose server is a process of its own; not started */
export function createClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  const server: ServerOptions = {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } },
  };
  // With this id the client reads the setting lyncTopology.trace.server.
  return new LanguageClient('lyncTopology', 'Lync Topology', server, options);
}
