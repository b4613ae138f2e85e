// @ts-check
// Makes lync-topology.vsix, the package that VS Code installs: npm run package
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from './setup.mjs';

/** What says which files belong into a package: all that it takes back from leaving out everything. */
const IGNORE_FILE = '.vscodeignore';

const README = 'README.md';

/**
 * Makes a package of what the sources are now. What `npm run build` made stays as it is.
 * @param {string} packagePath the file to write
 */
export async function makePackage(packagePath) {
  await ensureDependencies();
  const { build } = await import('./build.mjs');
  const { createVSIX } = await import('@vscode/vsce');
  const { globSync } = await import('tinyglobby');
  const patterns = readFileSync(join(root, IGNORE_FILE), 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') && !line.startsWith('!dist/') ? [line.slice(1)] : []));
  const stage = mkdtempSync(join(tmpdir(), 'lync-topology-package-'));
  try {
    for (const file of [IGNORE_FILE, ...globSync(patterns, { cwd: root })]) {
      mkdirSync(dirname(join(stage, file)), { recursive: true });
      copyFileSync(join(root, file), join(stage, file));
    }
    writeFileSync(join(stage, README), standalone(readFileSync(join(root, README), 'utf8')));
    await build({ minify: true, outdir: join(stage, 'dist') });
    await createVSIX({
      cwd: stage,
      packagePath,
      dependencies: false,
      rewriteRelativeLinks: false,
      allowMissingRepository: true,
    });
  } finally {
    rmSync(stage, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {string} readme
 * @returns {string} as VS Code shows it on the page of an extension, from where no other file can be reached: its pictures are in it, and
 * what leads to a file is no link
 */
function standalone(readme) {
  return readme
    .replace(/\]\(([^):]+\.png)\)/g, (_, path) => {
      const picture = readFileSync(join(root, String(path))).toString('base64');
      return `](data:image/png;base64,${picture})`;
    })
    .replace(/(?<!!)\[([^\]]+)\]\((?![a-z]+:)[^)]*\)/g, '$1');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makePackage(join(root, 'lync-topology.vsix'));
