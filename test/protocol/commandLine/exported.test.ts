import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { zipSync } from 'fflate';
import { BUILDER_XML } from '../../support/exportedXml';
import { Workplace } from '../../support/commandLine';

/** What the file store is called in the XML; nobody uses it. */
const SPARE = { start: { line: 23, character: 39 }, end: { line: 23, character: 44 } };

suite('Topologies as they were exported, on the command line', () => {
  let place: Workplace;
  setup(() => {
    place = new Workplace();
    place.write({
      'se.tbxml': BUILDER_XML,
      'utf16.xml': Buffer.from(`\uFEFF${BUILDER_XML}`, 'utf16le'),
      'export.zip': zipSync({ 'DocItemSet.xml': Buffer.from(BUILDER_XML), 'other.xml': Buffer.from('<a/>') }),
    });
  });
  teardown(() => place.remove());

  for (const name of ['se.tbxml', 'utf16.xml', 'export.zip']) {
    test(`import ${name}: the report says as JSON what stderr says`, async () => {
      const { exitCode, stderr } = await place.run([
        'import',
        name,
        '-o',
        'a.topology.json',
        '--report',
        'report.json',
      ]);
      assert.equal(exitCode, 0);
      const report = JSON.parse(readFileSync(place.path('report.json'), 'utf8')) as {
        readonly remarks: readonly { readonly severity: string; readonly line?: number; readonly message: string }[];
      } & Readonly<Record<string, unknown>>;
      const { remarks, ...rest } = report;
      assert.deepEqual(rest, {
        file: name,
        ...(name === 'export.zip' && { entry: 'DocItemSet.xml' }),
        container: 'topologyBuilder',
        counts: { sites: 1, pools: 1, computers: 1, sqlStores: 0, fileStores: 1 },
      });
      const xml = name === 'export.zip' ? 'export.zip/DocItemSet.xml' : name;
      const lines = remarks.map(({ severity, line, message }) => {
        const where = line === undefined ? '' : `${xml}:${line}: `;
        return `${where}${severity === 'warning' ? 'warning' : 'note'}: ${message}\n`;
      });
      assert.equal(
        stderr,
        `${lines.join('')}Imported 1 site, 1 pool, 1 computer, 1 file store into a.topology.json.\n`,
      );
    });

    test(`check ${name}: findings have their places in the XML`, async () => {
      const findings = await place.findings(0, name);
      const [{ file, rule, message, range } = assert.fail(), ...others] = findings;
      assert.deepEqual(others, []);
      assert.equal(file, name === 'export.zip' ? 'export.zip/DocItemSet.xml' : name);
      assert.equal(rule, 'file-store-unused');
      assert.deepEqual(range, SPARE);
      assert.match(message, /the file store \\\\files\.contoso\.com\\spare\./);
    });
  }

  test('neither the document nor the report overwrites a file without --force', async () => {
    place.write({ 'mine.json': 'mine' });
    for (const args of [
      ['-o', 'mine.json'],
      ['-o', 'new.json', '--report', 'mine.json'],
    ]) {
      const { exitCode, stderr } = await place.run(['import', 'se.tbxml', ...args]);
      assert.equal(exitCode, 2);
      assert.match(stderr, /^error: mine\.json exists already\. Overwrite it with --force, or name another file\.\n$/);
      assert.equal(readFileSync(place.path('mine.json'), 'utf8'), 'mine');
    }
    assert.ok(!existsSync(place.path('new.json')));
    const forced = await place.run(['import', 'se.tbxml', '-o', 'new.json', '--report', 'mine.json', '--force']);
    assert.equal(forced.exitCode, 0);
    assert.match(readFileSync(place.path('mine.json'), 'utf8'), /^\{\n {2}"file": "se\.tbxml",/);
  });

  test('the document and the report are two files', async () => {
    const { exitCode, stderr } = await place.run(['import', 'se.tbxml', '-o', 'a.json', '--report', './a.json']);
    assert.equal(exitCode, 2);
    assert.match(stderr, /^error: The document and the report cannot be one file\./);
  });

  test('the document and the report are two files, whatever they are called', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('.', place.path('here'));
    place.write({ 'mine.json': 'mine' });
    symlinkSync('mine.json', place.path('link.json'));
    for (const [document, report] of [
      ['mine.json', 'link.json'],
      ['new.json', 'here/new.json'],
    ] as const) {
      const args = ['import', 'se.tbxml', '-o', document, '--report', report, '--force'];
      const { exitCode, stderr } = await place.run(args);
      assert.equal(exitCode, 2);
      assert.match(stderr, /^error: The document and the report cannot be one file\./);
    }
    assert.equal(readFileSync(place.path('mine.json'), 'utf8'), 'mine');
  });

  test('without the report there is no document', async () => {
    const { exitCode, stdout } = await place.run(['import', 'se.tbxml', '-o', 'new.json', '--report', 'none/a.json']);
    assert.deepEqual([exitCode, stdout, existsSync(place.path('new.json'))], [2, '', false]);
  });

  test('check shows the line of the XML to people, and has a place in it for code scanning', async () => {
    const { stdout } = await place.run(['check', 'se.tbxml']);
    assert.match(
      stdout,
      /^information\[file-store-unused\]: .*\n +--> se\.tbxml:24:40\n +\|\n24 \| .*ShareName="spare"/,
    );
    const sarif = JSON.parse((await place.run(['check', '--format', 'sarif', 'se.tbxml'])).stdout) as {
      readonly runs: readonly {
        readonly results: readonly { readonly locations: unknown; readonly fixes?: unknown }[];
      }[];
    };
    const [result] = sarif.runs[0]?.results ?? [];
    assert.ok(result);
    assert.match(
      JSON.stringify(result.locations),
      /"artifactLocation":\{"uri":"se\.tbxml".*"startLine":24,"startColumn":40,.*"endColumn":45/,
    );
    assert.equal(result.fixes, undefined);
  });

  test('check obeys the configuration of the folder, and --fix leaves XML alone', async () => {
    place.write({ 'lync-topology.config.json': '{ "rules": { "file-store-unused": "error" } }' });
    const { exitCode } = await place.run(['check', '--fix', 'se.tbxml']);
    assert.equal(exitCode, 1);
    assert.equal(readFileSync(place.path('se.tbxml'), 'utf8'), BUILDER_XML);
  });

  const broken: [what: string, content: string | Uint8Array, reason: RegExp][] = [
    ['nothing', '', /is empty\. Export the topology again/],
    ['a cut', BUILDER_XML.slice(0, 900), /ends too early, at line \d+ \(.*\): a part is missing\./],
    [
      'bytes of another encoding',
      Buffer.from(BUILDER_XML.replace('>Chicago', '>Zürich'), 'latin1'),
      /is not valid UTF-8: line 8 /,
    ],
    [
      'entities',
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n${BUILDER_XML}`,
      /has a document type declaration/,
    ],
    ['another XML', '<a/>', /holds no Lync Server or Skype for Business Server topology: its root is a\./],
    [
      'a cut archive',
      zipSync({ 'a.xml': Buffer.from(BUILDER_XML) }).subarray(0, 300),
      /cannot be unpacked: the archive is damaged or cut off\./,
    ],
    ['far too much', Buffer.alloc(64 * 1024 * 1024 + 1, 0x20), /is larger than 64 MB\./],
  ];
  for (const [what, content, reason] of broken) {
    test(`check and import say what is wrong with ${what}, and end with 2`, async () => {
      place.write({ 'broken.tbxml': content });
      for (const command of ['check', 'import']) {
        const { exitCode, stdout, stderr } = await place.run([command, 'broken.tbxml']);
        assert.deepEqual([exitCode, stdout], [2, '']);
        assert.match(stderr, /^error: broken\.tbxml /);
        assert.match(stderr, reason);
      }
    });
  }
});
