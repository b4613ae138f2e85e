// @ts-check
// Unpacks the Chromium of an npm package into the folder for temporary files (TMPDIR), as that package does.
//   node unpack-browser.mjs FOLDER-WITH-NODE_MODULES
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const installed = join(process.argv[2] ?? '.', 'node_modules', '@sparticuz', 'chromium');
/** @type {unknown} */
const module = await import(pathToFileURL(join(installed, 'build', 'index.js')).href);
const { inflate } = /** @type {{ inflate: (file: string) => Promise<string> }} */ (module);
// Chromium; its software renderer; fonts and NSS for a system that has none.
for (const name of ['chromium.br', 'swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br']) {
  await inflate(join(installed, 'bin', name));
}
