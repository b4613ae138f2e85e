import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { CLEAN, ERROR, WARNING, Workplace } from '../../support/commandLine';

const onWindows = process.platform === 'win32';

suite('The files that are checked', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
  });
  teardown(() => place.remove());

  /** The names of the files with findings. */
  async function checked(exitCode: number, ...names: string[]): Promise<string[]> {
    return (await place.findings(exitCode, ...names)).map(({ file }) => file);
  }

  suite('in a folder', () => {
    setup(() => {
      place.write({
        'plans/b.topology.json': WARNING,
        'plans/a/topology.json': WARNING,
        'plans/a/c.topology.jsonc': WARNING,
        'plans/d.Topology.JSON': WARNING,
        'plans/.e.topology.json': WARNING,
        'plans/package.json': ERROR,
        'plans/mytopology.json': ERROR,
        'plans/topology.json.bak': ERROR,
        'plans/node_modules/x/topology.json': ERROR,
        'plans/.git/topology.json': ERROR,
      });
    });

    const files = ['.e.topology.json', 'a/c.topology.jsonc', 'a/topology.json', 'b.topology.json', 'd.Topology.JSON'];
    for (const [name, prefix] of [
      ['plans', 'plans/'],
      ['plans/', 'plans/'],
      ['./plans', './plans/'],
      ['.', './plans/'],
    ] as const) {
      test(`${name}: those that are called so, by name`, async () => {
        assert.deepEqual(
          await checked(0, name),
          files.map((file) => prefix + file),
        );
      });
    }

    test('that is named by all of its path', async () => {
      assert.deepEqual(
        await checked(0, place.path('plans')),
        files.map((file) => `${place.path('plans')}/${file}`),
      );
    });
  });

  test('are those that are named, in that order, whatever they are called', async () => {
    place.write({ 'b.txt': WARNING, a: WARNING, 'clean.json': CLEAN, 'c [1] {x}*.json': WARNING });
    assert.deepEqual(await checked(0, 'b.txt', 'clean.json', 'a', 'c [1] {x}*.json'), [
      'b.txt',
      'a',
      'c [1] {x}*.json',
    ]);
  });

  test('are checked once, under the first name', async () => {
    place.write({ 'plans/a.topology.json': WARNING, 'plans/b.topology.json': WARNING });
    assert.deepEqual(
      await checked(0, './plans/b.topology.json', 'plans', 'plans/../plans/a.topology.json', 'plans/*'),
      ['./plans/b.topology.json', 'plans/a.topology.json'],
    );
  });

  test('may begin with a hyphen', async () => {
    place.write({ '-a.json': WARNING });
    assert.deepEqual(await checked(0, '--', '-a.json'), ['-a.json']);
    assert.deepEqual(await checked(0, './-a.json'), ['./-a.json']);
  });

  suite('by a pattern', () => {
    setup(() => {
      place.write({
        'plans/b.json': WARNING,
        'plans/a.json': WARNING,
        'plans/a.txt': WARNING,
        'plans/eu/c.json': WARNING,
        'plans/node_modules/x/d.json': WARNING,
        'plans/.hidden/e.json': WARNING,
      });
    });

    const patterns: [pattern: string, ...files: string[]][] = [
      ['plans/*.json', 'plans/a.json', 'plans/b.json'],
      ['./plans/?.json', './plans/a.json', './plans/b.json'],
      ['**/*.json', 'plans/a.json', 'plans/b.json', 'plans/eu/c.json'],
      ['plans/a.*', 'plans/a.json', 'plans/a.txt'],
      ['plans/{b,eu/c}.json', 'plans/b.json', 'plans/eu/c.json'],
      ['plans/[a-b].json', 'plans/a.json', 'plans/b.json'],
      ['p*/e?/*', 'plans/eu/c.json'],
      ['plans/*/*.json', 'plans/eu/c.json'],
      ['plans/node_modules/**', 'plans/node_modules/x/d.json'],
      ['plans/.hidden/*', 'plans/.hidden/e.json'],
      ['plans/*/../*.txt'],
    ];
    for (const [pattern, ...files] of patterns) {
      test(pattern, async () => {
        if (files.length > 0) {
          assert.deepEqual(await checked(0, pattern), files);
          return;
        }
        const { exitCode, stderr } = await place.run(['check', pattern]);
        assert.deepEqual([exitCode, stderr], [2, `error: No file matches ${pattern}.\n`]);
      });
    }

    test('that is absolute', async () => {
      assert.deepEqual(await checked(0, place.path('plans/*.json')), [
        place.path('plans/a.json'),
        place.path('plans/b.json'),
      ]);
    });
  });

  suite('behind links and other things', () => {
    setup(function () {
      if (onWindows) this.skip();
    });

    test('are found once, also where a folder leads back to itself', async () => {
      place.write({ 'plans/a.topology.json': WARNING, 'plans/eu/topology.json': WARNING });
      symlinkSync('..', place.path('plans/eu/up'));
      symlinkSync('.', place.path('plans/here'));
      symlinkSync('../a.topology.json', place.path('plans/eu/same.topology.json'));
      assert.deepEqual(await checked(0, 'plans'), ['plans/a.topology.json', 'plans/eu/topology.json']);
      assert.deepEqual(await checked(0, 'plans/eu/up/eu/up'), [
        'plans/eu/up/eu/up/a.topology.json',
        'plans/eu/up/eu/up/eu/topology.json',
      ]);
    });

    test('are missed, with a message, where the link leads nowhere', async () => {
      place.write({ 'plans/b.topology.json': WARNING });
      symlinkSync('gone', place.path('plans/a.topology.json'));
      symlinkSync('c.topology.json', place.path('plans/c.topology.json'));
      const { exitCode, stdout, stderr } = await place.run(['check', '--format', 'json', 'plans']);
      assert.equal(exitCode, 2);
      assert.match(stdout, /"file":"plans\/b\.topology\.json"/);
      assert.equal(
        stderr,
        'error: There is no file or folder plans/a.topology.json.\n' +
          'error: plans/c.topology.json cannot be read: the link leads back to itself.\n',
      );
    });

    test('are no pipes in a folder, which nobody may ever write to', async () => {
      place.write({ 'plans/b.topology.json': WARNING, 'plans/folder.topology.json/x': ERROR });
      assert.equal(spawnSync('mkfifo', [place.path('plans/a.topology.json')]).status, 0);
      symlinkSync('a.topology.json', place.path('plans/c.topology.json'));
      assert.deepEqual(await checked(0, 'plans'), ['plans/b.topology.json']);
      assert.deepEqual(await checked(0, 'plans/*'), ['plans/b.topology.json']);
    });

    test('may be read from a pipe that is named', async () => {
      assert.equal(spawnSync('mkfifo', [place.path('pipe')]).status, 0);
      const reading = checked(0, 'pipe');
      // Waits for the one who reads.
      place.write({ pipe: WARNING });
      assert.deepEqual(await reading, ['pipe']);
    });

    test('are missed, with a message, where there is no permission', async function () {
      // Who may do everything is refused nothing.
      if (process.getuid?.() === 0) this.skip();
      place.write({
        'plans/a.topology.json': WARNING,
        'plans/b/topology.json': ERROR,
        'plans/c/topology.json': WARNING,
      });
      chmodSync(place.path('plans/a.topology.json'), 0);
      chmodSync(place.path('plans/b'), 0);
      const { exitCode, stdout, stderr } = await place.run(['check', '--format', 'json', 'plans']);
      chmodSync(place.path('plans/b'), 0o700);
      assert.equal(exitCode, 2);
      assert.match(stdout, /"file":"plans\/c\/topology\.json"/);
      assert.deepEqual(stderr.split('\n').sort(), [
        '',
        'error: plans/a.topology.json cannot be read: you have no permission to.',
        'error: plans/b/ cannot be read: you have no permission to.',
      ]);
    });
  });

  suite('that cannot be', () => {
    setup(() => {
      place.write({
        'a.topology.json': WARNING,
        'plans/a.txt': 'text',
        'utf16.json': Buffer.from('\ufeff{ "sites": [] }', 'utf16le'),
        'latin1.json': Buffer.from('{\n"Z\xfcrich": 1 }', 'latin1'),
      });
    });

    const reasons: [name: string, reason: RegExp][] = [
      ['b/c.json', /^error: There is no file or folder b\/c\.json\.\n$/],
      ['a.topolgy.json', /^error: There is no file or folder a\.topolgy\.json\. Did you mean a\.topology\.json\?\n$/],
      ['./a.topolgy.json', /Did you mean \.\/a\.topology\.json\?\n$/],
      ['a.topology.json/x', /^error: There is no file or folder a\.topology\.json\/x\.\n$/],
      ['plans', /^error: plans holds no topology documents: no \*\.topology\.json, /],
      ['plans/*.json', /^error: No file matches plans\/\*\.json\.\n$/],
      [
        '*a*a*a*a*a*b',
        /^error: Files that match \*a\*a\*a\*a\*a\*b are not looked for\. It has more than 5 wildcards, .* Name a folder,/,
      ],
      ['nowhere/*.json', /^error: There is no file or folder nowhere\/\.\n$/],
      ['utf16.json', /^error: utf16\.json is encoded in UTF-16\. Save it as UTF-8/],
      ['latin1.json', /^error: latin1\.json is not UTF-8: line 2 has bytes that mean nothing in it\. /],
    ];
    for (const [name, reason] of reasons) {
      test(`${name} is told, and the others are checked`, async () => {
        const { exitCode, stdout, stderr } = await place.run(['check', '--format', 'json', name, 'a.topology.json']);
        assert.equal(exitCode, 2);
        assert.match(stderr, reason);
        const findings = JSON.parse(stdout) as { file: string }[];
        assert.deepEqual(
          findings.map(({ file }) => file),
          ['a.topology.json'],
        );
      });
    }

    test('gives an empty list where nothing else is named', async () => {
      const { exitCode, stdout } = await place.run(['check', '--format', 'json', 'nowhere.json']);
      assert.deepEqual([exitCode, stdout], [2, '[]\n']);
    });
  });
});
