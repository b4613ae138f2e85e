import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { CLEAN, FIVE, Workplace } from '../../support/commandLine';

suite('lync-topology checklist', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
    place.write({ 'plan.topology.json': FIVE });
  });
  teardown(() => place.remove());

  test('writes Markdown to standard output', async () => {
    const { exitCode, stdout, stderr } = await place.run(['checklist', 'plan.topology.json']);
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.match(stdout, /^# .+\n\nMade from `plan\.topology\.json` /);
    assert.equal(stdout.match(/^- \[ \] /gm)?.length, 10);
  });

  test('writes a file, and overwrites one only with --force', async () => {
    const args = ['checklist', 'plan.topology.json', '-o', 'plan.md'];
    const written = await place.run(args);
    assert.deepEqual(written, {
      exitCode: 0,
      stdout: '',
      stderr: 'Wrote the checklist into plan.md: 0 of 10 steps are done.\n',
    });
    assert.equal(
      readFileSync(place.path('plan.md'), 'utf8'),
      (await place.run(['checklist', 'plan.topology.json'])).stdout,
    );
    const refused = await place.run(args);
    assert.equal(refused.exitCode, 2);
    assert.match(refused.stderr, /^error: plan\.md exists already\. /);
    assert.equal((await place.run([...args, '--force'])).exitCode, 0);
    assert.deepEqual(readdirSync(place.folder).sort(), ['plan.md', 'plan.topology.json']);
  });

  test('never overwrites the document', async () => {
    const { exitCode, stderr } = await place.run([
      'checklist',
      'plan.topology.json',
      '-o',
      'plan.topology.json',
      '--force',
    ]);
    assert.equal(exitCode, 2);
    assert.match(stderr, /^error: plan\.topology\.json is the file that is read\. /);
    assert.equal(readFileSync(place.path('plan.topology.json'), 'utf8'), FIVE);
  });

  test('reads standard input', async () => {
    const { exitCode, stdout } = await place.run(['checklist', '-'], { input: FIVE });
    assert.equal(exitCode, 0);
    assert.match(stdout, /^Made from `standard input` /m);
  });

  const mistakes: [what: string, args: string[], input: string, reason: RegExp][] = [
    ['no name', [], '', /^error: Name the topology document\.\nFor help: lync-topology help checklist\n$/],
    ['two names', ['a', 'b'], '', /^error: One document gives one checklist: name one, not 2\.\n/],
    ['a file that is not there', ['gone.json'], '', /^error: There is no file or folder gone\.json\.\n$/],
    ['no Persistent Chat pool', ['-'], CLEAN, /^error: standard input has no Persistent Chat pool, /],
    ['a syntax error', ['-'], '{\n  "sites": [ }', /^error: standard input has a syntax error in line 2, column \d+: /],
  ];
  for (const [what, args, input, reason] of mistakes) {
    test(`cannot do its work with ${what}`, async () => {
      const { exitCode, stdout, stderr } = await place.run(['checklist', ...args], { input });
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.match(stderr, reason);
    });
  }
});
