// @ts-check
// Writes what is generated from the rules and the schema: docs/rules/, docs/format.md and the schema of the configuration file.
//   node scripts/docs.mjs           writes
//   node scripts/docs.mjs --check   writes nothing, and fails when something is not current
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import prettier from 'prettier';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(root, 'dist', 'generate', 'documentation.js');

await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['server/src/rules/documentation.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  outfile: bundle,
  logLevel: 'warning',
});
/** @type {unknown} */
const loaded = await import(pathToFileURL(bundle).href);
const { documentation } = /** @type {{ default: { documentation: () => Record<string, string> } }} */ (loaded).default;

const options = (await prettier.resolveConfig(join(root, 'package.json'))) ?? {};
/** @type {Map<string, string>} */
const wanted = new Map();
for (const [path, text] of Object.entries(documentation())) {
  wanted.set(path, path.endsWith('.json') ? await prettier.format(text, { ...options, parser: 'json' }) : text);
}

const folder = join(root, 'docs', 'rules');
mkdirSync(folder, { recursive: true });
const surplus = readdirSync(folder).filter((name) => !wanted.has(`docs/rules/${name}`));

if (process.argv.includes('--check')) {
  const stale = [...wanted].filter(([path, text]) => read(path) !== text).map(([path]) => path);
  for (const path of [...stale, ...surplus.map((name) => `docs/rules/${name}`)]) console.error(`not current: ${path}`);
  if (stale.length + surplus.length > 0) {
    console.error('Run: npm run docs');
    process.exitCode = 1;
  }
} else {
  for (const name of surplus) rmSync(join(folder, name));
  for (const [path, text] of wanted) {
    if (read(path) !== text) writeFileSync(join(root, path), text);
  }
  console.log(`${wanted.size} files are current.`);
}

/**
 * @param {string} path
 * @returns {string | undefined} `undefined` where the file is not there
 */
function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
