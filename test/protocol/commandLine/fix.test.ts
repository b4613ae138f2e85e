import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { CLEAN, FIVE, WARNING, Workplace } from '../../support/commandLine';

/** A comment that switches nothing off, which is safe to delete, among others that stay. */
const UNUSED = `{
  // What is planned /* for now */
  // lync-topology-disable-next-line fqdn-unique
  "sites": [{ "name": "Chicago" }], // the first
}
`;
const MENDED = UNUSED.replace(/.*disable-next-line.*\n/, '');
const MARK = '\ufeff';

suite('lync-topology check --fix', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
    place.write({ 'unused.json': UNUSED });
  });
  teardown(() => place.remove());

  const text = (name: string): string => readFileSync(place.path(name), 'utf8');

  test('mends what is safe, says so, and reports what is left', async () => {
    place.write({ 'five.json': FIVE });
    const { exitCode, stdout, stderr } = await place.run([
      'check',
      '--fix',
      '--format',
      'json',
      'unused.json',
      'five.json',
    ]);
    assert.equal(
      stderr,
      'fixed: unused.json: Delete this comment (unused-suppression)\nFindings mended: 1; files changed: 1.\n',
    );
    // What is the administrator's to decide stays.
    assert.deepEqual(
      (JSON.parse(stdout) as { rule: string }[]).map(({ rule }) => rule),
      ['pchat-pool-max-active-servers'],
    );
    assert.equal(exitCode, 1);
    assert.deepEqual([text('unused.json'), text('five.json')], [MENDED, FIVE]);
    assert.deepEqual(readdirSync(place.folder).sort(), ['five.json', 'unused.json']);
  });

  test('says the same once, and how often', async () => {
    const comment = '// lync-topology-disable fqdn-unique\n';
    place.write({ 'three.json': `${comment.repeat(3)}${CLEAN}` });
    const { stderr } = await place.run(['check', '--fix', 'three.json']);
    assert.equal(
      stderr,
      'fixed: three.json: Delete this comment (unused-suppression), 3 times\nFindings mended: 3; files changed: 1.\n',
    );
    assert.equal(text('three.json'), CLEAN);
  });

  test('keeps ends of lines, the byte order mark and comments', async () => {
    const windows = MARK + UNUSED.replaceAll('\n', '\r\n');
    place.write({ 'windows.json': windows });
    assert.equal((await place.run(['check', '--fix', 'windows.json'])).exitCode, 0);
    assert.equal(text('windows.json'), MARK + MENDED.replaceAll('\n', '\r\n'));
  });

  test('does not touch a file in which nothing is to be mended', async () => {
    place.write({ 'clean.json': CLEAN });
    const before = statSync(place.path('clean.json'), { bigint: true });
    await place.run(['check', '--fix', 'clean.json']);
    const after = statSync(place.path('clean.json'), { bigint: true });
    assert.deepEqual([after.mtimeNs, after.ino], [before.mtimeNs, before.ino]);
  });

  test('does not touch a document that is no JSON', async () => {
    const broken = UNUSED.replace('],', '], "');
    place.write({ 'broken.json': broken });
    assert.equal((await place.run(['check', '--fix', 'broken.json'])).exitCode, 1);
    assert.equal(text('broken.json'), broken);
  });

  test('writes through a link, and keeps what the file may', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('unused.json', place.path('link.json'));
    for (const mode of [0o640, 0o666]) {
      place.write({ 'unused.json': UNUSED });
      chmodSync(place.path('unused.json'), mode);
      assert.equal((await place.run(['check', '--fix', 'link.json'])).exitCode, 0);
      assert.equal(text('unused.json'), MENDED);
      assert.equal(statSync(place.path('unused.json')).mode & 0o777, mode);
    }
  });

  test('leaves a file to its owner', async function () {
    if (process.getuid?.() !== 0) this.skip();
    chownSync(place.path('unused.json'), 1234, 4321);
    assert.equal((await place.run(['check', '--fix', 'unused.json'])).exitCode, 0);
    const { uid, gid } = statSync(place.path('unused.json'));
    assert.deepEqual([text('unused.json'), uid, gid], [MENDED, 1234, 4321]);
  });

  test('says of a pipe that nothing is fixed in it', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [place.path('pipe')]);
    const fixing = place.run(['check', '--fix', 'pipe']);
    // Waits for the one who reads.
    place.write({ pipe: UNUSED });
    const { exitCode, stderr } = await fixing;
    assert.equal(exitCode, 2);
    assert.match(stderr, /error: pipe is no ordinary file\. Nothing is fixed in it: see what would change with --fix/);
  });

  test('that has nothing more to mend changes nothing the second time', async () => {
    await place.run(['check', '--fix', 'unused.json']);
    const { stderr } = await place.run(['check', '--fix', 'unused.json']);
    assert.equal(stderr, 'Findings mended: 0; files changed: 0.\n');
    assert.equal(text('unused.json'), MENDED);
  });

  suite('--dry-run', () => {
    const ARGS = ['check', '--fix', '--dry-run'];

    test('shows a diff, and writes nothing', async () => {
      const { exitCode, stdout, stderr } = await place.run([...ARGS, 'unused.json']);
      assert.equal(
        stdout,
        `--- a/unused.json
+++ b/unused.json
@@ -1,5 +1,4 @@
 {
   // What is planned /* for now */
-  // lync-topology-disable-next-line fqdn-unique
   "sites": [{ "name": "Chicago" }], // the first
 }
`,
      );
      assert.match(stderr, /^would fix: unused\.json: Delete this comment \(unused-suppression\)\n/);
      assert.match(stderr, /\nAfter that: No problems in 1 file\n$/);
      assert.equal(exitCode, 0);
      assert.equal(text('unused.json'), UNUSED);
    });

    test('ends as --fix would', async () => {
      place.write({ 'five.json': FIVE });
      assert.equal((await place.run([...ARGS, 'unused.json', 'five.json'])).exitCode, 1);
    });

    test('gives what git applies, also with a byte order mark and Windows’ ends of lines', async () => {
      place.write({ 'plans/windows.json': MARK + UNUSED.replaceAll('\n', '\r\n') });
      await place.run([...ARGS, '-o', 'fixes.patch', 'plans/windows.json', './unused.json']);
      execFileSync('git', ['apply', 'fixes.patch'], { cwd: place.folder });
      assert.equal(text('plans/windows.json'), MARK + MENDED.replaceAll('\n', '\r\n'));
      assert.equal(text('unused.json'), MENDED);
    });

    test('gives what git applies, of a folder', async () => {
      place.write({ 'plans/x.topology.json': UNUSED });
      await place.run([...ARGS, '-o', 'fixes.patch', '.']);
      execFileSync('git', ['apply', 'fixes.patch'], { cwd: place.folder });
      assert.equal(text('plans/x.topology.json'), MENDED);
    });

    test('shows what would become of standard input', async () => {
      const { exitCode, stdout } = await place.run([...ARGS, '-'], { input: UNUSED });
      assert.equal(exitCode, 0);
      assert.match(stdout, /^- {2}\/\/ lync-topology-disable-next-line fqdn-unique$/m);
    });
  });
});

suite('lync-topology check: options', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
    place.write({ 'clean.json': CLEAN, 'warning.json': WARNING, 'five.json': FIVE });
  });
  teardown(() => place.remove());

  const RULE = 'pchat-pool-max-active-servers';

  test('--max-warnings N: one more is too many', async () => {
    place.write({ 'two.json': WARNING.replace('"colour"', '"size": 1, "colour"') });
    const answers: [limit: string, name: string, exitCode: number, stderr: string][] = [
      ['0', 'clean.json', 0, ''],
      ['0', 'warning.json', 1, 'error: 1 warning, of at most 0 that --max-warnings allows.\n'],
      ['1', 'warning.json', 0, ''],
      ['1', 'two.json', 1, 'error: 2 warnings, of at most 1 that --max-warnings allows.\n'],
      ['2', 'two.json', 0, ''],
    ];
    for (const [limit, name, exitCode, stderr] of answers) {
      const finished = await place.run(['check', '--quiet', '--max-warnings', limit, name]);
      assert.deepEqual([finished.exitCode, finished.stderr], [exitCode, stderr], `${limit} ${name}`);
    }
  });

  test('--quiet reports errors alone', async () => {
    const { exitCode, stdout } = await place.run(['check', '--quiet', 'warning.json', 'five.json']);
    assert.equal(exitCode, 1);
    assert.match(stdout, /\n1 error in 2 files\n$/);
    assert.doesNotMatch(stdout, /warning/);
    assert.equal((await place.run(['check', '--quiet', '--format', 'json', 'warning.json'])).stdout, '[]\n');
  });

  test('--rule comes before a configuration file, and may be repeated', async () => {
    place.write({ 'lync-topology.config.json': `{ "rules": { "${RULE}": "off" } }` });
    assert.deepEqual(await place.findings(0, 'five.json'), []);
    const [finding] = await place.findings(0, '--rule', 'fqdn-unique=off', '--rule', `${RULE}=hint`, 'five.json');
    assert.equal(finding?.severity, 'hint');
  });

  test('--config is in force in place of the nearest', async () => {
    place.write({
      'lync-topology.config.json': `{ "rules": { "${RULE}": "off" } }`,
      'ci/strict.json': `{ "rules": { "${RULE}": "warning", "no-such-rule": "off" } }`,
    });
    const findings = await place.findings(1, '--config', 'ci/strict.json', 'five.json', 'clean.json');
    assert.deepEqual(
      findings.map(({ file, rule, severity }) => [file, rule, severity]),
      [
        ['ci/strict.json', 'configuration', 'error'],
        ['five.json', RULE, 'warning'],
      ],
    );
    const { exitCode, stdout, stderr } = await place.run(['check', '--config', 'gone.json', 'clean.json']);
    assert.deepEqual([exitCode, stdout, stderr], [2, '', 'error: There is no file or folder gone.json.\n']);
  });

  suite('-o', () => {
    const ARGS = ['check', '--format', 'json', '-o', 'report.json'];

    test('writes the report into a file, and says what is in it', async () => {
      const { exitCode, stdout, stderr } = await place.run([...ARGS, 'five.json']);
      assert.deepEqual([exitCode, stdout, stderr], [1, '', '1 error in 1 file\nWritten into report.json.\n']);
      const report = readFileSync(place.path('report.json'), 'utf8');
      assert.equal((JSON.parse(report) as unknown[]).length, 1);
    });

    test('overwrites one with --force only', async () => {
      place.write({ 'report.json': 'mine' });
      const { exitCode, stderr } = await place.run([...ARGS, 'five.json']);
      assert.equal(exitCode, 2);
      assert.match(stderr, /report\.json exists already\. Overwrite it with --force/);
      assert.equal(readFileSync(place.path('report.json'), 'utf8'), 'mine');
      assert.equal((await place.run([...ARGS, '--force', 'five.json'])).exitCode, 1);
    });

    test('never overwrites a document, also one that a pattern finds', async () => {
      for (const name of ['five.json', '*.json']) {
        const { exitCode, stderr } = await place.run(['check', '-o', 'five.json', '--force', name]);
        assert.equal(exitCode, 2);
        assert.match(stderr, /five\.json is the file that is read/);
        assert.equal(readFileSync(place.path('five.json'), 'utf8'), FIVE);
      }
    });

    test('writes all of the report when something could not be checked', async () => {
      const sarif = ['check', '--format', 'sarif', '-o', 'report.sarif', 'five.json', 'gone.json'];
      const { exitCode, stderr } = await place.run(sarif);
      assert.equal(exitCode, 2);
      assert.match(stderr, /error: There is no file or folder gone\.json\./);
      assert.ok(existsSync(place.path('report.sarif')));
      const log = JSON.parse(readFileSync(place.path('report.sarif'), 'utf8')) as { runs: { results: unknown[] }[] };
      assert.equal(log.runs[0]?.results.length, 1);
    });
  });

  test('every format ends with the same exit code, and says the same on stderr', async () => {
    for (const format of ['pretty', 'json', 'sarif', 'github', 'junit', 'markdown']) {
      const [good, bad, failed] = await Promise.all([
        place.run(['check', '--format', format, 'clean.json']),
        place.run(['check', '--format', format, 'five.json']),
        place.run(['check', '--format', format, 'gone.json']),
      ]);
      assert.deepEqual([good.exitCode, bad.exitCode, failed.exitCode], [0, 1, 2], format);
      assert.deepEqual([good.stderr, bad.stderr], ['', ''], format);
      assert.equal(failed.stderr, 'error: There is no file or folder gone.json.\n', format);
      if (format !== 'pretty') assert.match(bad.stdout, new RegExp(RULE), format);
    }
  });

  test('a file that is too large, or no UTF-8, is told, and the rest is checked', async () => {
    place.write({ 'latin.json': Buffer.from('{ "sites": [{ "name": "Zürich" }] }', 'latin1') });
    place.write({ 'huge.json': Buffer.alloc(64 * 1024 * 1024 + 1, ' ') });
    place.write({ 'sixteen.json': Buffer.from(`${MARK}${CLEAN}`, 'utf16le') });
    const { exitCode, stdout, stderr } = await place.run([
      'check',
      '--format',
      'github',
      'latin.json',
      'huge.json',
      'sixteen.json',
      'five.json',
    ]);
    assert.equal(exitCode, 2);
    assert.match(stderr, /latin\.json is not UTF-8: line 1/);
    assert.match(stderr, /huge\.json is larger than 64 MB/);
    assert.match(stderr, /sixteen\.json is encoded in UTF-16/);
    assert.equal(stdout.match(/^::error/gm)?.length, 4);
    assert.match(stdout, /\n1 error in 1 file; not checked: 3 files\n$/);
  });
});
