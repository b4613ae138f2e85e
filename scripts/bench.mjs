// @ts-check
// Measures how fast checks are, beside other libraries for JSON in the same run: see `usage`.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { build as buildAll, report, root, SetupError } from './setup.mjs';

const usage = `Measures, prints tables, and writes dist/bench/results.json.

  npm run bench -- [check | edit | server | workspace | size]

  check      a whole check of topologies of 10 KB to 10 MB, beside JSON.parse, jsonc-parser and vscode-json-languageservice
  edit       edits of pools, sites and stores, checked, beside a whole check
  server     a server process: from a key to the findings, hover, completion, definition, rename; memory
  workspace  a workspace of 1,000 files
  size       the bundles, minified`;

try {
  const { positionals } = readArguments(usage, {});
  const [wanted = ''] = positionals;
  if (!['', 'check', 'edit', 'server', 'workspace', 'size'].includes(wanted)) {
    throw new SetupError(`There is no part ${wanted}.\n\n${usage}`);
  }
  await buildAll();
  const folder = join(root, 'dist', 'bench');
  if (wanted !== 'size') {
    const { default: esbuild } = await import('esbuild');
    const bundle = join(folder, 'main.js');
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: ['test/bench/main.ts'],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
    });
    const { status } = spawnSync(process.execPath, ['--expose-gc', bundle, join(folder, 'results.json'), wanted], {
      stdio: 'inherit',
    });
    process.exitCode = status ?? 1;
  }
  if (wanted === '' || wanted === 'size') await printSizes(join(folder, 'minified'));
} catch (error) {
  report(error);
  process.exitCode = 1;
}

/** @param {string} folder for the minified bundles */
async function printSizes(folder) {
  const { build } = await import('./build.mjs');
  const { filesOfStart } = await import('./sizes.mjs');
  await build({ minify: true, outdir: folder });
  console.log('\nsize');
  const start = filesOfStart(folder);
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size }))
    .filter(({ name, bytes }) => bytes > 10_000 || !name.startsWith('parts'))
    .map(({ name, bytes }) => ({ bundle: name, KB: Math.round(bytes / 1000), forAnOpenDocument: name in start }));
  console.table(sizes);
  const sum = Object.values(start).reduce((all, bytes) => all + bytes, 0);
  console.log(`For an open document: ${Math.round(sum / 1000)} KB. VS Code's own JSON support: 653 + 358 KB.`);
  rmSync(folder, { recursive: true });
}
