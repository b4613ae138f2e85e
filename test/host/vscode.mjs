// @ts-check
// Which VS Code runs the tests of test/editor.
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { say, scratch, SetupError } from '../../scripts/setup.mjs';
import { ensureBrowser, ensureServer } from './packages.mjs';

/**
 * Finds a VS Code: the desktop one where it can be shown and downloaded, else the one in a headless browser.
 * LYNC_TOPOLOGY_TEST_HOST=desktop or =browser forces either.
 * @returns {Promise<string>} the executable to give to `runTests`
 */
export async function ensureVSCode() {
  const forced = process.env['LYNC_TOPOLOGY_TEST_HOST'];
  if (forced !== undefined && forced !== 'desktop' && forced !== 'browser') {
    throw new SetupError(`LYNC_TOPOLOGY_TEST_HOST is "desktop" or "browser", not "${forced}"`);
  }
  if (forced === 'desktop' || (forced === undefined && canShowWindows())) {
    try {
      // A few seconds without an answer are enough to give up.
      return await downloadAndUnzipVSCode({ version: 'stable', cachePath: scratch, timeout: 5000 });
    } catch (error) {
      const reason = `The desktop VS Code cannot be downloaded (${error instanceof Error ? error.message : String(error)}).`;
      if (forced === 'desktop') throw new SetupError(`${reason} LYNC_TOPOLOGY_TEST_HOST=browser does without it.`);
      say(reason);
    }
  }
  if (process.platform === 'win32') {
    throw new SetupError(
      'On Windows the tests in the editor need the desktop VS Code, from update.code.visualstudio.com',
    );
  }
  // Here rather than when it is started, where the time that a test run may take is running already.
  const { version } = await ensureServer();
  await ensureBrowser();
  say(`The tests run in VS Code ${version}, served to a headless browser.`);
  return fileURLToPath(new URL('launcher.mjs', import.meta.url));
}

/** @returns {boolean} whether a program with windows can start; on Linux also under `xvfb-run` */
function canShowWindows() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
