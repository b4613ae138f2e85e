import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CLEAN, CLI, Workplace } from '../../support/commandLine';

suite('The command line', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
    place.write({ 'a.json': CLEAN });
  });
  teardown(() => place.remove());

  for (const args of [['--help'], ['-h'], ['help']]) {
    test(`${args.join(' ')} shows the commands`, async () => {
      const { exitCode, stdout, stderr } = await place.run(args);
      assert.match(stdout, /lync-topology check .*\n {2}lync-topology import /);
      assert.deepEqual([exitCode, stderr], [0, '']);
    });
  }

  for (const command of ['check', 'import']) {
    test(`shows the same help of ${command} in three ways`, async () => {
      const [one, two, three] = await Promise.all([
        place.run(['help', command]),
        place.run([command, '--help']),
        place.run([command, 'a.json', '-h']),
      ]);
      assert.match(one.stdout, new RegExp(`lync-topology ${command} `));
      assert.deepEqual([one.exitCode, one.stderr], [0, '']);
      assert.deepEqual([two, three], [one, one]);
    });
  }

  test('--version shows the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await place.run(['--version']), { exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('in a folder that has been deleted it says so', function () {
    // A folder in which a program runs cannot be deleted on Windows.
    if (process.platform === 'win32') this.skip();
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" check -';
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, CLI], {
      cwd: place.folder,
      input: CLEAN,
      encoding: 'utf8',
    });
    assert.equal(stderr, 'error: The folder that you are in does not exist any more. Go to another one.\n');
    assert.equal(status, 2);
  });

  test('without arguments it shows the commands, as a mistake', async () => {
    const { exitCode, stdout, stderr } = await place.run([]);
    assert.match(stderr, /lync-topology check /);
    assert.deepEqual([exitCode, stdout], [2, '']);
  });

  const mistakes: [args: string[], message: string, help: string][] = [
    [['chek', 'a.json'], 'Unknown command chek. Did you mean check?', 'help'],
    [['frobnicate'], 'Unknown command frobnicate.', 'help'],
    [['help', 'chek'], 'Unknown command chek. Did you mean check?', 'help'],
    [['a.json'], 'a.json is not a command. Did you mean: lync-topology check a.json', 'help'],
    [['--format', 'json', 'check'], 'Unknown option --format. Options come after the command.', 'help'],
    [['check'], 'Name the files, folders or patterns to check.', 'help check'],
    [['check', '--formt', 'json', 'a.json'], 'Unknown option --formt. Did you mean --format?', 'help check'],
    [
      ['check', '--format', 'xml', 'a.json'],
      'Option --format is one of pretty, json, sarif, github, junit, markdown, not xml.',
      'help check',
    ],
    [
      ['check', '--dry-run', 'a.json'],
      'Option --dry-run shows what --fix would change: write --fix --dry-run.',
      'help check',
    ],
    [
      ['check', '--fix', '--dry-run', '--format', 'json', 'a.json'],
      'Option --dry-run shows a diff and no report: leave --format out.',
      'help check',
    ],
    [
      ['check', '--fix', '-'],
      'Standard input cannot be fixed. Name a file, or see what would change with --fix --dry-run.',
      'help check',
    ],
    [
      ['check', '--max-warnings', '1.5', 'a.json'],
      'Option --max-warnings is a whole number, 0 or more, not 1.5.',
      'help check',
    ],
    [
      ['check', '--rule', 'fqdn-uniq=off', 'a.json'],
      'There is no rule "fqdn-uniq". Is "fqdn-unique" meant?',
      'help check',
    ],
    [
      ['check', '--rule', 'fqdn-unique=fatal', 'a.json'],
      'Option --rule is a rule, an equals sign and one of off, error, warning, information, hint: --rule fqdn-unique=warning',
      'help check',
    ],
    [
      ['check', '--rule', 'fqdn-unique', 'a.json'],
      'Option --rule is a rule, an equals sign and one of off, error, warning, information, hint: --rule fqdn-unique=warning',
      'help check',
    ],
    [['check', '--force', 'a.json'], 'Option --force overwrites the file that --output names: name one.', 'help check'],
    [['import'], 'Name the file to import.', 'help import'],
    [['import', 'a', 'b'], 'One file is imported at a time, not 2.', 'help import'],
  ];
  for (const [args, message, help] of mistakes) {
    test(`lync-topology ${args.join(' ')}`, async () => {
      assert.deepEqual(await place.run(args), {
        exitCode: 2,
        stdout: '',
        stderr: `error: ${message}\nFor help: lync-topology ${help}\n`,
      });
    });
  }
});
