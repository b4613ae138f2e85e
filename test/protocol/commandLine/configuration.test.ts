import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { FIVE, Workplace } from '../../support/commandLine';

const RULE = 'pchat-pool-max-active-servers';
const FILE = 'lync-topology.config.json';

suite('The command line: configuration', () => {
  let workplace: Workplace;
  setup(() => {
    workplace = new Workplace();
    workplace.write({ 'plans/a/five.topology.json': FIVE });
  });
  teardown(() => workplace.remove());

  async function found(exitCode: number): Promise<string[]> {
    const findings = await workplace.findings(exitCode, 'plans');
    return findings.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`);
  }

  test('without one, the recommended rules report', async () => {
    assert.deepEqual(await found(1), [`plans/a/five.topology.json ${RULE} error`]);
  });

  test('one above the document is in force', async () => {
    workplace.write({ [FILE]: `{ "rules": { "${RULE}": "warning" } } // for now` });
    assert.deepEqual(await found(0), [`plans/a/five.topology.json ${RULE} warning`]);
  });

  test('the nearest one is in force, alone', async () => {
    workplace.write({
      [FILE]: `{ "rules": { "${RULE}": "warning" } }`,
      [`plans/${FILE}`]: `{ "rules": { "${RULE}": "off" } }`,
    });
    assert.deepEqual(await found(0), []);
  });

  test('a pipe or a folder of that name is none', async function () {
    if (process.platform === 'win32') this.skip();
    workplace.write({ [FILE]: `{ "rules": { "${RULE}": "off" } }`, [`plans/${FILE}/x`]: '' });
    assert.equal(spawnSync('mkfifo', [workplace.path(`plans/a/${FILE}`)]).status, 0);
    assert.deepEqual(await found(0), []);
  });

  test('of standard input, it is that of the working directory', async () => {
    workplace.write({ [FILE]: `{ "rules": { "${RULE}": "off" } }` });
    const { exitCode, stdout } = await workplace.run(['check', '--format', 'json', '-'], { input: FIVE });
    assert.deepEqual([exitCode, JSON.parse(stdout)], [0, []]);
  });

  test('a faulty one is reported once, as a file of its own, and silences nothing', async () => {
    workplace.write({
      'plans/b/five.topology.json': FIVE,
      [`plans/${FILE}`]: `{ "rules": { "${RULE}": "off"`,
    });
    assert.deepEqual(await found(1), [
      `plans/${FILE} configuration error`,
      `plans/a/five.topology.json ${RULE} error`,
      `plans/b/five.topology.json ${RULE} error`,
    ]);
  });

  test('one that cannot be read is told, and the documents are checked all the same', async () => {
    workplace.write({ [`plans/${FILE}`]: Uint8Array.of(0x7b, 0xff, 0x7d) });
    const { exitCode, stdout, stderr } = await workplace.run(['check', '--format', 'json', 'plans']);
    assert.equal(exitCode, 2);
    assert.match(stderr, /plans\/lync-topology\.config\.json is not UTF-8/);
    assert.match(stdout, new RegExp(RULE));
  });
});

suite('The command line: rules and explain', () => {
  let workplace: Workplace;
  setup(() => (workplace = new Workplace()));
  teardown(() => workplace.remove());

  test('rules lists each rule with its severity', async () => {
    const { exitCode, stdout } = await workplace.run(['rules']);
    assert.equal(exitCode, 0);
    assert.match(stdout, new RegExp(`^  ${RULE} +error +\\S`, 'm'));
    assert.match(stdout, /off by default/);
  });

  test('rules --format json is for programs', async () => {
    const { stdout } = await workplace.run(['rules', '--format', 'json']);
    const rules = JSON.parse(stdout) as { id: string; severity: string; fixable: boolean }[];
    const rule = rules.find(({ id }) => id === RULE);
    assert.equal(rule?.severity, 'error');
    assert.equal(rule.fixable, true);
  });

  test('explain prints the page of a rule', async () => {
    const { exitCode, stdout } = await workplace.run(['explain', RULE]);
    assert.equal(exitCode, 0);
    assert.match(stdout, new RegExp(`^# ${RULE}\n`));
  });

  test('explain says what is meant by a mistyped name', async () => {
    const { exitCode, stdout, stderr } = await workplace.run(['explain', 'pchat-pool-max-activ-servers']);
    assert.deepEqual([exitCode, stdout], [2, '']);
    assert.match(stderr, /Is "pchat-pool-max-active-servers" meant\?/);
  });
});
