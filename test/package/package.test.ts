import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Sizes from '../../scripts/sizes.mjs';
import type * as Packaged from '../host/packaged.mjs';

/** Loaded as it is, and not into this bundle: it asks where it lies, and brings a browser's driver along. */
async function packaged(): Promise<typeof Packaged> {
  return (await import(pathToFileURL(resolve('test/host/packaged.mjs')).href)) as typeof Packaged;
}

/** What users get: nothing but what runs and what they read. The pages of the rules, and the parts of bundles, are listed beside this. */
const FILES = [
  'LICENSE.txt',
  'NOTICE.md',
  'changelog.md',
  'dist/browser/elk.js',
  'dist/browser/extension.js',
  'dist/browser/server.js',
  'dist/cli.js',
  'dist/diagram.js',
  'dist/extension.js',
  'dist/server.js',
  'icons/activity-bar.svg',
  'icons/lync-topology.png',
  'icons/topology-file-dark.svg',
  'icons/topology-file-light.svg',
  'language-configuration.json',
  ...['check', 'checklist', 'diagram', 'finding', 'plan', 'pool'].map((name) => `media/walkthrough/${name}.svg`),
  'package.json',
  'package.nls.json',
  'readme.md',
  'schemas/lync-topology.config.schema.json',
  'schemas/topology.schema.json',
  'snippets/lync-topology.json',
  'syntaxes/lync-topology.tmLanguage.json',
];

/** Megabytes that the installed extension may take: half of it draws diagrams as PNG. */
const MOST_MEGABYTES = 12;

/** Bytes of the client and the server of VS Code's own JSON support, minified, in 1.139. */
const JSON_SUPPORT = 652_507 + 357_534;

suite('The package', function () {
  this.timeout(120_000);
  let home: string;
  let installed: string;

  suiteSetup(async function () {
    // The VS Code server that it is installed into is not for Windows.
    if (process.platform === 'win32') this.skip();
    home = mkdtempSync(join(realpathSync(tmpdir()), 'lync-topology-'));
    installed = await (await packaged()).installPackage(home);
  });

  suiteTeardown(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

  test('holds what runs and what users read, and nothing else', () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.vsixmanifest')
      .map(({ parentPath, name }) => join(parentPath, name).slice(installed.length + 1));
    const rules = readdirSync('docs/rules').map((name) => `docs/rules/${name}`);
    const parts = files.filter((file) => file.startsWith('dist/parts/'));
    for (const part of ['elk.bundled', 'png', 'serverProcess']) {
      assert.equal(parts.filter((path) => path.startsWith(`dist/parts/${part}-`)).length, 1, part);
    }
    assert.deepEqual(
      parts.filter((path) => !path.endsWith('.js')),
      [],
    );
    assert.deepEqual(files.sort(), [...FILES, ...rules, ...parts].sort());
    const bytes = files.reduce((sum, file) => sum + statSync(join(installed, file)).size, 0);
    assert.ok(bytes < MOST_MEGABYTES * 1024 * 1024, `${bytes} bytes`);
  });

  test('is, for an open document, smaller than the JSON support of VS Code', async () => {
    const { filesOfStart } = (await import(pathToFileURL(resolve('scripts/sizes.mjs')).href)) as typeof Sizes;
    const sizes = filesOfStart(join(installed, 'dist'));
    const sum = Object.values(sizes).reduce((all, bytes) => all + bytes, 0);
    assert.ok(sum < JSON_SUPPORT, `${sum} bytes`);
    assert.deepEqual(
      Object.keys(sizes).filter((file) => /elk|png|xml|form|diagram|checklist/i.test(file)),
      [],
    );
  });

  test('has every file that its manifest names', () => {
    const manifest = readFileSync(join(installed, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"(?:\.\/)?([\w-]+\/[\w./-]+\.(?:js|json|svg|png|md))"/g)].map(
      ([, path = '']) => path,
    );
    assert.ok(named.length > 8);
    for (const path of named) assert.ok(statSync(join(installed, path)).isFile(), path);
    const texts = JSON.parse(readFileSync(join(installed, 'package.nls.json'), 'utf8')) as Record<string, string>;
    for (const [, key = ''] of manifest.matchAll(/"%([\w.]+)%"/g)) assert.ok(texts[key], key);
  });

  test('checks a document in a fresh VS Code', async () => {
    const folder = join(home, 'plans');
    mkdirSync(folder);
    copyFileSync('samples/broken.topology.json', join(folder, 'broken.topology.json'));
    const { inFreshVSCode } = await packaged();
    await inFreshVSCode(home, folder, async (page) => {
      await page.getByRole('treeitem', { name: /^broken\.topology\.json/ }).dblclick();
      await page.getByRole('button', { name: /^Errors: [1-9]/ }).waitFor();
    });
  });
});
