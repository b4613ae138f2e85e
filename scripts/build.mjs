// @ts-check
// Bundles the extension, the language server, the command line and the tests into dist/.
//   node scripts/build.mjs [--tests] [--minify] [--watch]
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { globSync } from 'tinyglobby';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What is built, by name of the result in dist/.
 * @type {Record<string, string>}
 */
const product = {
  extension: 'client/src/extension.ts',
  languageClient: 'client/src/node.ts',
  server: 'server/src/node.ts',
  cli: 'server/src/cli.ts',
};

/**
 * Leaves the client of the language server out of the extension's own bundle: it is loaded with the first topology document,
 * from a file beside it.
 * @type {esbuild.Plugin}
 */
const clientApart = {
  name: 'client-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/node$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './languageClient.js', external: true } : undefined,
    );
  },
};

/**
 * @param {{ tests?: boolean, minify?: boolean, outdir?: string }} [options] `tests`: the test bundles too
 * @returns {esbuild.BuildOptions[]} one set of options for each kind of bundle
 */
export function bundles({ tests = false, minify = false, outdir = join(root, 'dist') } = {}) {
  /** @type {esbuild.BuildOptions} */
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Some libraries offer a UMD build first, whose inner `require` no bundler can follow.
    mainFields: ['module', 'main'],
    sourcemap: minify ? false : 'linked',
    minify,
    external: ['vscode'],
    logLevel: 'warning',
    legalComments: 'none',
  };
  /** @type {esbuild.BuildOptions[]} */
  const all = [
    {
      ...common,
      entryPoints: product,
      outdir,
      plugins: [clientApart],
      // As `require`: inside an extension only that finds the module `vscode`.
      supported: { 'dynamic-import': false },
    },
  ];
  if (tests) {
    all.push({
      ...common,
      entryPoints: globSync(['test/{unit,protocol,editor}/**/*.test.ts', 'test/editor/index.ts'], { cwd: root }),
      outbase: root,
      outdir,
      external: ['vscode', 'mocha', 'esbuild', 'vscode-oniguruma', 'vscode-textmate'],
    });
  }
  return all;
}

/**
 * Builds everything once.
 * @param {Parameters<typeof bundles>[0]} [options]
 * @returns {Promise<void>} rejected when a file does not compile; esbuild has printed why on stderr
 */
export async function build(options) {
  await Promise.all(bundles(options).map((bundle) => esbuild.build(bundle)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tests = process.argv.includes('--tests');
  const minify = process.argv.includes('--minify');
  if (process.argv.includes('--watch')) {
    for (const bundle of bundles({ tests })) {
      const context = await esbuild.context({ ...bundle, logLevel: 'info' });
      await context.watch();
    }
  } else {
    if (tests) rmSync(join(root, 'dist', 'test'), { recursive: true, force: true });
    try {
      await build({ tests, minify });
    } catch (error) {
      // What esbuild finds wrong with the sources it has printed already.
      if (!(error instanceof Error && 'errors' in error)) throw error;
      process.exitCode = 1;
    }
  }
}
