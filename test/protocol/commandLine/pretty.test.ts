import assert from 'node:assert/strict';
import { CLEAN, ERROR, FIVE, WARNING, Workplace } from '../../support/commandLine';

suite('lync-topology check, for people', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
    place.write({ 'clean.json': CLEAN, 'warning.json': WARNING, 'error.json': ERROR });
  });
  teardown(() => place.remove());

  test('shows the rule, the place and the line with a mark', async () => {
    const { stdout } = await place.run(['check', 'warning.json']);
    assert.equal(
      stdout,
      `warning[schema]: Topology: the format knows no property "colour" here. It is ignored.
 --> warning.json:3:3
  |
3 |   "colour": "red"
  |   ^^^^^^^^

1 warning in 1 file
`,
    );
  });

  test('shows what belongs to it, and the page that it rests on', async () => {
    place.write({ 'five.json': FIVE });
    const { exitCode, stdout } = await place.run(['check', 'five.json']);
    assert.equal(exitCode, 1);
    const shown = [
      'error\\[pchat-pool-max-active-servers\\]: \\S.*',
      '  --> five\\.json:12:19',
      '   \\|',
      '12 \\|         \\{ "fqdn": "pc05\\.contoso\\.com" \\}',
      '   \\| {19}\\^{18}',
      '  ::: five\\.json:4:15',
      '   \\|',
      ' 4 \\|       "fqdn": "pchat01\\.contoso\\.com",',
      '   \\| {15}-{21} \\S.*',
      '   = help: https://\\S+',
    ];
    assert.match(stdout, new RegExp(`^${shown.join('\n')}\n\n1 error in 1 file\n$`));
  });

  test('says what belongs to it below the mark, where there is no room beside it', async () => {
    place.write({ 'five.json': FIVE.replace(/ +(?="fqdn": "pchat01)/, ' '.repeat(80)) });
    const { stdout } = await place.run(['check', 'five.json']);
    assert.match(stdout, /^ 4 \| {81}"fqdn": "pchat01\.contoso\.com",\n {3}\| {89}-{21}\n {3}\| {89}\S.*$/m);
  });

  const summaries: [names: string[], summary: string][] = [
    [['clean.json'], 'No problems in 1 file'],
    [['clean.json', 'clean2.json'], 'No problems in 2 files'],
    [['error.json', 'warning.json', 'warning2.json'], '1 error, 2 warnings in 3 files'],
    [['error.json', 'gone.json'], '1 error in 1 file; not checked: 1 file'],
  ];
  for (const [names, summary] of summaries) {
    test(`ends with: ${summary}`, async () => {
      place.write({ 'clean2.json': CLEAN, 'warning2.json': WARNING });
      assert.equal((await place.run(['check', ...names])).stdout.split('\n').at(-2), summary);
    });
  }

  test('shows nothing where nothing was checked', async () => {
    assert.equal((await place.run(['check', 'gone.json'])).stdout, '');
  });

  test('calls standard input by its name', async () => {
    assert.match((await place.run(['check', '-'], { input: WARNING })).stdout, /^ --> <stdin>:3:3$/m);
  });

  test('shows no sequence of a document to the terminal', async () => {
    place.write({ 'a.json': '{ "sites": [], "\\u001b[31m": 1, "\u009b1m\u202e": 2 }' });
    const { stdout } = await place.run(['check', 'a.json']);
    assert.match(stdout, /no property "␛\[31m"/);
    for (const control of ['\x1b', '\x9b', '\u202e']) assert.ok(!stdout.includes(control));
  });

  test('has colours where they are wished, and not where they are not', async () => {
    const colored = async (args: string[], env: NodeJS.ProcessEnv = {}) =>
      (await place.run(['check', ...args, 'warning.json'], { env })).stdout.includes('\x1b[');
    assert.deepEqual(
      await Promise.all([
        colored([]),
        colored(['--color']),
        colored([], { FORCE_COLOR: '1' }),
        colored(['--no-color'], { FORCE_COLOR: '1' }),
        colored([], { FORCE_COLOR: '0' }),
      ]),
      [false, true, true, false, false],
    );
  });
});
