// @ts-check
// Bundles the extension, the language server, the command line and the tests into dist/.
//   node scripts/build.mjs [--tests] [--minify] [--watch]
import { rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { globSync } from 'tinyglobby';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What runs on a computer, by name of the result in dist/. What several of them hold, and what one of them loads when it is first
 * needed, lies in dist/parts.
 */
const product = { extension: 'client/src/node.ts', server: 'server/src/node.ts', cli: 'server/src/cli.ts' };

/** What runs in VS Code for the Web, by name of the result in dist/. */
const webExtension = { 'browser/extension': 'client/src/browser.ts' };
const webServer = { 'browser/server': 'server/src/browser.ts' };

/** The page in the panel of a diagram, on a computer and in a browser. */
const pages = { diagram: 'client/src/diagram/webview/main.ts' };

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
 * What several bundles hold lies in a folder of its own, once. esbuild splits ES modules only, and VS Code loads CommonJS: a plugin
 * makes the one of the other, file by file, writes them, and removes the parts of earlier builds.
 * @param {{ minify: boolean, outdir: string, parts: string, plugins?: esbuild.Plugin[] }} options `parts`: the folder, from `outdir` on
 * @returns {esbuild.BuildOptions}
 */
function withParts({ minify, outdir, parts, plugins = [] }) {
  return {
    format: 'esm',
    splitting: true,
    chunkNames: `${parts}/[name]-[hash]`,
    sourcemap: minify ? false : 'inline',
    write: false,
    plugins: [...plugins, asCommonJs({ minify, parts: join(outdir, parts) })],
  };
}

/**
 * @param {{ minify: boolean, parts: string }} options
 * @returns {esbuild.Plugin}
 */
function asCommonJs({ minify, parts }) {
  return {
    name: 'as-common-js',
    setup(build) {
      build.onEnd(async ({ outputFiles = [] }) => {
        if (outputFiles.length === 0) return;
        await mkdir(parts, { recursive: true });
        const written = new Set(outputFiles.map(({ path }) => path));
        for (const name of await readdir(parts))
          if (!written.has(join(parts, name.replace(/\.map$/, '')))) await rm(join(parts, name));
        await Promise.all(
          outputFiles.map(async ({ path, text }) => {
            const { code, map } = await esbuild.transform(text, {
              format: 'cjs',
              platform: 'node',
              target: 'node20',
              // As `require`: inside an extension only that finds the module `vscode`.
              supported: { 'dynamic-import': false },
              minify,
              // Made of the map that is in the text.
              sourcemap: minify ? false : 'external',
              sourcefile: basename(path),
            });
            const mapped = map ? `${code}//# sourceMappingURL=${basename(path)}.map\n` : code;
            await mkdir(dirname(path), { recursive: true });
            await writeFile(path, mapped, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
            if (map) await writeFile(`${path}.map`, map);
          }),
        );
      });
    },
  };
}

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
 * The schema has each text twice, as Markdown and for editors that show none. The server shows the first.
 * @type {esbuild.Plugin}
 */
const schemaInMarkdown = {
  name: 'schema-in-markdown',
  setup(build) {
    build.onLoad({ filter: /topology\.schema\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(JSON.parse(await readFile(path, 'utf8'), withoutPlainText)),
      loader: 'json',
    }));
  },
};

/**
 * @param {string} _key
 * @param {unknown} value
 * @returns {unknown}
 */
function withoutPlainText(_key, value) {
  if (typeof value !== 'object' || value === null || !('markdownDescription' in value)) return value;
  return { ...value, description: undefined };
}

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
      ...withParts({ minify, outdir, parts: 'parts', plugins: [layoutInAnyThread, schemaInMarkdown] }),
    },
    { ...forBrowser, entryPoints: webExtension },
    { ...forBrowser, entryPoints: webServer, format: 'iife', plugins: [schemaInMarkdown] },
    // What the server there loads with the first picture: server/src/elkFromClient.ts.
    {
      ...forBrowser,
      stdin: { contents: `export { default } from 'elkjs/lib/elk.bundled.js';`, resolveDir: root },
      entryNames: 'browser/elk',
      format: 'iife',
      globalName: 'lyncTopologyElk',
      plugins: [layoutInAnyThread],
    },
    { ...forBrowser, entryPoints: pages, format: 'iife' },
  ];
  if (tests) all.push(...testBundles(forNode, forBrowser, outdir));
  return all;
}

/**
 * @param {esbuild.BuildOptions} forNode
 * @param {esbuild.BuildOptions} forBrowser
 * @param {string} outdir
 * @returns {esbuild.BuildOptions[]} the tests: a file each for Node, and for the browser those of the editor in one
 */
function testBundles(forNode, forBrowser, outdir) {
  const editorTests = globSync('test/editor/{,browser/}*.test.ts', { cwd: root }).sort();
  return [
    {
      ...forNode,
      entryPoints: globSync(
        ['test/{unit,protocol,editor}/**/*.test.ts', 'test/editor/index.ts', '!test/editor/browser/**'],
        { cwd: root },
      ),
      outbase: root,
      external: ['vscode', 'mocha', 'esbuild', 'tinyglobby', 'vscode-oniguruma', 'vscode-textmate'],
      ...withParts({ minify: false, outdir, parts: 'test/parts' }),
    },
    // These load scripts of this repository as they are, which a bundle with parts cannot.
    { ...forNode, entryPoints: globSync('test/package/*.test.ts', { cwd: root }), outbase: root },
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
