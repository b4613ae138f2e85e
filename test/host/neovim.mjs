// @ts-check
// The Neovim that a test of test/protocol drives, where it can be had: installed as the machine's own package, by those who
// may do that.
import { spawnSync } from 'node:child_process';
import { say, step } from '../../scripts/setup.mjs';
import { onPath } from './packages.mjs';

/**
 * Installs Neovim where it is missing, on Debian and its like. Where that is not possible it says so, and the test is skipped;
 * where CI is set that test fails.
 */
export async function ensureNeovim() {
  if (onPath('nvim') !== undefined) return;
  const sudo = mayInstall();
  if (sudo === undefined) {
    say('Neovim (nvim) is not installed: the test that drives it is skipped. See https://neovim.io/doc/install/');
    return;
  }
  await step('Installing Neovim for the tests (once)', () => {
    const install = ['apt-get', 'install', '--quiet=2', '--yes', '--no-install-recommends', 'neovim'];
    // A fresh machine has no lists of packages yet; where there are some, fetching them again would take longer than the rest.
    if (!succeeds([...sudo, ...install])) {
      if (!succeeds([...sudo, 'apt-get', '--quiet=2', 'update']) || !succeeds([...sudo, ...install])) {
        say('Neovim could not be installed: see above.');
      }
    }
    return Promise.resolve();
  });
}

/** @returns what comes before `apt-get`, for those who may use it without being asked; `undefined` for all others */
function mayInstall() {
  if (onPath('apt-get') === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  // On a machine of CI nobody is there whose system this would be.
  const sudo = ['sudo', '--non-interactive'];
  return process.env['CI'] && onPath('sudo') !== undefined && succeeds([...sudo, 'true']) ? sudo : undefined;
}

/** @param {string[]} line a command and its arguments; what it prints goes to stderr */
function succeeds([command = '', ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: ['ignore', 2, 2], timeout: 3 * 60_000 }).status === 0;
}
