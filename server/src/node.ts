#!/usr/bin/env node
import { t } from '@vscode/l10n';
import { createConnection, type Connection } from 'vscode-languageserver/node';
import { disk } from './disk';
import { loadElk } from './features/diagram/elk';
import { MessageFrames } from './messageFrames';
import { checkingParameters } from './parameters';
import { startServer } from './server';

const usage = t(`Language server for Lync topology documents.

  lync-topology-server --stdio

  --stdio     talks over standard input and output; this is what editors other than VS Code use
  --node-ipc  talks over the channel of the Node process that started it
  --help      this text
`);

const options = process.argv.slice(2);
if (options.includes('--help')) {
  process.stdout.write(usage);
} else if (options.some((option) => /^--(stdio|node-ipc|pipe|socket)(=|$)/.test(option))) {
  const strategy = { messageStrategy: checkingParameters((mistake) => connection.console.warn(mistake)) };
  const connection: Connection = options.includes('--stdio')
    ? createConnection(process.stdin.pipe(new MessageFrames(passedOver)), process.stdout, strategy)
    : createConnection(strategy);
  // A mistake of ours costs the user this one answer, not the server.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  }
  // Where nobody reads any more, there is nobody to serve, and nobody to tell.
  if (options.includes('--stdio')) process.stdout.on('error', () => process.exit(1));
  // Of the channel of a process nothing else says that.
  if (options.includes('--node-ipc')) process.on('disconnect', () => process.exit(1));
  startServer(connection, { disk, loadElk });

  function passedOver(bytes: number): void {
    connection.console.warn(`Passed over ${bytes} bytes that are no message of the Language Server Protocol.`);
  }
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
