import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { SERVER } from '../../support/languageClient';

const ROOT = dirname(dirname(SERVER));
const MOST_SERVERS = 'pchat-pool-max-active-servers';

interface Diagnostic {
  readonly code: string;
  readonly severity: number;
  /** Counted from 0. */
  readonly line: number;
  readonly message: string;
}

/** What drive.lua writes down. */
interface Result {
  readonly filetype: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly hover: string;
  readonly renamed: string;
  readonly actions: readonly string[];
  readonly fixed: string;
  readonly completions: readonly string[];
  readonly other: readonly Diagnostic[];
  readonly formatted: string;
  readonly serverEnded: boolean;
  readonly failure?: string;
  readonly log?: string;
}

/** Neovim, without a screen, with the settings that docs/editors.md gives its users. */
suite('Neovim, with the settings of docs/editors.md', () => {
  let folder: string;
  let result: Result;

  suiteSetup(async function () {
    const settings = settingsThatFit();
    if (settings === undefined) {
      assert.ok(!process.env['CI'], 'Neovim (nvim) is not installed, and could not be.');
      this.skip();
    }
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'lync-topology-'));
    result = await drive(folder, documentedSettings(settings));
    assert.equal(result.failure, undefined, result.log);
  });
  suiteTeardown(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  test('a topology document is told from other JSON, and what is wrong in it is shown', () => {
    assert.equal(result.filetype, 'lync-topology');
    assert.equal(result.diagnostics.length, 8);
    const fifth = result.diagnostics.find(({ code }) => code === MOST_SERVERS);
    assert.equal(fifth?.severity, 1);
    assert.equal(
      fifth.line,
      sample('broken')
        .split('\n')
        .findIndex((line) => line.includes('pc05.contoso.com')),
    );
  });

  test('hover tells what a pool is', () => {
    assert.match(result.hover, /Persistent Chat pool.*pchat01\.contoso\.com/);
    assert.match(result.hover, /Active computers \| 5 \| 4/);
  });

  test('rename, from the definition of a name, changes it everywhere', () => {
    assert.equal(result.renamed, sample('broken').replaceAll('"sql-chat"', '"sql-boston"').trimEnd());
  });

  test('a code action mends a finding', () => {
    assert.equal(result.actions[0], 'Make pc05.contoso.com inactive');
    const mended = '{ "fqdn": "pc05.contoso.com", "state": "inactive" }';
    assert.equal(result.fixed, result.renamed.replace('{ "fqdn": "pc05.contoso.com" }', mended));
  });

  test('completion offers the names that fit', () => {
    assert.deepEqual(result.completions.slice(0, 2), ['pool01.contoso.com', 'se01.contoso.ch']);
  });

  test('the level of a rule follows the settings', () => {
    assert.deepEqual(
      result.other.map(({ code, severity }) => [code, severity]),
      [['pchat-se-scale-limited', 2]],
    );
  });

  test('formatting keeps to the indentation of the settings', () => {
    assert.match(result.formatted, /^ {2}"sipDomains": \["fabrikam\.com"\],$/m);
    assert.match(result.formatted, /^ {2}"product": "lyncServer2013",$/m);
  });

  test('the server ends with the editor', () => {
    assert.ok(result.serverEnded);
  });
});

/** @returns which of the documented settings are for the Neovim of this machine; `undefined` where it has none */
function settingsThatFit(): 'current' | 'older' | undefined {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(stdout) ?? [];
  if (major === undefined) return undefined;
  return major === '0' && Number(minor) < 11 ? 'older' : 'current';
}

function documentedSettings(which: 'current' | 'older'): string {
  const page = readFileSync(join(ROOT, 'docs', 'editors.md'), 'utf8');
  const settings = new RegExp(`<!-- neovim: ${which} -->\\s+\`\`\`lua\n([^]*?)\n\`\`\``).exec(page)?.[1];
  assert.ok(settings, `docs/editors.md has settings for a Neovim that is ${which}`);
  return settings;
}

function sample(name: string): string {
  return readFileSync(join(ROOT, 'samples', `${name}.topology.json`), 'utf8');
}

async function drive(folder: string, settings: string): Promise<Result> {
  const file = (...names: string[]): string => join(folder, ...names);
  // As `npm install --global` does, the server is a command on the path.
  mkdirSync(file('bin'));
  symlinkSync(SERVER, file('bin', 'lync-topology-server'));
  writeFileSync(file('init.lua'), settings);
  // A broken line, in the document that is formatted.
  writeFileSync(
    file('standard-edition.topology.json'),
    sample('standard-edition').replace('  "product"', '\t\t"product"'),
  );
  copyFileSync(join(ROOT, 'samples', 'broken.topology.json'), file('broken.topology.json'));
  const script = join(ROOT, 'test', 'protocol', 'neovim', 'drive.lua');
  const own = ['CONFIG', 'DATA', 'STATE', 'CACHE'].map((name) => [`XDG_${name}_HOME`, folder] as const);
  const neovim = spawn(
    'nvim',
    ['--headless', '--clean', '-n', '-u', 'init.lua', '-S', script, 'broken.topology.json'],
    {
      cwd: folder,
      env: {
        ...process.env,
        ...Object.fromEntries(own),
        PATH: `${file('bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        LYNC_TOPOLOGY_OTHER: file('standard-edition.topology.json'),
        LYNC_TOPOLOGY_RESULT: file('result.json'),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  await once(neovim, 'exit');
  assert.ok(existsSync(file('result.json')), 'Neovim ended before it was through.');
  return JSON.parse(readFileSync(file('result.json'), 'utf8')) as Result;
}
