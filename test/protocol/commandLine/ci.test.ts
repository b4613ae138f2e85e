import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { CLEAN, ERROR, WARNING, Workplace } from '../../support/commandLine';

const PAGE = readFileSync('docs/ci.md', 'utf8');
const TOOL = 'tools/lync-topology/extension/dist';

/** The examples of a language on the page. */
function examples(language: string): string[] {
  return [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text);
}

suite('docs/ci.md', () => {
  let place: Workplace;
  setup(function () {
    place = new Workplace();
    if (process.platform === 'win32') this.skip();
    // Where the page unpacks the extension.
    place.write({ 'tools/lync-topology/extension/.keep': '', 'plans/contoso.topology.json': CLEAN });
    symlinkSync(resolve('dist'), place.path(TOOL));
  });
  teardown(() => place.remove());

  test('each command that checks is one that runs', () => {
    const commands = [...PAGE.matchAll(/node (tools\S+cli\.js check plans.*)$/gm)].map(([, command = '']) => command);
    assert.ok(commands.length >= 6);
    for (const [index, command] of commands.entries()) {
      const mine = command.replaceAll('$(Agent.TempDirectory)/', `${index}-`).replace(/-o (\w)/, `-o ${index}-$1`);
      const { status, stderr } = spawnSync('sh', ['-c', `node ${mine}`], {
        cwd: place.folder,
        encoding: 'utf8',
        env: { ...process.env, GITHUB_STEP_SUMMARY: place.path('summary.md') },
      });
      assert.equal(status, 0, `${command}: ${stderr}`);
    }
    assert.equal(readFileSync(place.path('summary.md'), 'utf8'), '## Lync Topology: No problems in 1 file\n');
  });

  test('a pull request is told what it changes', () => {
    const [, script = ''] = /- name: Compare the plans\n +run: \|\n(.*?)\n {6}- name/s.exec(PAGE) ?? [];
    const run = (command: string) => spawnSync('sh', ['-ec', command], { cwd: place.folder, encoding: 'utf8' });
    const commit = 'git add plans && git -c user.name=A -c user.email=a@example.com commit -q -m Plan';
    assert.equal(run(`git init -q && ${commit}`).status, 0);
    place.write({
      'plans/contoso.topology.json': CLEAN.replace('Chicago', 'Zurich'),
      'plans/new.topology.json': CLEAN,
    });
    assert.equal(run(commit).status, 0);
    const { status, stderr } = run(script);
    assert.deepEqual([status, stderr], [0, '']);
    const written = readFileSync(place.path('changes.md'), 'utf8');
    assert.match(
      written,
      /^## Topology changes: 1 added, 1 removed\n\nFrom `standard input` to `plans\/contoso\.topology\.json`\./,
    );
  });

  test('the hook refuses what is about to be committed, not what the files have become', () => {
    const [hook = ''] = examples('sh');
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
        cwd: place.folder,
        encoding: 'utf8',
      });
    /** @returns whether a commit was made */
    const commits = (...options: string[]): boolean => git('commit', '-q', '-m', 'A plan', ...options).status === 0;
    git('init', '-q');
    place.write({ '.git/hooks/pre-commit': hook });
    chmodSync(place.path('.git/hooks/pre-commit'), 0o755);
    git('add', 'plans');
    place.write({ 'plans/two words.topology.json': ERROR });
    assert.ok(commits(), 'the error is not staged');
    git('add', 'plans');
    place.write({ 'plans/two words.topology.json': CLEAN });
    assert.ok(!commits(), 'the error is staged, and mended only in the file');
    assert.ok(commits('-a'), 'it is mended');
    place.write({ 'plans/warning.topology.json': WARNING, 'plans/topology.json': ERROR });
    git('add', 'plans/warning.topology.json');
    assert.ok(commits(), 'a warning is no reason');
    git('add', 'plans/topology.json');
    assert.ok(!commits(), 'it is one of any name that documents have');
    assert.ok(commits('--no-verify'));
    place.write({ 'notes.txt': 'x' });
    git('add', 'notes.txt');
    assert.ok(commits(), 'it touches no document');
  });
});
