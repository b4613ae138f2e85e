import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type Connection,
} from 'vscode-languageserver/browser';
import { elkFromClient } from './elkFromClient';
import { checkingParameters } from './parameters';
import { startServer } from './server';

const connection: Connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: checkingParameters((mistake) => connection.console.warn(mistake)),
});
// A mistake of ours costs the user this one answer, not the server.
self.addEventListener('error', (event) => report(event, event.error));
self.addEventListener('unhandledrejection', (event) => report(event, event.reason));
startServer(connection, { loadElk: elkFromClient(connection) });

/** Without `preventDefault` the client takes it for the end of the server. */
function report(event: Event, error: unknown): void {
  event.preventDefault();
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
