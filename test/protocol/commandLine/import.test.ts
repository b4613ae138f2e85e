import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { Workplace } from '../../support/commandLine';

const FIXTURES = resolve('test', 'fixtures', 'interchange');
const XML = readFileSync(resolve(FIXTURES, 'published-chat.xml'));
const SUMMARY = /\nImported [\w ,]+\.\n$/;

suite('lync-topology import', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
    place.write({ 'chat.xml': XML });
  });
  teardown(() => place.remove());

  function read(path: string): string {
    return readFileSync(place.path(path), 'utf8');
  }

  test('writes the document to standard output, and what is to be known to stderr', async () => {
    const { exitCode, stdout, stderr } = await place.run(['import', 'chat.xml']);
    assert.equal(exitCode, 0);
    assert.match(stdout, /^\/\/ .*chat\.xml.*\n\{\n/);
    assert.match(stderr, /^(chat\.xml:\d+: )?(warning|note): \S/);
    assert.match(stderr, SUMMARY);
  });

  test('of standard input to standard output, to be checked at once', async () => {
    const { stdout } = await place.run(['import', '-', '-o', '-'], { input: XML });
    const checked = await place.run(['check', '--format', 'json', '-'], { input: stdout });
    assert.ok(JSON.parse(checked.stdout) instanceof Array);
    assert.doesNotMatch(checked.stdout, /"rule":"(syntax|schema)"/);
  });

  test('writes a file, and nothing beside it', async () => {
    const { exitCode, stdout, stderr } = await place.run(['import', 'chat.xml', '-o', 'chat.topology.json']);
    assert.deepEqual([exitCode, stdout], [0, '']);
    assert.match(stderr, /\nImported [\w ,]+ into chat\.topology\.json\.\n$/);
    assert.equal(read('chat.topology.json'), (await place.run(['import', 'chat.xml'])).stdout);
    assert.deepEqual(readdirSync(place.folder).sort(), ['chat.topology.json', 'chat.xml']);
  });

  test('overwrites a file only with --force', async () => {
    place.write({ 'chat.topology.json': 'mine' });
    const refused = await place.run(['import', 'chat.xml', '-o', 'chat.topology.json']);
    assert.deepEqual(refused, {
      exitCode: 2,
      stdout: '',
      stderr: 'error: chat.topology.json exists already. Overwrite it with --force, or name another file.\n',
    });
    assert.equal(read('chat.topology.json'), 'mine');

    const forced = await place.run(['import', '--force', 'chat.xml', '--output=chat.topology.json']);
    assert.equal(forced.exitCode, 0);
    assert.match(read('chat.topology.json'), /^\/\/ .*chat\.xml/);
    assert.deepEqual(readdirSync(place.folder).sort(), ['chat.topology.json', 'chat.xml']);
  });

  test('overwrites what a link leads to, which stays as accessible as it was', async function () {
    if (process.platform === 'win32') this.skip();
    place.write({ 'plan.json': 'mine' });
    chmodSync(place.path('plan.json'), 0o600);
    symlinkSync('plan.json', place.path('link.json'));
    assert.equal((await place.run(['import', 'chat.xml', '-o', 'link.json', '--force'])).exitCode, 0);
    assert.match(read('plan.json'), /^\/\/ /);
    assert.equal(statSync(place.path('plan.json')).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(place.folder).sort(), ['chat.xml', 'link.json', 'plan.json']);
  });

  test('never overwrites what it reads', async () => {
    const { exitCode, stderr } = await place.run(['import', 'chat.xml', '-o', './chat.xml', '--force']);
    assert.equal(exitCode, 2);
    assert.match(stderr, /^error: \.\/chat\.xml is the file that is read\./);
    assert.deepEqual(readFileSync(place.path('chat.xml')), XML);
  });

  const targets: [target: string, reason: RegExp][] = [
    ['folder', /^error: folder is a folder\. Name a file in it\.\n$/],
    ['nowhere/a.json', /^error: nowhere\/a\.json cannot be written: there is no such folder\. /],
    ['chat.xml/a.json', /^error: chat\.xml\/a\.json cannot be written: there is no such folder\. /],
  ];
  for (const [target, reason] of targets) {
    test(`cannot write ${target}`, async () => {
      place.write({ 'folder/x': '' });
      const { exitCode, stdout, stderr } = await place.run(['import', 'chat.xml', '-o', target, '--force']);
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.match(stderr, reason);
    });
  }

  test('leaves a device alone', async function () {
    if (process.platform === 'win32') this.skip();
    const { exitCode, stderr } = await place.run(['import', 'chat.xml', '-o', '/dev/null', '--force']);
    assert.equal(exitCode, 2);
    assert.match(stderr, /^error: \/dev\/null is a device, not a file\./);
    assert.ok(statSync('/dev/null').isCharacterDevice());
  });

  const sources: [name: string, content: string | Uint8Array | undefined, reason: RegExp][] = [
    ['gone.xml', undefined, /^error: There is no file or folder gone\.xml\.\n$/],
    ['.', undefined, /^error: \. is a folder, not a file\.\n$/],
    ['empty.xml', '', /^error: empty\.xml is empty\./],
    ['plan.json', '{ "sites": [] }', /^error: plan\.json is not XML: /],
    ['cut.xml', XML.subarray(0, XML.length / 2), /^error: cut\.xml ends too early, at line \d+ /],
    [
      'bomb.xml',
      readFileSync(resolve(FIXTURES, 'entity-bomb.xml')),
      /^error: bomb\.xml has a document type declaration /,
    ],
    ['entity.xml', readFileSync(resolve(FIXTURES, 'external-entity.xml')), /^error: entity\.xml has a document type /],
  ];
  for (const [name, content, reason] of sources) {
    test(`cannot read ${name}`, async () => {
      if (content !== undefined) place.write({ [name]: content });
      const { exitCode, stdout, stderr } = await place.run(['import', name, '-o', 'out.json']);
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.match(stderr, reason);
      assert.ok(!readdirSync(place.folder).includes('out.json'));
    });
  }
});
