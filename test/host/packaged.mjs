// @ts-check
// The package that users install, in a VS Code that has nothing else.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { makePackage } from '../../scripts/package.mjs';
import { ensureBrowser, ensureServer } from './packages.mjs';
import { prepareProfile } from './profile.mjs';
import { startServer } from './server.mjs';

/**
 * Makes the package and installs it.
 * @param {string} home a folder that nobody else uses
 * @returns {Promise<string>} where VS Code has put the extension
 */
export async function installPackage(home) {
  const file = join(home, 'lync-topology.vsix');
  await makePackage(file);
  const { node, main } = await ensureServer();
  const { extensions, userData } = foldersIn(home);
  const { status, stdout, stderr } = spawnSync(
    node,
    [main, '--install-extension', file, '--extensions-dir', extensions, '--server-data-dir', userData],
    { encoding: 'utf8', timeout: 60_000 },
  );
  const [folder] = status === 0 ? readdirSync(extensions).filter((name) => name.startsWith('lync-topology.')) : [];
  if (folder === undefined) throw new Error(`VS Code does not install the package:\n${stdout}${stderr}`);
  return join(extensions, folder);
}

/**
 * Shows a folder in the VS Code that the package was installed into.
 * @param {string} home the same as before
 * @param {string} folder
 * @param {(page: import('playwright-core').Page) => Promise<void>} use
 */
export async function inFreshVSCode(home, folder, use) {
  const { extensions, userData } = foldersIn(home);
  prepareProfile(userData);
  const server = await startServer({ userData, extensions, log: join(home, 'server.log') });
  try {
    const { executable, env } = await ensureBrowser();
    const browser = await chromium.launch({
      timeout: 0,
      executablePath: executable,
      env: { ...process.env, ...env },
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      // The test has a limit of its own, for all of it.
      page.setDefaultTimeout(0);
      await page.goto(server.address(folder));
      await use(page);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** @param {string} home */
function foldersIn(home) {
  return { extensions: join(home, 'extensions'), userData: join(home, 'user') };
}
