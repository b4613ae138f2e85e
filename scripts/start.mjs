// @ts-check
// Opens a real VS Code with the extension on a folder: see `usage`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onPath } from '../test/host/packages.mjs';
import { spawnGroup, stopGroup, stopOnSignal } from '../test/host/processes.mjs';
import { inBrowser, prepareProfile } from '../test/host/profile.mjs';
import { startServer } from '../test/host/server.mjs';
import { readArguments } from './arguments.mjs';
import { ensureBuilt, ensureDependencies, report, root, say, scratch, SetupError, userFolder } from './setup.mjs';

const usualPort = 8321;

const usage = `Opens VS Code with the Lync Topology extension; Ctrl-C ends it.

  npm start -- [FOLDER] [--browser | --web] [--port N]

  FOLDER     the folder to open; left out: samples
  --browser  VS Code in a browser, also where the command "code" is on the PATH
  --web      as --browser, with the extension and its server in the browser too: as in VS Code for the Web
  --port N   its port on 127.0.0.1; left out: ${usualPort}, or the next free one
  --help     this text`;

try {
  const { folder, browser, web, port } = readWishes();
  await ensureDependencies();
  await ensureBuilt();
  const code = browser || web || port !== undefined ? undefined : desktop();
  if (code === undefined || !(await openDesktop(code, folder))) await openBrowser(folder, port, web);
} catch (error) {
  report(error);
  process.exit(error instanceof SetupError ? 2 : 1);
}

/** @returns {{ folder: string, browser: boolean, web: boolean, port: number | undefined }} */
function readWishes() {
  const { values, positionals } = readArguments(usage, {
    browser: { type: 'boolean' },
    web: { type: 'boolean' },
    port: { type: 'string' },
  });
  if (positionals.length > 1) throw new SetupError(`One folder can be opened, not ${positionals.length}.\n\n${usage}`);
  const typed = positionals[0];
  const folder = typed === undefined ? join(root, 'samples') : resolve(userFolder(), typed);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new SetupError(`There is no folder ${folder}`);
  if (!found.isDirectory()) throw new SetupError(`${folder} is a file: name the folder that it is in.`);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new SetupError(`--port needs a number from 1 to 65535, not ${values.port}`);
  }
  return { folder, browser: values.browser === true, web: values.web === true, port };
}

/** @returns {string | undefined} the command that starts a VS Code with windows, where there is one */
function desktop() {
  // In a terminal of a remote VS Code, `code` only opens a tab in the window far away.
  return process.env['VSCODE_IPC_HOOK_CLI'] === undefined ? onPath('code') : undefined;
}

/**
 * Opens the installed VS Code and waits until its window is closed.
 * @param {string} code
 * @param {string} folder
 * @returns {Promise<boolean>} false when it could not be opened
 */
async function openDesktop(code, folder) {
  // Its own user data make it a process of its own: it leaves the user's windows and settings alone, and can be stopped.
  const userData = join(scratch, 'desktop', 'user-data');
  prepareProfile(userData);
  say(`Opening ${folder} in VS Code (${code}). Ctrl-C closes it.`);
  const started = Date.now();
  const args = [
    ...['--new-window', '--wait', '--skip-welcome', '--skip-release-notes', '--disable-telemetry'],
    ...['--disable-workspace-trust', `--user-data-dir=${userData}`],
    ...[`--extensions-dir=${join(scratch, 'desktop', 'extensions')}`, `--extensionDevelopmentPath=${root}`],
    // As the super user VS Code insists on this.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    folder,
  ];
  const shell = process.platform === 'win32';
  const child = spawnGroup(shell ? `"${code}"` : code, shell ? args.map((arg) => `"${arg}"`) : args, {
    stdio: 'inherit',
    shell,
  });
  let stopping = false;
  stopOnSignal(async () => {
    stopping = true;
    await Promise.all([stopGroup(child), stopWindows(userData, started)]);
  });
  /** @type {number | null} */
  const exitCode = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => {
      if (!stopping) resolve(code);
    });
  });
  const display = process.platform !== 'linux' || hasDisplay();
  if (exitCode === 0 && (display || Date.now() - started > 5000)) return true;
  say(
    `VS Code ended at once (exit code ${exitCode ?? 'none'}${display ? '' : ', there is no display'}); opening it in a browser.`,
  );
  return false;
}

/**
 * Stops the VS Code that the command `code` left running: it writes the id of its process into its user data.
 * @param {string} userData
 * @param {number} started when that was; an older id may be anybody's by now
 */
async function stopWindows(userData, started) {
  try {
    const file = join(userData, 'code.lock');
    if (statSync(file).mtimeMs < started) return;
    const pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; waited < 3000; waited += 50) {
      await delay(50);
      process.kill(pid, 0);
    }
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is not running, or not any more.
  }
}

/**
 * Serves VS Code and goes on until it is stopped.
 * @param {string} folder
 * @param {number | undefined} wanted
 * @param {boolean} web whether the extension runs in the browser as well
 */
async function openBrowser(folder, wanted, web) {
  const port = wanted ?? (await freePort(usualPort));
  if (wanted !== undefined && !(await isFree(wanted))) {
    throw new SetupError(`Port ${wanted} of 127.0.0.1 is taken: choose another with --port, or leave it out.`);
  }
  const host = join(scratch, 'host');
  const userData = join(host, web ? 'user-data-web' : 'user-data');
  prepareProfile(userData, web ? inBrowser : {});
  const server = await startServer({
    userData,
    extensions: installExtension(host),
    port,
    log: join(host, 'server.log'),
  });
  stopOnSignal(async () => {
    say('Stopping …');
    await server.stop();
  });
  const address = server.address(folder);
  console.log(`\nVS Code ${server.version} with Lync Topology is ready. Open\n\n  ${address}\n\nCtrl-C stops it.`);
  openAddress(address);
  await server.died;
  throw new SetupError(`The VS Code server has ended by itself: see ${join(host, 'server.log')}`);
}

/**
 * Installs the extension by a link, so that VS Code shows what was built last.
 * @param {string} host
 * @returns {string} the folder of extensions
 */
function installExtension(host) {
  const extensions = join(host, 'extensions');
  const link = join(extensions, 'lync-topology');
  mkdirSync(extensions, { recursive: true });
  rmSync(link, { force: true, recursive: true });
  // VS Code's list of what is installed, with versions: it makes a new one of what it finds.
  rmSync(join(extensions, 'extensions.json'), { force: true });
  symlinkSync(root, link, 'junction');
  return extensions;
}

/**
 * Opens the address in the user's browser, where there is one.
 * @param {string} address
 */
function openAddress(address) {
  if (process.env['CI'] !== undefined || (process.platform === 'linux' && !hasDisplay())) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  // Without such a program the printed address has to do.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function hasDisplay() {
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * @param {number} first
 * @returns {Promise<number>} the first free port from there on
 */
async function freePort(first) {
  for (let port = first; port < first + 100; port++) if (await isFree(port)) return port;
  throw new SetupError(`No port from ${first} to ${first + 99} of 127.0.0.1 is free: choose one with --port.`);
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
