// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuilt, report, root, userFolder } from './setup.mjs';

/**
 * Runs a bundle of dist/ as the program, in this process: a second one would double the time that a short check takes.
 * It finds its arguments where every program does, and relative paths mean what the user typed.
 * @param {string} name of the file in dist/
 */
export async function runBundle(name) {
  try {
    await ensureBuilt();
    process.chdir(userFolder());
  } catch (error) {
    report(error);
    // The command line's own code for "could not do its work".
    process.exit(2);
  }
  createRequire(import.meta.url)(join(root, 'dist', name));
}
