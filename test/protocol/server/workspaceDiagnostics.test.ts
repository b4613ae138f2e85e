import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  CancellationToken,
  CancellationTokenSource,
  ProgressType,
  type ClientCapabilities,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { CLEAN, ERROR, FIVE, WARNING, Workplace } from '../../support/commandLine';
import { LanguageClient, PUBLISHED_TO, PULLING } from '../../support/languageClient';

const RULE = 'pchat-pool-max-active-servers';
const CONFIGURATION = 'lync-topology.config.json';
const PARTIAL = new ProgressType<WorkspaceDiagnosticReportPartialResult>();

let workplace: Workplace;
let client: LanguageClient;

function uri(path: string): string {
  return pathToFileURL(workplace.path(path)).href;
}

function write(path: string, text: string): string {
  workplace.write({ [path]: text });
  return uri(path);
}

function remove(path: string): string {
  rmSync(workplace.path(path));
  return uri(path);
}

async function start(capabilities: ClientCapabilities): Promise<void> {
  await client.initialize({ ...capabilities, workspace: { ...capabilities.workspace, workspaceFolders: true } }, {}, [
    uri(''),
  ]);
}

setupHere('Language server: diagnostics of the workspace that the client asks for', () => {
  test('are those of all topology documents, open or not', async () => {
    write('sub/warning.topology.json', WARNING);
    write('clean.topology.json', CLEAN);
    const open = write('open.topology.json', CLEAN);
    await start(PULLING);
    await client.open(open, ERROR, 3);
    const { items } = await ask();
    assert.deepEqual(summary(items), [
      ['clean.topology.json', 'full', null, 0],
      ['open.topology.json', 'full', 3, 1],
      ['sub/warning.topology.json', 'full', null, 1],
    ]);
  });

  test('are not sent again while nothing changes, though a file is written anew', async () => {
    const clean = write('clean.topology.json', CLEAN);
    const warning = write('warning.topology.json', WARNING);
    await start(PULLING);
    const first = await ask();
    assert.deepEqual(summary((await ask(idsOf(first.items))).items), [
      ['clean.topology.json', 'unchanged', null],
      ['warning.topology.json', 'unchanged', null],
    ]);
    write('clean.topology.json', CLEAN);
    write('warning.topology.json', ERROR);
    await client.filesChanged([clean, 2], [warning, 2]);
    assert.deepEqual(summary((await ask(idsOf(first.items))).items), [
      ['clean.topology.json', 'unchanged', null],
      ['warning.topology.json', 'full', null, 1],
    ]);
  });

  test('go with a file that is deleted, and move with one that is renamed', async () => {
    write('a.topology.json', WARNING);
    write('b.topology.json', ERROR);
    await start(PULLING);
    const first = await ask();
    const a = remove('a.topology.json');
    const b = remove('b.topology.json');
    await client.filesChanged([a, 3], [b, 3], [write('c.topology.json', ERROR), 1]);
    const second = await ask(idsOf(first.items));
    assert.deepEqual(summary(second.items), [
      ['a.topology.json', 'full', null, 0],
      ['b.topology.json', 'full', null, 0],
      ['c.topology.json', 'full', null, 1],
    ]);
    assert.deepEqual(summary((await ask(idsOf(second.items))).items), [['c.topology.json', 'unchanged', null]]);
  });

  test('go with a file whose deletion nobody has told', async () => {
    write('a.topology.json', WARNING);
    await start(PULLING);
    const { items } = await ask();
    const a = remove('a.topology.json');
    await client.filesChanged([a, 2]);
    assert.deepEqual(summary((await ask(idsOf(items))).items), [['a.topology.json', 'full', null, 0]]);
  });

  test('are those of the file again when a document is closed', async () => {
    const a = write('a.topology.json', WARNING);
    await start(PULLING);
    await client.open(a, CLEAN);
    const open = await ask();
    assert.deepEqual(summary(open.items), [['a.topology.json', 'full', 1, 0]]);
    await client.close(a);
    assert.deepEqual(summary((await ask(idsOf(open.items))).items), [['a.topology.json', 'full', null, 1]]);
    assert.equal((await client.diagnostics(a)).length, 1, 'also when it is asked for alone');
  });

  test('are those of the file again when a document is closed, though the client had them before it was opened', async () => {
    const a = write('a.topology.json', WARNING);
    await start(PULLING);
    const before = await ask();
    await client.open(a, CLEAN);
    assert.deepEqual(await client.diagnostics(a), []);
    await client.close(a);
    const after = await ask(idsOf(before.items));
    assert.deepEqual(summary(after.items), [['a.topology.json', 'full', null, 1]]);
    assert.deepEqual(summary((await ask(idsOf(after.items))).items), [['a.topology.json', 'unchanged', null]]);
  });

  test('go when a document is closed that is no file of the workspace', async () => {
    await start(PULLING);
    const elsewhere = 'file:///elsewhere/a.topology.json';
    await client.open(elsewhere, ERROR);
    assert.equal((await client.diagnostics(elsewhere)).length, 1);
    await client.close(elsewhere);
    const { items } = await ask();
    assert.deepEqual(items, [{ kind: 'full', uri: elsewhere, version: null, items: [] }]);
    assert.deepEqual((await ask()).items, []);
  });

  test('follow the configuration, and hold what is wrong with it', async () => {
    write('five.topology.json', FIVE);
    await start(PULLING);
    const first = await ask();
    assert.deepEqual(codesIn(first.items), [[RULE]]);
    const configuration = write(CONFIGURATION, `{ "rules": { "${RULE}": "off", "no-such-rule": "off" } }`);
    await client.filesChanged([configuration, 1]);
    const second = await ask(idsOf(first.items));
    assert.deepEqual(summary(second.items), [
      ['five.topology.json', 'full', null, 0],
      [CONFIGURATION, 'full', null, 1],
    ]);
    await client.filesChanged([remove(CONFIGURATION), 3]);
    const third = await ask(idsOf(second.items));
    assert.deepEqual(summary(third.items), [
      ['five.topology.json', 'full', null, 1],
      [CONFIGURATION, 'full', null, 0],
    ]);
    assert.deepEqual(
      client.published.filter(({ diagnostics }) => diagnostics.length > 0),
      [],
      'none is published too',
    );
  });

  test('hold what is wrong with the configurations that are in force, and with no other one', async () => {
    write('sub/five.topology.json', FIVE);
    const far = write(CONFIGURATION, '[]');
    await start(PULLING);
    const first = await ask();
    assert.deepEqual(summary(first.items), [
      [CONFIGURATION, 'full', null, 1],
      ['sub/five.topology.json', 'full', null, 1],
    ]);
    await client.filesChanged([write(`sub/${CONFIGURATION}`, '{}'), 1]);
    const second = await ask(idsOf(first.items));
    assert.deepEqual(summary(second.items), [
      [CONFIGURATION, 'full', null, 0],
      ['sub/five.topology.json', 'full', null, 1],
      [`sub/${CONFIGURATION}`, 'full', null, 0],
    ]);
    await client.filesChanged([write(CONFIGURATION, '{'), 2]);
    const third = await ask(idsOf(second.items.filter((item) => item.uri !== far)));
    assert.ok(!third.items.some((item) => item.uri === far));
  });

  test('are taken back under the URI that a client does not write', async () => {
    const file = write('a.topology.json', WARNING);
    await start(PULLING);
    const first = await ask();
    assert.deepEqual(summary(first.items), [['a.topology.json', 'full', null, 1]]);
    await client.open(file.replace('a.topology', 'a%2Etopology'), WARNING);
    const second = await ask(idsOf(first.items));
    assert.deepEqual(
      second.items.map((item) => [item.uri === file, ...(item.kind === 'full' ? [item.items.length] : [])]),
      [
        [true, 0],
        [false, 1],
      ],
    );
  });

  test('are switched off by a setting', async () => {
    write('a.topology.json', WARNING);
    const open = write('open.topology.json', WARNING);
    await start(PULLING);
    await client.open(open, WARNING);
    const { items } = await ask();
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { lyncTopology: { workspaceDiagnostics: { enabled: false } } },
    });
    const off = (await ask(idsOf(items))).items;
    assert.deepEqual(
      summary(off).filter(([path]) => path === 'a.topology.json'),
      [['a.topology.json', 'full', null, 0]],
    );
    assert.equal((await client.diagnostics(open)).length, 1);
  });

  test('say of a file that cannot be read why', async () => {
    workplace.write({ 'a.topology.json': Buffer.from('\ufeff{}', 'utf16le') });
    await start(PULLING);
    const [report] = (await ask()).items;
    assert.ok(report?.kind === 'full');
    assert.match(JSON.stringify(report.items[0]?.message), /UTF-16/);
  });

  test('are held back from a client that takes parts until there is news', async () => {
    write('a.topology.json', WARNING);
    await start(PULLING);
    const first = await ask();
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    client.connection.onProgress(PARTIAL, 'parts', (part) => void parts.push(...part.items));
    let answered = false;
    const held = ask(idsOf(first.items), 'parts').then((report) => {
      answered = true;
      return report;
    });
    // Later requests are answered while it waits.
    assert.deepEqual(summary((await ask(idsOf(first.items))).items), [['a.topology.json', 'unchanged', null]]);
    assert.equal(answered, false);
    await client.filesChanged([write('b.topology.json', ERROR), 1]);
    const { items } = await held;
    assert.deepEqual(summary([...parts, ...items]), [
      ['a.topology.json', 'unchanged', null],
      ['b.topology.json', 'full', null, 1],
    ]);
  });

  test('are cancelled, and given up at the end', async () => {
    write('a.topology.json', WARNING);
    await start(PULLING);
    const ids = idsOf((await ask()).items);
    const source = new CancellationTokenSource();
    const cancelled = ask(ids, 'one', source.token);
    source.cancel();
    await assert.rejects(cancelled, { code: -32800 });
    const held = ask(ids, 'other');
    assert.equal(await client.stop(), 0);
    assert.deepEqual(await held, { items: [] });
  });

  test('of 200 files are complete, and the second time cost almost nothing', async () => {
    for (let index = 0; index < 200; index++) write(`${index}/x.topology.json`, index % 2 === 0 ? FIVE : CLEAN);
    await start(PULLING);
    const { items } = await ask();
    assert.equal(items.length, 200);
    assert.equal(items.filter((item) => item.kind === 'full' && item.items.length > 0).length, 100);
    const second = await ask(idsOf(items));
    assert.equal(second.items.filter(({ kind }) => kind === 'unchanged').length, 200);
  });
});

setupHere('Language server: diagnostics of the workspace that are published', () => {
  test('come for files that are not open, and go with them', async () => {
    const a = write('a.topology.json', WARNING);
    const first = published(a);
    await start(PUBLISHED_TO);
    assert.equal((await first).length, 1);
    const gone = published(a);
    await client.filesChanged([remove('a.topology.json'), 3]);
    assert.deepEqual(await gone, []);
  });

  test('are those of the document while it is open, and those of the file afterwards', async () => {
    const a = write('a.topology.json', WARNING);
    const first = published(a);
    await start(PUBLISHED_TO);
    await first;
    const opened = published(a);
    await client.open(a, CLEAN);
    assert.deepEqual(await opened, []);
    const closed = published(a);
    await client.close(a);
    assert.equal((await closed).length, 1);
  });

  test('are taken back under the URI that a client does not write', async () => {
    const a = write('a.topology.json', WARNING);
    const first = published(a);
    await start(PUBLISHED_TO);
    assert.equal((await first).length, 1);
    const written = a.replace('a.topology', 'a%2Etopology');
    const [gone, come] = [published(a), published(written)];
    await client.open(written, WARNING);
    assert.deepEqual(await gone, []);
    assert.equal((await come).length, 1);
  });

  test('follow the configuration', async () => {
    const five = write('five.topology.json', FIVE);
    const first = published(five);
    await start(PUBLISHED_TO);
    assert.equal((await first).length, 1);
    const second = published(five);
    await client.filesChanged([write(CONFIGURATION, `{ "rules": { "${RULE}": "off" } }`), 1]);
    assert.deepEqual(await second, []);
  });

  async function published(document: string): Promise<unknown[]> {
    return (await client.nextPublished((params) => params.uri === document)).diagnostics;
  }
});

function setupHere(name: string, tests: () => void): void {
  suite(name, () => {
    setup(() => {
      workplace = new Workplace();
      client = new LanguageClient();
    });
    teardown(async () => {
      await client.stop();
      workplace.remove();
    });
    tests();
  });
}

function ask(
  previousResultIds: PreviousResultId[] = [],
  partialResultToken?: string,
  token: CancellationToken = CancellationToken.None,
): Promise<WorkspaceDiagnosticReport> {
  const params = { previousResultIds, ...(partialResultToken === undefined ? {} : { partialResultToken }) };
  return client.connection.sendRequest('workspace/diagnostic', params, token);
}

function idsOf(items: readonly WorkspaceDocumentDiagnosticReport[]): PreviousResultId[] {
  return items.flatMap(({ uri: document, resultId }) =>
    resultId === undefined ? [] : [{ uri: document, value: resultId }],
  );
}

/** @returns of each document its path, how it is reported, its version, and how many diagnostics it has */
function summary(items: readonly WorkspaceDocumentDiagnosticReport[]): unknown[][] {
  return items
    .map((item) => [
      item.uri.slice(uri('').length).replace(/^\//, ''),
      item.kind,
      item.version,
      ...(item.kind === 'full' ? [item.items.length] : []),
    ])
    .sort();
}

function codesIn(items: readonly WorkspaceDocumentDiagnosticReport[]): unknown[] {
  return items.map((item) => (item.kind === 'full' ? item.items.map(({ code }) => code) : item.kind));
}
