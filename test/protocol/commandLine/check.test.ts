import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { CLEAN, ERROR, FIVE, WARNING, Workplace, type JsonFinding } from '../../support/commandLine';

suite('lync-topology check', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
    place.write({ 'clean.json': CLEAN, 'warning.json': WARNING, 'error.json': ERROR, 'five.json': FIVE });
  });
  teardown(() => place.remove());

  suite('--format json', () => {
    test('gives exactly this of a finding', async () => {
      const line = FIVE.split('\n').findIndex((one) => one.includes('pc05.contoso.com'));
      assert.deepEqual(await place.findings(1, 'five.json'), [
        {
          file: 'five.json',
          rule: 'pchat-pool-max-active-servers',
          severity: 'error',
          message: '5 of at most 4 active Persistent Chat servers in pchat01.contoso.com. More are not supported.',
          path: '/persistentChatPools/0/computers/4/fqdn',
          range: { start: { line, character: 18 }, end: { line, character: 36 } },
        },
      ]);
    });

    test('gives an empty list where nothing is found', async () => {
      assert.deepEqual(await place.run(['check', '--format', 'json', 'clean.json']), {
        exitCode: 0,
        stdout: '[]\n',
        stderr: '',
      });
    });

    test('gives the findings in the order of the files, then of the text', async () => {
      place.write({ 'two.json': '{ "b": 1, "sites": [], "a": 2 }' });
      const findings = await place.findings(1, 'two.json', 'error.json', 'warning.json');
      assert.deepEqual(
        findings.map(({ file, path }) => file + path),
        ['two.json/b', 'two.json/a', 'error.json', 'warning.json/colour'],
      );
    });

    test('counts UTF-16 code units, from a byte order mark on, over any end of line', async () => {
      place.write({ 'a.json': `\ufeff{ "sites": [{ "name": "👋北" }], "x": 1,\r\n\r "y": 2 }` });
      const ranges = (await place.findings(0, 'a.json')).map(({ range: { start, end } }) => [
        [start.line, start.character],
        [end.line, end.character],
      ]);
      assert.deepEqual(ranges, [
        [
          [0, 32],
          [0, 35],
        ],
        [
          [2, 1],
          [2, 4],
        ],
      ]);
    });

    test('has no colours, whatever is wished', async () => {
      const { stdout } = await place.run(['check', '--format', 'json', '--color', 'warning.json']);
      assert.ok(!stdout.includes('\x1b'));
      assert.equal((JSON.parse(stdout) as JsonFinding[]).length, 1);
    });
  });

  suite('answers', () => {
    const answers: [exitCode: number, ...names: string[]][] = [
      [0, 'clean.json'],
      [0, 'warning.json'],
      [1, 'error.json'],
      [1, 'clean.json', 'error.json', 'warning.json'],
      [2, 'gone.json'],
      [2, 'error.json', 'gone.json'],
      [2, 'gone.json', 'clean.json'],
    ];
    for (const [exitCode, ...names] of answers) {
      test(`${exitCode} to ${names.join(' ')}`, async () => {
        for (const format of ['pretty', 'json']) {
          assert.equal((await place.run(['check', '--format', format, ...names])).exitCode, exitCode);
        }
      });
    }
  });

  suite('a document that is none', () => {
    const documents: [name: string, text: string, rule: string][] = [
      ['is empty', '', 'syntax'],
      ['is blank', ' \n\n', 'syntax'],
      ['is a comment', '// later', 'syntax'],
      ['is null', 'null', 'schema'],
      ['is a list', '[]', 'schema'],
      ['is a number', '1e999', 'schema'],
      ['is a zero byte', '\0', 'syntax'],
      ['is no JSON', '<xml/>', 'syntax'],
      ['stops in the middle', '{ "sites": [', 'syntax'],
      ['is nested deeply', '['.repeat(100_000), 'syntax'],
    ];
    for (const [name, document, rule] of documents) {
      test(`${name}: it has an error`, async () => {
        place.write({ 'a.json': document });
        const findings = await place.findings(1, 'a.json');
        assert.ok(findings.some((one) => one.rule === rule && one.severity === 'error'));
        const pretty = await place.run(['check', 'a.json']);
        assert.deepEqual([pretty.exitCode, pretty.stderr], [1, '']);
        assert.match(pretty.stdout, new RegExp(`^error\\[${rule}\\]: `, 'm'));
      });
    }
  });

  suite('-', () => {
    test('is standard input, once', async () => {
      const { exitCode, stdout, stderr } = await place.run(['check', '--format', 'json', '-', 'error.json', '-'], {
        input: WARNING,
      });
      assert.deepEqual([exitCode, stderr], [1, '']);
      assert.deepEqual(
        (JSON.parse(stdout) as JsonFinding[]).map(({ file, path }) => [file, path]),
        [
          ['-', '/colour'],
          ['error.json', ''],
        ],
      );
    });

    test('that is not UTF-8 is told', async () => {
      const { exitCode, stderr } = await place.run(['check', '-'], { input: Buffer.from('"\xfc"', 'latin1') });
      assert.equal(exitCode, 2);
      assert.match(stderr, /^error: standard input is not UTF-8: line 1 /);
    });
  });

  suite('with 20,000 findings', () => {
    const COUNT = 20_000;
    const ARGS = ['check', '--format', 'json', 'many.json'];
    setup(() => {
      const sites = Array.from({ length: COUNT }, (_, index) => ({ name: `Site ${index}`, colour: 'red' }));
      // All in one line.
      place.write({ 'many.json': JSON.stringify({ sites }) });
    });

    test('writes them all, also to a pipe that is read slowly', async () => {
      const child = place.start(ARGS);
      await delay(1000);
      const [stdout] = await Promise.all([text(child.stdout), new Promise((done) => child.once('close', done))]);
      assert.equal((JSON.parse(stdout) as unknown[]).length, COUNT);
      assert.equal(child.exitCode, 0);
    });

    test('ends as ever when nobody reads them', async () => {
      const child = place.start(ARGS);
      child.stdout.destroy();
      const [stderr] = await Promise.all([text(child.stderr), new Promise((done) => child.once('close', done))]);
      assert.deepEqual([child.exitCode, stderr], [0, '']);
    });

    test('shows a person the first hundred, and says so', async () => {
      const { stdout } = await place.run(['check', 'many.json']);
      assert.equal(stdout.match(/^warning\[schema\]/gm)?.length, 100);
      assert.match(stdout, /\n19900 more findings in many\.json are not shown; --format json lists them all\.\n/);
      assert.match(stdout, /\n20000 warnings in 1 file\n$/);
    });
  });
});
