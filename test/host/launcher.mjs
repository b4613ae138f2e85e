#!/usr/bin/env node
// @ts-check
// Stands in for the executable of VS Code where that cannot be downloaded: `runTests` of @vscode/test-electron starts it
// with VS Code's own arguments, and it runs the same tests in a VS Code server and a headless browser.
import { join } from 'node:path';
import { format, parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './packages.mjs';
import { stopOnSignal } from './processes.mjs';
import { startServer } from './server.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

/**
 * @param {keyof typeof values} name
 * @returns {string}
 */
function value(name) {
  const given = values[name];
  if (typeof given !== 'string') throw new Error(`--${name} is missing`);
  return given;
}

/** What this server complains of in any case, as it has no compiled modules, no service worker and no gallery. */
const expected =
  /Could not locate the bindings file|build\/Release\/watchdog|serviceWorker\.js|builtin extensions from gallery/;

const userData = value('user-data-dir');
const { executable, env } = await ensureBrowser();
const server = await startServer({
  userData,
  extensions: value('extensions-dir'),
  forTests: true,
  restricted: process.env['LYNC_TOPOLOGY_TEST_RESTRICTED'] !== undefined,
  log: join(userData, 'server.log'),
});
// How long all of it may take is known to who has started this; a slow machine needs minutes where others need seconds.
const timeout = 0;
const browser = await chromium.launch({
  timeout,
  executablePath: executable,
  env: { ...process.env, ...env },
  args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let stopping = false;
const stop = async () => {
  stopping = true;
  await Promise.allSettled([browser.close(), server.stop()]);
};
stopOnSignal(stop);

const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
/** @type {Promise<number>} */
const exitCode = new Promise((resolve) => {
  // What VS Code calls when tests run in a browser.
  const ready = [
    page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ values) => {
      const text = format(...values);
      if (!expected.test(text)) console.log(`[${type}] ${text}`);
    }),
    page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code)),
  ];
  /** @param {string} reason */
  const fail = (reason) => {
    if (stopping) return;
    console.log(`[error] ${reason}`);
    resolve(1);
  };
  page.on('crash', () => fail('The page of VS Code crashed.'));
  browser.on('disconnected', () => fail('The browser has ended by itself.'));
  void server.died.then(() => fail(`The VS Code server has ended by itself: see ${join(userData, 'server.log')}`));
  const address = server.address(positionals[0] ?? '', [
    ['extensionDevelopmentPath', server.resource(value('extensionDevelopmentPath'))],
    ['extensionTestsPath', server.resource(value('extensionTestsPath'))],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]);
  Promise.all(ready)
    .then(() => page.goto(address, { timeout }))
    .catch((/** @type {unknown} */ error) => fail(String(error)));
});
const code = await exitCode;
await stop();
process.exit(code);
