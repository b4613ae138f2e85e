// @ts-check
// Installs what the browser-served VS Code is made of, once, into .vscode-test/host/: each folder beside this file names its
// packages in a package.json with a lock. They are not among the dependencies of the repository because they are large
// (about 300 MB), and not needed where a desktop VS Code is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exclusively, npm, readJson, scratch, SetupError, step } from '../../scripts/setup.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const host = join(scratch, 'host');

/** The major version of Node that the server of test/host/server is built for; it starts with no other. */
const serverNode = 24;

/**
 * @typedef {object} Server
 * @property {string} node the Node that runs it
 * @property {string} main its main module
 * @property {string} version of VS Code
 */

/** @returns {Promise<Server>} the VS Code server, installed if it was not */
export async function ensureServer() {
  const folder = await ensurePackages('server', 'Installing the VS Code server (200 MB, once)', async (folder) => {
    // Packages within the package: the server's own, and those of the extensions that come with VS Code.
    const code = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
    const options = ['--omit=dev', '--omit=optional', '--ignore-scripts'];
    await npm(['install', ...options], code);
    await npm(['install', ...options], join(code, 'extensions'));
  });
  const code = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  /** @type {{ version: string }} */
  const { version } = readJson(join(code, 'package.json'));
  return { node: await ensureServerNode(), main: join(code, 'out', 'server-main.js'), version };
}

/** @returns {Promise<string>} the path of a Node that runs the server: this one if it can */
async function ensureServerNode() {
  if (process.versions.node.startsWith(`${serverNode}.`)) return process.execPath;
  const folder = await ensurePackages('node', `Installing Node.js ${serverNode} for the VS Code server (once)`);
  /** @type {{ optionalDependencies: Record<string, string> }} */
  const { optionalDependencies } = readJson(join(folder, 'package.json'));
  for (const name of Object.keys(optionalDependencies)) {
    const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(binary)) return binary;
  }
  throw new SetupError(
    `The VS Code server needs Node.js ${serverNode}, and npm has none for ${process.platform} ${process.arch}. ` +
      `Install it (nvm install ${serverNode}) and start again with it.`,
  );
}

/**
 * @typedef {object} Browser
 * @property {string} executable
 * @property {Record<string, string>} env what it needs beside this process's environment
 */

/** @returns {Promise<Browser>} an installed Chrome, Chromium or Edge, else one from npm, installed if it was not */
export async function ensureBrowser() {
  const installed = installedBrowser();
  if (installed !== undefined) return { executable: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'No Chrome, Chromium or Edge was found. Install one: ' +
        (process.platform === 'darwin' ? 'brew install --cask google-chrome' : 'sudo apt-get install chromium'),
    );
  }
  const folder = await ensurePackages('browser', 'Installing Chromium (70 MB, once)', (folder) => {
    const files = join(folder, 'files');
    rmSync(files, { recursive: true, force: true });
    mkdirSync(files);
    // The package unpacks itself into the folder for temporary files.
    const { status } = spawnSync(process.execPath, [join(here, 'unpack-browser.mjs'), folder], {
      env: { ...process.env, TMPDIR: files },
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) throw new SetupError(`Chromium could not be unpacked in ${files}.`);
    return Promise.resolve();
  });
  const files = join(folder, 'files');
  const executable = join(files, 'chromium');
  // Only where the system lacks them: its own libraries and fonts fit it better than those that come with the package.
  /** @type {Record<string, string>} */
  const env = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(files, 'fonts') };
  if (!starts(executable, env)) {
    const libraries = [join(files, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean);
    env['LD_LIBRARY_PATH'] = libraries.join(delimiter);
    if (!starts(executable, env)) {
      throw new SetupError(`${executable} does not start here. Install a browser: sudo apt-get install chromium`);
    }
  }
  return { executable, env };
}

/** @returns {string | undefined} the path of a browser that is installed and starts */
function installedBrowser() {
  if (process.platform === 'linux') {
    const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
    return names.map(onPath).find((path) => path !== undefined && starts(path, {}));
  }
  const env = process.env;
  const folders =
    process.platform === 'darwin'
      ? ['/Applications']
      : [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
  const files =
    process.platform === 'darwin'
      ? ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`)
      : ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return folders.flatMap((folder) => files.map((file) => join(folder, file))).find((path) => existsSync(path));
}

/**
 * @param {string} name of a program
 * @returns {string | undefined} where it is
 */
export function onPath(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.cmd` : name))
    .find((path) => existsSync(path));
}

/**
 * @param {string} executable
 * @param {Record<string, string>} env
 * @returns {boolean} whether it can tell its version: all libraries are there then
 */
function starts(executable, env) {
  return spawnSync(executable, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;
}

/**
 * Installs the packages of one folder beside this file, exactly as its lock says.
 * @param {'server' | 'node' | 'browser'} name of the folder
 * @param {string} title what the person at the terminal waits for
 * @param {(folder: string) => Promise<void>} [finish] what is left to do then
 * @returns {Promise<string>} the folder that has them in its node_modules
 */
async function ensurePackages(name, title, finish) {
  const folder = join(host, name);
  const files = ['package.json', 'package-lock.json'].map((file) => join(here, name, file));
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of files) hash.update(readFileSync(file));
  const wanted = hash.digest('hex');
  // Written last: what was interrupted has none and is done again.
  const stamp = join(folder, 'installed');
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled()) return folder;
  await exclusively(`host-${name}`, async () => {
    if (isInstalled()) return;
    await step(title, async () => {
      rmSync(stamp, { force: true });
      mkdirSync(folder, { recursive: true });
      for (const file of files) copyFileSync(file, join(folder, basename(file)));
      await npm(['ci', '--ignore-scripts'], folder);
      if (!existsSync(join(folder, 'node_modules', '.package-lock.json'))) {
        throw new SetupError(`npm ci has not installed all packages in ${folder}: see above.`);
      }
      await finish?.(folder);
      writeFileSync(`${stamp}.new`, wanted);
      renameSync(`${stamp}.new`, stamp);
    });
  });
  return folder;
}
