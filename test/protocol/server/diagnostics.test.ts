import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { deployment, FIFTH, fiveActiveServers } from '../../support/documents';
import { LanguageClient, PUBLISHED_TO, PULLING } from '../../support/languageClient';

const URI = 'file:///plans/contoso.topology.json';
const RULE = 'pchat-pool-max-active-servers';
const COMPUTER = `, { "fqdn": "${FIFTH}" }`;

suite('Language server: diagnostics that the client asks for', () => {
  let client: LanguageClient;

  suiteSetup(async () => {
    client = await LanguageClient.start(PULLING);
  });
  suiteTeardown(() => client.stop());
  teardown(() => client.close(URI));

  test('name the rule, the place, the source and what has to do with it', async () => {
    await client.open(URI, fiveActiveServers());
    const finding = (await client.diagnostics(URI)).find(({ code }) => code === RULE);
    assert.ok(finding);
    const { message, codeDescription, relatedInformation, ...rest } = finding;
    assert.deepEqual(rest, {
      range: client.rangeOf(URI, `"${FIFTH}"`),
      severity: 1,
      source: 'lync-topology',
      code: RULE,
    });
    assert.match(text(message), /5 of at most 4/);
    assert.match(codeDescription?.href ?? '', /^https:\/\/learn\.microsoft\.com\//);
    assert.deepEqual(
      relatedInformation?.map(({ location }) => location),
      [{ uri: URI, range: client.rangeOf(URI, '"pchat01.contoso.com"') }],
    );
  });

  test('are not sent again while the document stays the same', async () => {
    await client.open(URI, fiveActiveServers());
    const first = await client.pull(URI);
    assert.equal(first.kind, 'full');
    assert.ok(first.resultId);
    assert.deepEqual(await client.pull(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });

    await client.replace(URI, FIFTH, 'pc06.contoso.com');
    const second = await client.pull(URI, first.resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, first.resultId);
  });

  test('are not those of another document that was open under the same name', async () => {
    await client.open(URI, fiveActiveServers());
    const first = await client.pull(URI);
    await client.close(URI);
    await client.open(URI, JSON.stringify(deployment()));
    const second = await client.pull(URI, first.resultId);
    assert.deepEqual(second.kind === 'full' && errorsIn(second.items), []);
  });

  test('follow every change', async () => {
    await client.open(URI, JSON.stringify(deployment(), null, 2));
    assert.deepEqual(errorsIn(await client.diagnostics(URI)), []);
    const seen = new Set<unknown>();
    await type(client, async () => errorsIn(await client.diagnostics(URI)).forEach((code) => seen.add(code)));
    assert.ok(seen.has('syntax'), 'half of the new computer is no JSON');
    assert.deepEqual(errorsIn(await client.diagnostics(URI)), [RULE]);
    await client.replace(URI, COMPUTER, '');
    assert.deepEqual(errorsIn(await client.diagnostics(URI)), []);
  });

  for (const [name, endOfLine] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    test(`stand where editors count, with ${name}, emoji and Chinese before them`, async () => {
      const text = fiveActiveServers()
        .replace('"Chicago chat"', '"芝加哥 💬 e\u0301"')
        .replace(/\{\s+"fqdn": "pc05/, '{ /* 第五台 👩‍💻 */ "fqdn": "pc05')
        .replaceAll('\n', endOfLine);
      await client.open(URI, text);
      const place = (findings: Diagnostic[]) => findings.find(({ code }) => code === RULE)?.range;
      assert.deepEqual(place(await client.diagnostics(URI)), client.rangeOf(URI, `"${FIFTH}"`));

      await client.replace(URI, '芝加哥 💬', '💬💬');
      await client.replace(URI, '第五台 👩‍💻 */ ', `👩‍💻 */${endOfLine}${endOfLine} `);
      const edited = await client.diagnostics(URI);
      assert.deepEqual(place(edited), client.rangeOf(URI, `"${FIFTH}"`));
      const whole = client.text(URI);
      await client.close(URI);
      await client.open(URI, whole);
      assert.deepEqual(await client.diagnostics(URI), edited, 'as of a document opened anew');
    });
  }

  test('are those of the last of several changes in one message', async () => {
    await client.open(URI, JSON.stringify(deployment(), null, 2));
    const range = client.rangeOf(URI, 'Chicago chat');
    await client.change(
      URI,
      { range, text: 'Boston' },
      { range: { start: range.start, end: { ...range.start, character: range.start.character + 6 } }, text: '' },
      { text: '{ "sites": [ }' },
    );
    assert.deepEqual(errorsIn(await client.diagnostics(URI)), ['syntax']);
  });

  for (const [name, text] of [
    ['an empty document', ''],
    ['white space', ' \r\n\t'],
    ['null', 'null'],
    ['a list', '[{ "sites": [] }]'],
    ['a number', '1'],
    ['an opening brace', '{'],
    ['no JSON at all', '<Topology xmlns="urn:schema:1" />'],
    ['brackets without end', '['.repeat(100_000)],
    ['a byte order mark alone', '\ufeff'],
  ] as const) {
    test(`say what is wrong with ${name}`, async () => {
      await client.open(URI, text);
      const findings = await client.diagnostics(URI);
      assert.ok(findings.length > 0);
      assert.equal(findings[0]?.severity, 1);
      for (const { range } of findings) {
        const { start, end } = range;
        const document = client.document(URI);
        assert.deepEqual(document.positionAt(document.offsetAt(start)), start, 'lies in the document');
        assert.deepEqual(document.positionAt(document.offsetAt(end)), end, 'lies in the document');
      }
    });
  }

  test('are at most 1,000: the gravest, and one that counts the rest', async () => {
    // 1,500 unknown properties (warnings) before 600 sites without a name (errors).
    const unknown = Array.from({ length: 1500 }, (_, index) => `"x${index}": 0`);
    const nameless = Array.from({ length: 600 }, () => '{}');
    await client.open(URI, `{ ${unknown.join(', ')}, "sites": [${nameless.join(', ')}] }`);
    const findings = await client.diagnostics(URI);
    assert.equal(findings.length, 1000);
    const last = findings.at(-1);
    assert.equal(last?.severity, 3);
    assert.match(text(last.message), /^1,101 more findings/);
    const shown = findings.slice(0, -1);
    assert.equal(shown.filter(({ severity }) => severity === 1).length, 600);
    assert.equal(shown.filter(({ severity }) => severity === 2).length, 399);
  });

  test('of a document that is not open there are none', async () => {
    await client.open(URI, '{}');
    assert.deepEqual(await client.pull('file:///not/open.topology.json'), { kind: 'full', items: [] });
    assert.deepEqual(await client.pull('untitled:Untitled-1'), { kind: 'full', items: [] });
  });

  test('are not published too', () => {
    assert.deepEqual(client.published, []);
  });
});

suite('Language server: diagnostics that are published', () => {
  let client: LanguageClient;

  suiteSetup(async () => {
    client = await LanguageClient.start(PUBLISHED_TO);
  });
  suiteTeardown(() => client.stop());

  test('come with the version when a document is opened, and go when it is closed', async () => {
    const opened = client.nextPublished(({ uri }) => uri === URI);
    await client.open(URI, fiveActiveServers(), 7);
    const { version, diagnostics } = await opened;
    assert.equal(version, 7);
    assert.deepEqual(errorsIn(diagnostics), [RULE]);
    const finding = diagnostics.find(({ code }) => code === RULE);
    assert.ok(finding?.relatedInformation);
    assert.ok(finding.codeDescription);

    const closed = client.nextPublished(({ uri }) => uri === URI);
    await client.close(URI);
    assert.deepEqual((await closed).diagnostics, []);
  });

  test('follow the newest version while somebody types', async () => {
    const opened = client.nextPublished(({ uri }) => uri === URI);
    await client.open(URI, JSON.stringify(deployment(), null, 2));
    assert.deepEqual(errorsIn((await opened).diagnostics), []);
    const before = client.published.length;
    // A computer too many, taken back and typed anew until something is said of a text between: they come while typing goes on.
    while (client.published.length === before) {
      await type(client, () => new Promise((resolve) => setTimeout(resolve, 15)));
      await client.replace(URI, COMPUTER, '');
    }
    // Without a pause: not for every key.
    const typed = client.published.length;
    const keys = COMPUTER.length;
    const end = client.document(URI).version + keys;
    const last = client.nextPublished(({ version }) => version === end);
    await type(client, () => Promise.resolve());
    assert.deepEqual(errorsIn((await last).diagnostics), [RULE]);
    assert.ok(client.published.length - typed < keys);
    const versions = client.published.slice(before).map(({ version }) => version);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => Number(a) - Number(b)),
    );
    await client.close(URI);
  });

  test('do not come back when a change is followed by a close', async () => {
    const opened = client.nextPublished(({ diagnostics }) => diagnostics.length > 0);
    await client.open(URI, fiveActiveServers());
    await opened;
    const closed = client.nextPublished(({ diagnostics }) => diagnostics.length === 0);
    await client.replace(URI, FIFTH, 'pc06.contoso.com');
    await client.close(URI);
    await closed;
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.deepEqual(client.published.at(-1)?.diagnostics, []);
  });

  test('hold only what the client can show', async () => {
    const simple = await LanguageClient.start({});
    const opened = simple.nextPublished(() => true);
    await simple.open(URI, fiveActiveServers());
    const { diagnostics } = await opened;
    assert.deepEqual(Object.keys(diagnostics[0] ?? {}).sort(), ['code', 'message', 'range', 'severity', 'source']);
    assert.equal(await simple.stop(), 0);
  });
});

function text(message: Diagnostic['message']): string {
  assert.ok(typeof message === 'string');
  return message;
}

/** @returns the rules that report errors; what others recommend for the example may change */
function errorsIn(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.filter(({ severity }) => severity === 1).map(({ code }) => code);
}

/** Types a fifth computer into the pool, key by key. */
async function type(client: LanguageClient, afterKey: () => Promise<void>): Promise<void> {
  const document = client.document(URI);
  const start = document.offsetAt(client.rangeOf(URI, '"pc04.contoso.com"\n        }').end);
  for (let typed = 0; typed < COMPUTER.length; typed++) {
    const position = document.positionAt(start + typed);
    await client.change(URI, { range: { start: position, end: position }, text: COMPUTER.charAt(typed) });
    await afterKey();
  }
}
