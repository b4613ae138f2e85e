import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseXml } from '../../../server/src/interchange/xml/parseXml';
import { FIVE, Workplace } from '../../support/commandLine';

const XML = readFileSync(resolve('test', 'fixtures', 'interchange', 'published-chat.xml'));

suite('lync-topology diagram', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
    place.write({ 'five.topology.json': FIVE });
  });
  teardown(() => place.remove());

  function read(path: string): Buffer {
    return readFileSync(place.path(path));
  }

  test('writes SVG to standard output, and nothing else', async () => {
    const { exitCode, stdout, stderr } = await place.run(['diagram', 'five.topology.json']);
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.equal(parseXml(stdout, 'picture').name, 'svg');
    assert.match(stdout, />pchat01\.contoso\.com</);
    assert.deepEqual(await place.run(['diagram', '-', '-o', '-'], { input: FIVE }).then((run) => run.exitCode), 0);
  });

  test('writes what the name of the file asks for', async () => {
    for (const [file, start] of [
      ['a.svg', '<svg '],
      ['a.mmd', 'flowchart LR\n'],
      ['a.PNG', '\x89PNG\r\n'],
    ] as const) {
      const run = await place.run(['diagram', 'five.topology.json', '-o', file]);
      assert.deepEqual(run, { exitCode: 0, stdout: '', stderr: '' });
      assert.equal(read(file).toString('latin1').slice(0, start.length), start);
    }
    assert.deepEqual(readdirSync(place.folder).sort(), ['a.PNG', 'a.mmd', 'a.svg', 'five.topology.json']);
  });

  test('writes what --format asks for, in the colours of --theme', async () => {
    const mermaid = await place.run(['diagram', '--format', 'mermaid', 'five.topology.json']);
    assert.match(mermaid.stdout, /^flowchart LR\n/);
    const dark = await place.run(['diagram', '--theme', 'dark', 'five.topology.json', '-o', 'a.txt', '--format=svg']);
    assert.equal(dark.exitCode, 0);
    const light = await place.run(['diagram', 'five.topology.json']);
    assert.equal(read('a.txt').toString().length, light.stdout.length);
    assert.notEqual(read('a.txt').toString(), light.stdout);
  });

  test('draws a topology that "import" reads', async () => {
    place.write({ 'chat.xml': XML });
    const { exitCode, stdout } = await place.run(['diagram', 'chat.xml']);
    assert.equal(exitCode, 0);
    assert.match(stdout, /Persistent Chat pool/);
  });

  test('colours what the configuration lets rules report', async () => {
    const isRed = async () => {
      const { stdout } = await place.run(['diagram', 'five.topology.json']);
      return stdout.includes('class="box error"');
    };
    assert.equal(await isRed(), true);
    place.write({ 'lync-topology.config.json': '{ "rules": { "pchat-pool-max-active-servers": "off" } }' });
    assert.equal(await isRed(), false);
  });

  test('says of a topology that is too large that it is, whatever is to be written', async () => {
    place.write({ 'huge.topology.json': JSON.stringify({ sites: Array.from({ length: 5001 }, () => ({})) }) });
    for (const format of ['svg', 'mermaid']) {
      const { exitCode, stdout, stderr } = await place.run(['diagram', 'huge.topology.json', '--format', format]);
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.match(stderr, /^error: huge\.topology\.json: The topology is too large to be drawn: it has 5,001 sites/);
    }
  });

  test('overwrites a file only with --force, and never the document', async () => {
    place.write({ 'a.svg': 'mine' });
    const refused = await place.run(['diagram', 'five.topology.json', '-o', 'a.svg']);
    assert.equal(refused.exitCode, 2);
    assert.match(refused.stderr, /^error: a\.svg exists already\. Overwrite it with --force/);
    assert.equal(read('a.svg').toString(), 'mine');
    assert.equal((await place.run(['diagram', 'five.topology.json', '-o', 'a.svg', '--force'])).exitCode, 0);
    const self = await place.run([
      'diagram',
      'five.topology.json',
      '--format',
      'svg',
      '-o',
      'five.topology.json',
      '--force',
    ]);
    assert.equal(self.exitCode, 2);
    assert.equal(read('five.topology.json').toString(), FIVE);
  });

  const refusals: [what: string, args: string[], reason: RegExp][] = [
    ['no file', [], /^error: Name the file to draw\.\n/],
    ['two files', ['a', 'b'], /^error: One file is drawn at a time, not 2\.\n/],
    ['a missing file', ['a'], /^error: There is no file or folder a\.\n$/],
    [
      'an unknown ending',
      ['five.topology.json', '-o', 'a.gif'],
      /^error: a\.gif ends neither with \.svg, \.png nor \.mmd\./,
    ],
    [
      'an unknown format',
      ['five.topology.json', '--format', 'gif'],
      /^error: Option --format is one of svg, png, mermaid, not gif\.\n/,
    ],
    [
      'PNG on a terminal',
      ['five.topology.json', '--format', 'png'],
      /^error: A PNG picture is not written to standard output\./,
    ],
    ['a broken document', ['broken.json'], /^error: broken\.json:2:3: .+ Mend it, then draw it\.\n$/],
    ['what is no document', ['list.json'], /^error: list\.json holds no topology/],
    ['XML that is no topology', ['other.xml'], /^error: other\.xml/],
  ];
  for (const [what, args, reason] of refusals) {
    test(`refuses ${what}, and says what to do`, async () => {
      place.write({
        'broken.json': '{ "sites": [],\n  nothing }',
        'list.json': '[]',
        'other.xml': '<?xml version="1.0"?><a/>',
      });
      const { exitCode, stdout, stderr } = await place.run(['diagram', ...args]);
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.match(stderr, reason);
    });
  }
});
