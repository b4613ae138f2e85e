// @ts-check
// Sets up what a command needs: the packages of package-lock.json, and the bundles in dist/.
//   node scripts/setup.mjs [--tests]
// Only Node's own modules are imported here, because a fresh clone has no others. Whatever is said, by npm and esbuild
// too, goes to stderr: standard output belongs to the command that is being set up.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that is fetched or written for trying and testing; git ignores it. */
export const scratch = join(root, '.vscode-test');

/** An error that a person can mend: its message says all there is to know, a stack would only be in the way. */
export class SetupError extends Error {}

/** @param {string} text one line for the person at the terminal */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Says what went wrong.
 * @param {unknown} error
 */
export function report(error) {
  say(
    error instanceof SetupError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  );
}

/**
 * The folder in which the user typed the command: npm runs every script in the root and passes that folder on.
 * @returns {string}
 */
export function userFolder() {
  const folder = process.cwd();
  return folder === root ? (process.env['INIT_CWD'] ?? folder) : folder;
}

/** @throws {SetupError} when this Node is older than package.json asks for */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(
      `Lync Topology needs Node.js 20.19 or newer; this is ${process.versions.node} (${process.execPath}). ` +
        'Install a current one from https://nodejs.org, or with your version manager: nvm install 24',
    );
  }
}

/** Installs the packages of package-lock.json where they are missing or others. */
export async function ensureDependencies() {
  requireNode();
  if (dependenciesAreCurrent()) return;
  await exclusively('dependencies', async () => {
    if (dependenciesAreCurrent()) return;
    await step('Installing dependencies', async () => {
      await npm(['ci', '--include=dev'], root);
      // npm has been seen to fail with the exit code of success, where it cannot reach its registry.
      if (!dependenciesAreCurrent()) throw new SetupError('npm ci has not installed all packages: see above.');
    });
  });
}

/** Builds dist/ where it is missing or older than a source. Costs a few milliseconds when there is nothing to do. */
export async function ensureBuilt() {
  requireNode();
  if (!buildIsCurrent()) await build({ unless: buildIsCurrent });
}

/**
 * Builds dist/.
 * @param {{ tests?: boolean, unless?: () => boolean }} [options] `tests`: the test bundles too; `unless`: asked again when
 *   it is our turn, as another process may have done the work meanwhile
 */
export async function build({ tests = false, unless = () => false } = {}) {
  await ensureDependencies();
  await exclusively('build', async () => {
    if (unless()) return;
    await step(tests ? 'Building the extension and its tests' : 'Building', async () => {
      // What is saved while the build runs is newer than this build.
      const start = new Date();
      rmSync(builtStamp, { force: true });
      // A process of its own: esbuild leaves neither a child nor listeners in the one that goes on.
      const code = await run(
        process.execPath,
        [join(root, 'scripts', 'build.mjs'), ...(tests ? ['--tests'] : [])],
        root,
      );
      if (code !== 0) throw new SetupError('The sources do not compile: see above.');
      writeFileSync(builtStamp, '');
      utimesSync(builtStamp, start, start);
    });
  });
}

/**
 * Runs npm, whatever it prints going to stderr.
 * @param {string[]} args
 * @param {string} folder where the package.json is
 */
export async function npm(args, folder) {
  // `npm run --silent` would silence this npm too, with the reason why it fails: the level is given.
  const all = [...args, '--loglevel=error', '--no-audit', '--no-fund', '--prefix', folder];
  const cli = process.env['npm_execpath'];
  const viaNode = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli);
  const code = viaNode
    ? await run(process.execPath, [cli, ...all], folder)
    : await run('npm', all, folder, { shell: process.platform === 'win32' });
  if (code !== 0)
    throw new SetupError(`npm ${args.join(' ')} failed in ${folder} (exit code ${code ?? 'none'}): see above.`);
}

/**
 * Says what is being done, and how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const start = Date.now();
  say(`${what} …`);
  const result = await work();
  say(`${what}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Does work that only one process at a time may do in this checkout; others wait for it. A lock that a killed process left
 * behind is taken over.
 * @param {string} name of the work
 * @param {() => Promise<void>} work
 */
export async function exclusively(name, work) {
  mkdirSync(scratch, { recursive: true });
  const lock = join(scratch, `${name}.lock`);
  for (let waited = 0; !take(lock); waited += 50) {
    if (waited === 2000) say(`Waiting for another process that does the same (${name}) …`);
    await delay(50);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

const builtStamp = join(root, 'dist', '.built');

/** What a bundle is made of. */
const sources = [
  'client',
  'server',
  'schemas',
  'l10n',
  'scripts/build.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.web.json',
];

/** @returns {boolean} whether dist/ is complete and newer than every source */
function buildIsCurrent() {
  const built = modified(builtStamp);
  return built > 0 && sources.every((source) => newest(join(root, source)) < built);
}

/**
 * @param {string} path
 * @returns {number} when the file, or the youngest of a folder's files and folders, was changed: a folder is when a file
 *   in it is removed; 0 where there is none
 */
function newest(path) {
  let time = modified(path);
  if (time === 0 || !statSync(path).isDirectory()) return time;
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    time = Math.max(time, modified(join(entry.parentPath, entry.name)));
  }
  return time;
}

/**
 * @param {string} path
 * @returns {number} milliseconds since 1970, 0 where there is no such file
 */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @returns {boolean} whether node_modules holds what package-lock.json names */
function dependenciesAreCurrent() {
  const wanted = join(root, 'package-lock.json');
  // npm writes this one last: an interrupted installation has none.
  const present = join(root, 'node_modules', '.package-lock.json');
  const installed = modified(present);
  if (installed === 0) return false;
  if (installed >= modified(wanted)) return true;
  // Newer by the clock only, as after a copy or a change of branches and back?
  const have = packagesOf(present);
  const same = Object.entries(packagesOf(wanted)).every(
    ([path, { version, optional }]) => path === '' || (have[path] ? have[path].version === version : optional === true),
  );
  if (same) utimesSync(present, new Date(), new Date());
  return same;
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */
  const { packages } = readJson(lockFile);
  return packages;
}

/**
 * @template T
 * @param {string} file
 * @returns {T} its value, taken to be of the type that the caller expects
 */
export function readJson(file) {
  /** @type {unknown} */
  const value = JSON.parse(readFileSync(file, 'utf8'));
  return /** @type {T} */ (value);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {{ shell?: boolean }} [options]
 * @returns {Promise<number | null>} the exit code; null when a signal ended it
 */
function run(command, args, cwd, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 2, 2], ...options });
    // Ended from outside, we take the child with us at once: it must not go on writing while the next one starts. What it
    // leaves half done is done again then.
    const end = () => {
      child.kill('SIGKILL');
      process.exit(1);
    };
    for (const signal of signals) process.once(signal, end);
    const done = () => signals.forEach((signal) => process.removeListener(signal, end));
    child.once('error', (error) => {
      done();
      const missing = 'code' in error && error.code === 'ENOENT';
      reject(missing ? new SetupError(`${command} was not found. It comes with Node.js: https://nodejs.org`) : error);
    });
    child.once('close', (code) => {
      done();
      resolve(code);
    });
  });
}

/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @param {string} lock
 * @returns {boolean} whether the lock is ours now
 */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const abandoned = abandonedBy(lock);
  if (abandoned !== undefined) {
    // Renamed first, which succeeds for one process only; and looked at again, as it may be a younger one by now.
    const aside = `${lock}.${process.pid}`;
    try {
      renameSync(lock, aside);
      if (readFileSync(aside, 'utf8') === abandoned) rmSync(aside);
      else renameSync(aside, lock);
    } catch {
      // Somebody else was quicker.
    }
  }
  return false;
}

/**
 * @param {string} lock
 * @returns {string | undefined} what the lock says, when the process that took it is gone or cannot be at it any more
 */
function abandonedBy(lock) {
  const age = Date.now() - modified(lock);
  let owner = '';
  try {
    owner = readFileSync(lock, 'utf8');
    if (owner === '') return age > 5000 ? owner : undefined;
    process.kill(Number(owner), 0);
    return age > 15 * 60_000 ? owner : undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH' ? owner : undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureDependencies();
    await (process.argv.includes('--tests') ? build({ tests: true }) : ensureBuilt());
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
