// @ts-check
// Runs the tests: see `usage`. The last line printed is "N passed, N failed".
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureNeovim } from '../test/host/neovim.mjs';
import { spawnGroup, stopGroup, stopOnSignal } from '../test/host/processes.mjs';
import { forTests, inBrowser, prepareProfile, restricted } from '../test/host/profile.mjs';
import { readArguments } from './arguments.mjs';
import { build, ensureDependencies, readJson, report, root, scratch, SetupError } from './setup.mjs';

const usage = `Runs the tests.

  npm test -- [unit] [protocol] [editor] [web] [package] [--grep PATTERN]

  unit      functions
  protocol  a server process, over standard input and output
  editor    the extension inside a real VS Code: the desktop one where it can be shown and downloaded, else one in a
            headless browser. LYNC_TOPOLOGY_TEST_HOST=desktop or =browser forces either.
  web       the same tests, but for those in test/editor/node, with the extension and its server in web workers, and in
            Restricted Mode
  package   the package that users install, in a VS Code that has nothing else
  --grep    only tests whose name matches`;

const kinds = /** @type {const} */ (['unit', 'protocol', 'editor', 'web', 'package']);

/** What one kind of tests may take: several times of what the longest takes. */
const timeLimit = 8 * 60_000;

/** @typedef {import('../test/host/mocha.mjs').Outcome} Outcome */

/** @type {Outcome} */
const sum = { passed: 0, failed: 0, failures: [] };
/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
stopOnSignal(async () => {
  if (running) await stopGroup(running);
});
try {
  const { chosen, grep } = readWishes();
  await ensureDependencies();
  await build({ tests: true });
  for (const kind of chosen) {
    console.log(`\n── ${kind} tests ──`);
    if (kind === 'protocol') await ensureNeovim();
    const { passed, failed, failures } = await attempt(() =>
      isNode(kind) ? runInNode(kind, grep) : runInEditor(kind, grep),
    );
    sum.passed += passed;
    sum.failed += failed;
    sum.failures.push(...failures.map((failure) => `${kind}: ${failure}`));
    if (passed + failed === 0 && grep === undefined) {
      console.log(`There are no ${kind} tests.`);
      sum.failed += 1;
    }
  }
} catch (error) {
  report(error);
  sum.failed += 1;
}
if (sum.passed + sum.failed === 0) console.log('No test ran.');
if (sum.failures.length > 0) console.log(`\n── what failed ──\n\n${sum.failures.join('\n\n')}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

function readWishes() {
  const { values, positionals } = readArguments(usage, { grep: { type: 'string', short: 'g' } });
  const unknown = positionals.find((name) => !kinds.some((kind) => kind === name));
  if (unknown !== undefined) throw new SetupError(`There are no ${unknown} tests.\n\n${usage}`);
  return { chosen: kinds.filter((kind) => positionals.length === 0 || positionals.includes(kind)), grep: values.grep };
}

/**
 * @param {typeof kinds[number]} kind
 * @returns {kind is 'unit' | 'protocol' | 'package'} whether such tests run outside of VS Code
 */
function isNode(kind) {
  return kind === 'unit' || kind === 'protocol' || kind === 'package';
}

/**
 * @param {() => Promise<Outcome>} work
 * @returns {Promise<Outcome>} a run that could not be made counts as one failure, after its reason
 */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    report(error);
    return { passed: 0, failed: 1, failures: [] };
  }
}

/**
 * @param {'unit' | 'protocol' | 'package'} kind
 * @param {string | undefined} grep
 * @returns {Promise<Outcome>}
 */
async function runInNode(kind, grep) {
  const folder = join(root, 'dist', 'test', kind);
  if (!existsSync(folder)) return { passed: 0, failed: 0, failures: [] };
  return inTemporaryFolder(async (temporary) => {
    const outcome = join(temporary, 'outcome.json');
    const script = join(root, 'test', 'host', 'mocha-process.mjs');
    // Property tests allocate much that lives shortly: with more room for it, less of their time goes into collecting it.
    const args = [
      '--enable-source-maps',
      '--max-semi-space-size=64',
      script,
      folder,
      outcome,
      ...(grep === undefined ? [] : [grep]),
    ];
    const { how } = await runLimited(args, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (!existsSync(outcome)) throw new SetupError(`The ${kind} tests ${how} before they were through.`);
    return readJson(outcome);
  });
}

/**
 * @param {'editor' | 'web'} kind
 * @param {string | undefined} grep
 * @returns {Promise<Outcome>}
 */
async function runInEditor(kind, grep) {
  const { ensureVSCode } = await import('../test/host/vscode.mjs');
  const executable = await ensureVSCode();
  return inTemporaryFolder(async (temporary) => {
    // A copy, so that tests may write.
    const folder = join(temporary, 'samples');
    cpSync(join(root, 'samples'), folder, { recursive: true });
    const userData = join(temporary, 'user');
    prepareProfile(userData, { ...forTests, ...(kind === 'web' ? { ...inBrowser, ...restricted } : {}) });
    // In a web worker there is no environment: test/editor/browser.ts finds these beside the folder.
    const outcome = join(temporary, 'outcome.json');
    const text = join(temporary, 'report.txt');
    writeFileSync(join(temporary, 'run.json'), JSON.stringify({ grep }));
    const logs = join(scratch, 'logs');
    mkdirSync(logs, { recursive: true });
    const log = join(logs, `${kind}-tests.log`);
    const output = openSync(log, 'w');
    const script = join(root, 'test', 'host', 'editor-process.mjs');
    const { how } = await runLimited([script, kind === 'web' ? 'web' : 'node', executable, folder, userData], {
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        LYNC_TOPOLOGY_TEST_OUTCOME: outcome,
        LYNC_TOPOLOGY_TEST_REPORT: text,
        ...(kind === 'web' ? { LYNC_TOPOLOGY_TEST_RESTRICTED: '1' } : {}),
        ...(grep === undefined ? {} : { LYNC_TOPOLOGY_TEST_GREP: grep }),
      },
      onTick: follow(text),
    });
    closeSync(output);
    const complete = existsSync(outcome);
    /** @type {Outcome} */
    const result = complete ? readJson(outcome) : { passed: 0, failed: 1, failures: [] };
    if (!complete) console.log(`The ${kind} tests ${how} before they were through.`);
    if (result.failed > 0) printLog(log, complete);
    return result;
  });
}

/**
 * Runs a script of ours, and stops it with all that it started when it takes too long.
 * @param {string[]} args of node
 * @param {import('node:child_process').SpawnOptions & { onTick?: () => void }} options `onTick` is called now and then
 * @returns {Promise<{ how: string }>} how it ended
 */
async function runLimited(args, { onTick = () => undefined, ...options }) {
  const child = spawnGroup(process.execPath, args, { cwd: root, ...options });
  running = child;
  /** @type {string | undefined} */
  let how;
  child.once('error', (error) => (how = `did not start (${error.message})`));
  child.once('exit', (code, signal) => (how = `ended (${code === null ? String(signal) : `exit code ${code}`})`));
  const end = Date.now() + timeLimit;
  while (how === undefined && Date.now() < end) {
    await delay(50);
    onTick();
  }
  how ??= `took more than ${timeLimit / 60_000} minutes and were stopped`;
  const result = { how };
  // What a test left running goes with it.
  await stopGroup(child);
  running = undefined;
  onTick();
  return result;
}

/**
 * @param {string} file that grows
 * @returns {() => void} prints what has come since the last call
 */
function follow(file) {
  let printed = 0;
  return () => {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= printed) return;
    const bytes = readFileSync(file);
    // Who cannot append writes the file anew, from its beginning.
    if (bytes.length <= printed) return;
    process.stdout.write(bytes.subarray(printed));
    printed = bytes.length;
  };
}

/**
 * Prints what VS Code said, after a failure: its errors, or its last words when it did not come to an end.
 * @param {string} log
 * @param {boolean} complete whether the tests were through
 */
function printLog(log, complete) {
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    // Where in VS Code itself an error was met helps nobody here.
    .filter((line) => line.trim() !== '' && !/^\s+at .*(node:internal|workbench|extensionHostProcess)/.test(line));
  const shown = complete ? lines.filter((line) => line.startsWith('[error]')) : lines;
  if (shown.length > 0) console.log(`What VS Code said (all of it is in ${log}):\n${shown.slice(-30).join('\n')}\n`);
}

/**
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inTemporaryFolder(work) {
  // The real path: VS Code compares it with the paths of files.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lync-topology-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
