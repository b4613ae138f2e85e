// @ts-check
// The VS Code server: VS Code in a browser, on this machine only.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SetupError } from '../../scripts/setup.mjs';
import { ensureServer } from './packages.mjs';
import { spawnGroup, stopGroup } from './processes.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * @typedef {object} Options
 * @property {string} userData the folder of settings and state
 * @property {string} extensions the folder of installed extensions
 * @property {number} [port] left out: any that is free
 * @property {boolean} [forTests] lets an address name an extension under development and its tests
 * @property {boolean} [restricted] folders that the user has not said to trust open in Restricted Mode
 * @property {string} log the file that gets what the server says
 */

/**
 * @typedef {object} RunningServer
 * @property {(folder: string, payload?: [string, string][]) => string} address what a browser opens to see a folder; it
 *   holds the key to the server, as everyone who has it may do here whatever this user may
 * @property {(path: string) => string} resource the address that the server's own files have in VS Code
 * @property {string} version of VS Code
 * @property {Promise<void>} died when the server has ended without being stopped
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the server, installing it if need be, and waits until it answers.
 * @param {Options} options
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ userData, extensions, port = 0, forTests = false, restricted = false, log }) {
  const { node, main, version } = await ensureServer();
  // Without a key any page in the user's browser could reach the server. The same one at every start: an open tab goes on.
  const keyFile = join(userData, 'key');
  mkdirSync(userData, { recursive: true });
  if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(16).toString('hex'), { mode: 0o600 });
  const key = readFileSync(keyFile, 'utf8');
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  const child = spawnGroup(
    node,
    [
      ...[join(here, 'server-process.mjs'), main],
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', keyFile],
      ...['--server-data-dir', userData, '--user-data-dir', userData, '--extensions-dir', extensions],
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ...(restricted ? [] : ['--disable-workspace-trust']),
      ...(forTests ? ['--enable-smoke-test-driver'] : []),
    ],
    // Without a gallery of extensions there is nobody to ask whether ours has a newer version.
    { stdio: ['pipe', output, output], env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' } },
  );
  closeSync(output);
  let stopped = false;
  const stop = () => {
    stopped = true;
    return stopGroup(child);
  };
  /** @type {Promise<void>} */
  const died = new Promise((resolve) => {
    const end = () => {
      if (!stopped) resolve();
    };
    child.once('error', end);
    child.once('exit', end);
  });

  for (let waited = 0; ; waited += 50) {
    const text = readFileSync(log, 'utf8');
    const listening = /^Extension host agent listening on (\d+)$/m.exec(text);
    if (listening?.[1] !== undefined) {
      const authority = `127.0.0.1:${listening[1]}`;
      return {
        version,
        died,
        stop,
        resource: (path) => `vscode-remote://${authority}${urlPath(path)}`,
        address: (folder, payload = []) => {
          const query = [`tkn=${key}`, `folder=${urlPath(folder)}`];
          if (payload.length > 0) query.push(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
          return `http://${authority}/?${query.join('&')}`;
        },
      };
    }
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined || waited > 60_000) {
      await stop();
      const reason = text.split('\n').filter(Boolean).slice(-15).join('\n');
      throw new SetupError(`The VS Code server did not start; the end of ${log}:\n${reason}`);
    }
    await delay(50);
  }
}

/**
 * @param {string} path
 * @returns {string} as in an address: with a slash before a drive, and encoded
 */
function urlPath(path) {
  return pathToFileURL(path).pathname;
}
