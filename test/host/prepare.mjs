// @ts-check
// Fetches what the tests run in, while something else is being done: Neovim, and a VS Code. What cannot be had is said; the tests
// that need it say so again, and fail.
import { report } from '../../scripts/setup.mjs';
import { ensureNeovim } from './neovim.mjs';
import { ensureVSCode } from './vscode.mjs';

try {
  await ensureVSCode();
  await ensureNeovim();
} catch (error) {
  report(error);
}
