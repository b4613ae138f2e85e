import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Workplace } from '../../support/commandLine';
import { deployment } from '../../support/documents';
import { BUILDER_XML } from '../../support/exportedXml';

const PUBLISHED = readFileSync(resolve('test', 'fixtures', 'interchange', 'published-chat.xml'));

interface JsonDiff {
  readonly changes: readonly {
    readonly kind: string;
    readonly message: string;
    readonly new?: { readonly path: string };
  }[];
  readonly findings: Readonly<Record<'new' | 'gone', readonly { readonly rule: string; readonly range: object }[]>>;
}

/** A deployment, and what becomes of it: another port, a fifth active server, which is one too many. */
const OLD = JSON.stringify(deployment());
const NEW = changed();

function changed(): string {
  const document = deployment();
  const [pool] = document.persistentChatPools;
  assert.ok(pool);
  pool.computers.push({ fqdn: 'pc05.contoso.com' });
  Object.assign(pool, { port: 5042 });
  return JSON.stringify(document, undefined, 2);
}

suite('lync-topology diff', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
    place.write({ 'old.json': OLD, 'new.json': NEW });
  });
  teardown(() => place.remove());

  test('says what has changed, and which findings are new', async () => {
    const { exitCode, stdout, stderr } = await place.run(['diff', 'old.json', 'new.json']);
    assert.deepEqual([exitCode, stderr], [1, '']);
    assert.match(
      stdout,
      /^~ Persistent Chat pool pchat01\.contoso\.com: changed\n {4}~ Port: 5041 → 5042\n {4}\+ Computer pc05\.contoso\.com\n/,
    );
    assert.match(stdout, /\nNew findings:\n {4}error\[pchat-pool-max-active-servers\]: /);
    assert.match(stdout, /\n1 added, 1 changed; findings: \d+ new\n$/);
  });

  test('answers 0 where nothing but layout, comments and order is different', async () => {
    place.write({
      'tidy.json': `// A comment\n${JSON.stringify(Object.fromEntries(Object.entries(deployment()).reverse()), undefined, 4)}`,
    });
    assert.deepEqual(await place.run(['diff', 'old.json', 'tidy.json']), {
      exitCode: 0,
      stdout: 'No differences\n',
      stderr: '',
    });
  });

  test('as JSON it has values and places', async () => {
    const { exitCode, stdout } = await place.run(['diff', '--format', 'json', 'old.json', 'new.json']);
    const { changes, findings } = JSON.parse(stdout) as JsonDiff;
    assert.equal(exitCode, 1);
    assert.deepEqual(
      changes.map(({ kind, new: now }) => [kind, now?.path]),
      [
        ['changed', '/persistentChatPools/0/port'],
        ['added', '/persistentChatPools/0/computers/4'],
      ],
    );
    assert.ok(findings.new.some(({ rule, range }) => rule === 'pchat-pool-max-active-servers' && 'start' in range));
    assert.deepEqual(findings.gone, []);
  });

  test('writes Markdown into a file, and overwrites one only with --force', async () => {
    const args = ['diff', '--format', 'markdown', '-o', 'diff.md', 'old.json', 'new.json'];
    assert.deepEqual(await place.run(args), { exitCode: 1, stdout: '', stderr: '' });
    const written = readFileSync(place.path('diff.md'), 'utf8');
    assert.match(written, /^## Topology changes: 1 added, 1 changed/);
    assert.match(written, /\n\| Port \| 5041 \| 5042 \|\n/);
    const refused = await place.run(args);
    assert.equal(refused.exitCode, 2);
    assert.match(refused.stderr, /^error: diff\.md exists already\./);
    assert.equal((await place.run([...args, '--force'])).exitCode, 1);
    const self = await place.run(['diff', '-o', 'old.json', '--force', 'old.json', 'new.json']);
    assert.deepEqual([self.exitCode, readFileSync(place.path('old.json'), 'utf8')], [2, OLD]);
  });

  test('reads one side from standard input', async () => {
    for (const [args, input] of [
      [['-', 'new.json'], OLD],
      [['old.json', '-'], NEW],
    ] as const) {
      const { exitCode, stdout } = await place.run(['diff', ...args], { input });
      assert.equal(exitCode, 1);
      assert.match(stdout, /Port: 5041 → 5042/);
    }
  });

  test('compares what Microsoft’s tools export with the document that import makes of it: nothing is different', async () => {
    for (const [name, xml] of [
      ['se.tbxml', BUILDER_XML],
      ['chat.xml', PUBLISHED],
    ] as const) {
      place.write({ [name]: xml });
      await place.run(['import', name, '-o', 'made.json', '--force']);
      for (const files of [
        [name, 'made.json'],
        ['made.json', name],
        [name, name],
      ]) {
        const { exitCode, stdout } = await place.run(['diff', ...files]);
        assert.deepEqual([exitCode, stdout], [0, 'No differences\n']);
      }
    }
  });

  test('does not ask an exported topology for what it cannot say, and finds what is different', async () => {
    place.write({ 'se.tbxml': BUILDER_XML });
    await place.run(['import', 'se.tbxml', '-o', 'made.json']);
    const made = readFileSync(place.path('made.json'), 'utf8');
    place.write({ 'made.json': made.replace('"fqdn": "se01.contoso.com"', '$&, "users": 100, "dataCenter": "DC1"') });
    assert.equal((await place.run(['diff', 'se.tbxml', 'made.json'])).stdout, 'No differences\n');
    place.write({ 'se2.tbxml': BUILDER_XML.replaceAll('se01', 'se02') });
    const { exitCode, stdout } = await place.run(['diff', 'made.json', 'se2.tbxml']);
    assert.equal(exitCode, 1);
    assert.match(stdout, /\+ Standard Edition server se02\.contoso\.com: added/);
    assert.match(stdout, /- Standard Edition server se01\.contoso\.com: removed/);
  });

  test('judges both by the configuration of the new one', async () => {
    place.write({
      'sub/new.json': NEW,
      'sub/lync-topology.config.json': '{ "rules": { "pchat-pool-max-active-servers": "off" } }',
    });
    const { stdout } = await place.run(['diff', 'old.json', 'sub/new.json']);
    assert.doesNotMatch(stdout, /pchat-pool-max-active-servers/);
    const other = await place.run(['diff', '--config', 'sub/lync-topology.config.json', 'old.json', 'new.json']);
    assert.doesNotMatch(other.stdout, /pchat-pool-max-active-servers/);
  });

  const refusals: [what: string, args: string[], reason: RegExp][] = [
    ['one file', ['old.json'], /^error: Name two files: .+ Named are 1\.\n/],
    ['three files', ['old.json', 'new.json', 'old.json'], /^error: Name two files: .+ Named are 3\.\n/],
    ['standard input twice', ['-', '-'], /^error: Only one of the two topologies can come from standard input\.\n/],
    ['a missing file', ['old.json', 'gone.json'], /^error: There is no file or folder gone\.json\.\n$/],
    ['a broken document', ['broken.json', 'new.json'], /^error: broken\.json:2:3: .+ Mend it, then compare\.\n$/],
    ['what is no document', ['old.json', 'list.json'], /^error: list\.json holds no topology/],
    ['XML that is no topology', ['old.json', 'other.xml'], /^error: other\.xml/],
    [
      'an unknown format',
      ['--format', 'xml', 'old.json', 'new.json'],
      /^error: Option --format is one of pretty, json, markdown, not xml\.\n/,
    ],
  ];
  for (const [what, args, reason] of refusals) {
    test(`refuses ${what}, and says what to do`, async () => {
      place.write({ 'broken.json': '{ "sites": [],\n  nothing }', 'list.json': '[]', 'other.xml': '<a/>' });
      const { exitCode, stdout, stderr } = await place.run(['diff', ...args]);
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert.match(stderr, reason);
    });
  }
});
