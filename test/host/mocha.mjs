// @ts-check
// Runs test bundles with mocha: in Node, and inside VS Code. (No `import.meta` here: the latter is a CommonJS bundle.)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatWithOptions } from 'node:util';
import { failureOf } from './failures.mjs';

/** @typedef {{ passed: number, failed: number, failures: string[] }} Outcome what failed is in `failures`, with its reason */

/**
 * Runs tests; the report that people read goes to `write`.
 * @param {object} options
 * @param {string} [options.folder] all `*.test.js` below it
 * @param {readonly string[]} [options.files] these
 * @param {string | undefined} [options.grep]
 * @param {boolean} [options.colors]
 * @param {number} [options.timeout] in milliseconds; 0: none
 * @param {number} [options.processes] the files are spread over so many; 1: all run in this one
 * @param {string} [options.using] only tests that call what is named so, or begins so
 * @param {(left: number) => void} [options.beforeEach] called before each test with the number of those that are left
 * @param {(text: string) => void} options.write
 * @returns {Promise<Outcome>} a failed hook counts as a failed test
 */
export async function runMocha({
  folder,
  files,
  grep,
  colors = false,
  timeout = 60_000,
  processes = 1,
  using,
  beforeEach,
  write,
}) {
  const { default: Mocha } = await import('mocha');
  // The reporters of mocha write through these two.
  Mocha.reporters.Base.consoleLog = (/** @type {unknown[]} */ ...values) =>
    write(`${formatWithOptions({ colors }, ...values)}\n`);
  Mocha.reporters.Base.useColors = colors;
  // For tests that hang: what works takes seconds, on a busy machine too.
  const mocha = new Mocha({
    ui: 'tdd',
    reporter: 'spec',
    timeout,
    parallel: processes > 1,
    jobs: processes,
    ...(grep === undefined ? {} : { grep }),
  });
  for (const file of files ?? testsBelow(folder ?? '.')) mocha.addFile(file);
  if (using !== undefined) {
    // The run loads them too: what is loaded already stays as it is.
    await mocha.loadFilesAsync();
    keepUsing(mocha.suite, using);
  }
  return new Promise((resolve) => {
    /** @type {string[]} */
    const failures = [];
    const runner = mocha.run(() => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0, failures });
    });
    runner.on('fail', (test, error) => failures.push(failureOf(test, error)));
    let left = runner.total;
    runner.on('test', (test) => {
      // Those that set one know it for CI.
      if (timeout === 0) test.timeout(0);
      beforeEach?.(left--);
    });
  });
}

/**
 * @param {import('mocha').Suite} suite
 * @param {string} name of what its tests are to call
 */
function keepUsing(suite, name) {
  suite.tests = suite.tests.filter(({ body }) => body.includes(name));
  for (const inner of suite.suites) keepUsing(inner, name);
}

/** @param {string} folder */
function testsBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .sort()
    .map((file) => join(folder, file));
}
