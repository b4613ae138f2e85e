import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { CLEAN, ERROR, Workplace } from '../../support/commandLine';
import { forAny } from '../../support/forAny';
import { LanguageClient, PULLING } from '../../support/languageClient';

const isPosix = process.platform !== 'win32';

suite('Files that are none, or go while they are read', () => {
  let workplace: Workplace;

  setup(() => {
    workplace = new Workplace();
    workplace.write({ 'good.topology.json': CLEAN });
  });
  teardown(() => workplace.remove());

  /** Checks the folder, which has a document that is right and one that is not, and says what is said of the rest. */
  async function checkFolder(): Promise<string> {
    workplace.write({ 'bad.topology.json': ERROR });
    const { stdout, stderr, exitCode } = await workplace.run(['check', '--format', 'json', '.']);
    assert.ok(exitCode === 1 || (exitCode === 2 && stderr !== ''), stderr);
    assert.doesNotMatch(stderr, /This is a mistake/);
    assert.match(stdout, /bad\.topology\.json/);
    return stderr;
  }

  /** Asks a server for all that is wrong in the folder. */
  async function askServer(): Promise<readonly string[]> {
    const client = new LanguageClient();
    await client.initialize(PULLING, undefined, [pathToFileURL(workplace.folder).href]);
    const counts = await client.connection.sendRequest<{ documents: number; error: number }>(
      'lyncTopology/checkWorkspace',
      {},
    );
    assert.ok(counts.error > 0, JSON.stringify(counts));
    await client.stop();
    return client.log;
  }

  test('a folder that is named as a document, and links in a circle or to nothing', async function () {
    if (!isPosix) this.skip();
    mkdirSync(workplace.path('folder.topology.json'));
    mkdirSync(workplace.path('deep'));
    symlinkSync('..', workplace.path('deep/up'));
    symlinkSync('self.topology.json', workplace.path('self.topology.json'));
    symlinkSync('nothing', workplace.path('gone.topology.json'));
    symlinkSync('.', workplace.path('here'));
    await checkFolder();
    await askServer();
    for (const name of ['self.topology.json', 'gone.topology.json']) {
      const { exitCode, stderr } = await workplace.run(['check', name]);
      assert.equal(exitCode, 2);
      assert.match(stderr, new RegExp(name.replaceAll('.', '\\.')));
    }
  });

  test('pipes, sockets and devices', async function () {
    if (!isPosix) this.skip();
    execFileSync('mkfifo', [workplace.path('pipe.topology.json')]);
    symlinkSync('/dev/zero', workplace.path('zero.topology.json'));
    symlinkSync('/dev/null', workplace.path('null.topology.json'));
    const server = createServer().listen(workplace.path('socket.topology.json'));
    try {
      await checkFolder();
      await askServer();
    } finally {
      server.close();
    }
  });

  test('files that nobody may read', async function () {
    if (!isPosix || process.getuid?.() === 0) this.skip();
    workplace.write({ 'locked.topology.json': CLEAN, 'locked/x.topology.json': CLEAN });
    execFileSync('chmod', ['000', workplace.path('locked.topology.json'), workplace.path('locked')]);
    try {
      assert.match(await checkFolder(), /locked/);
      await askServer();
    } finally {
      execFileSync('chmod', ['755', workplace.path('locked.topology.json'), workplace.path('locked')]);
    }
  });

  test('paths as long as they may be, and names of any characters', async () => {
    const name = fc.oneof(
      fc.constantFrom(
        'a'.repeat(200),
        ' ',
        '-o',
        '--fix',
        '%2e%2e',
        '#?',
        '\'"$(x)`',
        '芝加哥',
        '\u001b[31m',
        '\u202e',
        '[a]{b}*',
      ),
      fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/[/\0\\:*?"<>|]/.test(text) && !/^\.+$/.test(text)),
    );
    await forAny(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (folders) => {
        const folder = join('names', ...folders);
        workplace.write({ [join(folder, 'x.topology.json')]: ERROR });
        const { stdout, exitCode } = await workplace.run(['check', '--format', 'json', 'names']);
        assert.equal(exitCode, 1);
        // What a dot begins is passed over.
        if (!folders.some((one) => one.startsWith('.') || one === 'node_modules')) {
          const found = JSON.parse(stdout) as { readonly file: string }[];
          assert.ok(found.length > 0);
        }
        rmSync(workplace.path('names'), { recursive: true });
        workplace.write({ 'names/bad.topology.json': ERROR });
      }),
      { numRuns: 5 },
    );
  });

  test('files that come, go and change while all are read', async () => {
    const names = Array.from({ length: 200 }, (_, n) => `many/${n}.topology.json`);
    workplace.write(Object.fromEntries(names.map((name) => [name, CLEAN])));
    const running = checkFolder();
    const client = new LanguageClient();
    await client.initialize(PULLING, undefined, [pathToFileURL(workplace.folder).href]);
    const asked = client.connection.sendRequest('lyncTopology/checkWorkspace', {});
    for (const [at, name] of names.entries()) {
      await new Promise(setImmediate);
      if (at % 3 === 0) rmSync(workplace.path(name));
      else if (at % 3 === 1) renameSync(workplace.path(name), workplace.path(`${name}.gone`));
      else writeFileSync(workplace.path(name), ERROR);
    }
    await running;
    await asked;
    const counts = await client.connection.sendRequest<{ documents: number }>('lyncTopology/checkWorkspace', {});
    assert.ok(counts.documents > 0);
    await client.stop();
  });
});
