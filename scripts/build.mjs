// @ts-check
// Bundles the extension, the language server, the command line and the tests into dist/.
//   node scripts/build.mjs [--tests] [--minify] [--watch]
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { globSync } from 'tinyglobby';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What runs on a computer, by name of the result in dist/.
 * @type {Record<string, string>}
 */
const product = {
  extension: 'client/src/node.ts',
  languageClient: 'client/src/languageServer/serverProcess.ts',
  server: 'server/src/node.ts',
  cli: 'server/src/cli.ts',
  elk: 'elkjs/lib/elk.bundled.js',
  png: 'server/src/commandLine/png.ts',
};

/** What runs in VS Code for the Web, by name of the result in dist/. */
const webExtension = { 'browser/extension': 'client/src/browser.ts' };
const webServer = { 'browser/server': 'server/src/browser.ts' };

/** The page in the panel of a diagram, on a computer and in a browser. */
const pages = { diagram: 'client/src/diagram/webview/main.ts' };

/**
 * Leaves the client of the language server out of the extension's own bundle: it is loaded with the first topology document,
 * from a file beside it.
 * @type {esbuild.Plugin}
 */
const clientApart = {
  name: 'client-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/languageServer\/serverProcess$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './languageClient.js', external: true } : undefined,
    );
  },
};

/** Modules of Node that tests may use in a browser too; a test that needs others belongs into test/editor/node. */
const browserModules = ['assert/strict', 'util'];

/** @type {esbuild.Plugin} */
const nodeInBrowser = {
  name: 'node-in-browser',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path, importer }) => {
      const name = path.slice('node:'.length);
      if (!browserModules.includes(name)) {
        const text = `${path} is not there in a browser. Use what test/editor/support.ts has, or move the test to test/editor/node.`;
        return { errors: [{ text, location: { file: importer } }] };
      }
      return { path: join(root, 'node_modules', '@jspm', 'core', 'nodelibs', 'browser', `${name}.js`) };
    });
  },
};

/**
 * Makes files of their own of what is large and rarely needed, each loaded when it is: what lays pictures out, and what makes PNG files.
 * @type {esbuild.Plugin}
 */
const largeApart = {
  name: 'large-apart',
  setup(build) {
    const apart = [
      { filter: /^elkjs\/lib\/elk\.bundled\.js$/, path: './elk.js' },
      { filter: /^\.\/png$/, path: './png.js' },
    ];
    for (const { filter, path } of apart) {
      build.onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
    }
  },
};

/**
 * In a web worker the layout library takes the messages of that worker for its own: here it sees no worker around it.
 * @type {esbuild.Plugin}
 */
const layoutInAnyThread = {
  name: 'layout-in-any-thread',
  setup(build) {
    build.onLoad({ filter: /elk\.bundled\.js$/ }, async ({ path }) => ({
      contents: `var self, global = globalThis;\n${await readFile(path, 'utf8')}`,
    }));
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
    outdir,
    sourcemap: minify ? false : 'linked',
    minify,
    external: ['vscode'],
    loader: { '.css': 'text', '.ttf': 'binary', '.wasm': 'binary' },
    logLevel: 'warning',
    legalComments: 'none',
  };
  /** @type {esbuild.BuildOptions} */
  const forNode = {
    ...common,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Some libraries offer a UMD build first, whose inner `require` no bundler can follow.
    mainFields: ['module', 'main'],
  };
  /**
   * For this platform a module of Node is an error of the build.
   * @type {esbuild.BuildOptions}
   */
  const forBrowser = {
    ...common,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
  };
  /** @type {esbuild.BuildOptions[]} */
  const all = [
    {
      ...forNode,
      entryPoints: product,
      plugins: [clientApart, largeApart, layoutInAnyThread],
      // As `require`: inside an extension only that finds the module `vscode`.
      supported: { 'dynamic-import': false },
    },
    { ...forBrowser, entryPoints: webExtension },
    { ...forBrowser, entryPoints: webServer, format: 'iife', plugins: [layoutInAnyThread] },
    { ...forBrowser, entryPoints: pages, format: 'iife' },
  ];
  if (tests) all.push(...testBundles(forNode, forBrowser));
  return all;
}

/**
 * @param {esbuild.BuildOptions} forNode
 * @param {esbuild.BuildOptions} forBrowser
 * @returns {esbuild.BuildOptions[]} the tests: a file each for Node, and for the browser those of the editor in one
 */
function testBundles(forNode, forBrowser) {
  const editorTests = globSync('test/editor/{,browser/}*.test.ts', { cwd: root }).sort();
  return [
    {
      ...forNode,
      entryPoints: globSync(
        ['test/{unit,protocol,editor,package}/**/*.test.ts', 'test/editor/index.ts', '!test/editor/browser/**'],
        {
          cwd: root,
        },
      ),
      outbase: root,
      external: ['vscode', 'mocha', 'esbuild', 'vscode-oniguruma', 'vscode-textmate'],
    },
    {
      ...forBrowser,
      stdin: {
        // The last word on `module.exports`: the bundle of mocha for browsers takes it for its own.
        contents: `
          const { runTests } = require('./test/editor/browser');
          module.exports = { run: () => runTests(() => [${editorTests.map((file) => `require('./${file}')`).join(', ')}]) };`,
        resolveDir: root,
        sourcefile: 'editor-tests.js',
      },
      entryNames: 'test/browser/editor',
      plugins: [nodeInBrowser],
    },
  ];
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
