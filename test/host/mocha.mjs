// @ts-check
// Runs test bundles with mocha: in Node, and inside VS Code. (No `import.meta` here: the latter is a CommonJS bundle.)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatWithOptions } from 'node:util';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Runs all `*.test.js` below a folder; the report that people read goes to `write`.
 * @param {{ folder: string, grep?: string | undefined, colors?: boolean, write: (text: string) => void }} options
 * @returns {Promise<Counts>} a failed hook counts as a failed test
 */
export async function runMocha({ folder, grep, colors = false, write }) {
  const { default: Mocha } = await import('mocha');
  // The reporters of mocha write through these two.
  Mocha.reporters.Base.consoleLog = (/** @type {unknown[]} */ ...values) =>
    write(`${formatWithOptions({ colors }, ...values)}\n`);
  Mocha.reporters.Base.useColors = colors;
  // A test that waits for a language server on a busy machine takes seconds.
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: 20_000, ...(grep === undefined ? {} : { grep }) });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.js'));
  for (const file of files.sort()) mocha.addFile(join(folder, file));
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0 });
    });
  });
}
