import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { clientSupport } from '../../../server/src/features/clientSupport';
import { diagnosticsOf } from '../../../server/src/features/diagnostics';
import { checkedVersion } from '../../support/checked';
import { fiveActiveServers } from '../../support/documents';
import { forAny } from '../../support/forAny';
import { hostileTexts } from '../../support/hostileTexts';
import { LanguageClient, PULLING } from '../../support/languageClient';
import { requests } from '../../support/requests';

const URI = 'untitled:one.topology.json';
const OTHER = 'untitled:other.topology.json';

/** What no program of ours sends, as it comes over the wire. */
const noise: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('\r\n\r\n', 'X: 1\r\n\r\n', 'hello\r\n', 'Content-Length\r\n\r\n', 'Content-Length: 0\r\n\r\n'),
  fc
    .constantFrom('abc', '-5', '1e9', '99999999999999999999', '')
    .map((length) => `Content-Length: ${length}\r\n\r\n{}`),
  fc.constantFrom('null', '5', '"x"', '[]', '[{}]', '{}', '{"a', '\0', '\ufeff{}', '[['.repeat(5000)).map(framed),
  fc
    .record({
      jsonrpc: fc.constantFrom('2.0', '1.0', 2),
      id: fc.constantFrom<unknown>(undefined, null, 'x', '', -1, 1e308, 7.5, {}, []),
      method: fc.constantFrom<unknown>(undefined, 5, '', '__proto__', 'constructor', '$/x', 'textDocument/hover'),
      params: fc.constantFrom<unknown>(undefined, null, 5, 'x', [], [1, 2], {}, { textDocument: 7 }),
      result: fc.constantFrom<unknown>(undefined, 1),
    })
    .map((message) => framed(JSON.stringify(message))),
);

/** Notifications with parameters that are right in part. */
const uri = fc.constantFrom<unknown>(URI, OTHER, '', 'no uri', 5, null, 'file:///', '%%%', 'file:///a.topology.json');
const number = fc.constantFrom<unknown>(0, 1, 5, 30, -1, 1e9, 0.5, null, 'x', undefined);
const position = fc.record({ line: number, character: number });
const edit = fc.record({
  range: fc.oneof(fc.record({ start: position, end: position }), fc.constantFrom<unknown>(undefined, null, 5, {})),
  text: fc.oneof(
    fc.constantFrom<unknown>('', '{', '"', '\r', '\ud800', 5, null, undefined),
    fc.string({ maxLength: 20 }),
  ),
});
const notification = fc.oneof(
  fc.record({
    method: fc.constant('textDocument/didChange'),
    params: fc.record({
      textDocument: fc.record({ uri, version: fc.constantFrom<unknown>(-1, 0, 1, 2, 1e9, null, 'x') }),
      contentChanges: fc.oneof(fc.array(edit, { maxLength: 4 }), fc.constantFrom<unknown>(null, 5, {})),
    }),
  }),
  fc.record({
    method: fc.constantFrom('textDocument/didOpen', 'textDocument/didClose', 'textDocument/didSave'),
    params: fc.record({
      textDocument: fc.record({
        uri,
        languageId: uri,
        version: number,
        text: fc.constantFrom<unknown>('{}', '', 5, null),
      }),
    }),
  }),
  fc.record({
    method: fc.constantFrom(
      ...['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders'],
      ...['$/cancelRequest', '$/setTrace', '$/progress', 'initialized', 'window/workDoneProgress/cancel'],
    ),
    params: fc.constantFrom<unknown>(
      ...[
        null,
        5,
        {},
        [],
        { changes: 5 },
        { changes: [null, {}, { uri: 5, type: 9 }] },
        { settings: 7 },
        { event: {} },
      ],
      ...[{ id: {} }, { id: 1 }, { value: 'x' }, { token: 5, value: null }, { event: { added: [5], removed: [null] } }],
    ),
  }),
);

/** Requests of which one part is something else than it should be. */
const spoiledRequest = fc
  .tuple(
    requests(URI),
    fc.nat(),
    fc.constantFrom<unknown>(undefined, null, 5, -1.5, 'x', '', [], {}, [null], { toString: 1 }, { __proto__x: [] }),
  )
  .map(([[first = { method: 'x', params: {} }], place, value]) => ({
    method: first.method,
    params: spoiled(first.params, place, value) as object,
  }));

type Message =
  | { readonly kind: 'noise'; readonly bytes: string }
  | { readonly kind: 'notification'; readonly method: string; readonly params: unknown }
  | { readonly kind: 'request'; readonly method: string; readonly params: object; readonly isCancelled: boolean };

const messages: fc.Arbitrary<Message[]> = fc.array(
  fc.oneof(
    noise.map((bytes) => ({ kind: 'noise' as const, bytes })),
    notification.map((message) => ({ kind: 'notification' as const, ...message })),
    spoiledRequest.map((message) => ({ kind: 'request' as const, isCancelled: false, ...message })),
    fc
      .tuple(fc.constantFrom(URI, OTHER).chain(requests), fc.boolean())
      .map(([[first = { method: 'x', params: {} }], isCancelled]) => ({
        kind: 'request' as const,
        isCancelled,
        ...first,
      })),
  ),
  { maxLength: 30 },
);

suite('Language server: any messages', () => {
  let client: LanguageClient;

  setup(async () => {
    client = await LanguageClient.start(PULLING);
  });
  teardown(() => client.process.kill());

  test('whatever comes, every request is answered, and a document that is opened then is judged as it is', async () => {
    await forAny(
      fc.asyncProperty(messages, hostileTexts, async (all, text) => {
        const answers = all.map((message) => send(client, message));
        await Promise.all(answers);
        await client.close(URI);
        await assertJudged(text);
        assert.deepEqual(
          client.log.filter((line) => /^\S+ failed: (Type|Range|Reference)Error/.test(line)),
          [],
        );
      }),
      { numRuns: 40 },
    );
  });

  test('edits in any order, in a burst, and outside of the text leave the text that the client has', async () => {
    const wild = fc.integer({ min: -3, max: 40 });
    const place = fc.record({ line: wild, character: wild });
    const change = fc.record({
      range: fc.record({ start: place, end: place }),
      text: fc.constantFrom('', 'x', '{', '}', '"', ',', '\r', '\n', '\r\n', '{"fqdn":"a.b.c"},'),
    });
    await forAny(
      fc.asyncProperty(hostileTexts, fc.array(change, { minLength: 1, maxLength: 40 }), async (text, changes) => {
        await client.open(URI, text);
        for (const one of changes) {
          const document = client.document(URI);
          // A client never asks for less than the beginning; what the server makes of it is told by the specification.
          const [start, end] = [one.range.start, one.range.end]
            .map((at) => document.offsetAt(at))
            .sort((a, b) => a - b)
            .map((offset) => document.positionAt(offset));
          if (start && end) await client.change(URI, { range: { start, end }, text: one.text });
        }
        await assertJudged(client.text(URI));
      }),
      { numRuns: 30 },
    );
  });

  test('10,000 edits in a burst, and many documents', async () => {
    const text = fiveActiveServers();
    await client.open(URI, text);
    const at = client.rangeOf(URI, '"Chicago chat"').start;
    const place = { line: at.line, character: at.character + 1 };
    for (let count = 0; count < 5000; count++) {
      await client.change(URI, { range: { start: place, end: place }, text: 'x' });
      await client.change(URI, {
        range: { start: place, end: { ...place, character: place.character + 1 } },
        text: '',
      });
    }
    assert.deepEqual(await client.diagnostics(URI), judged(text));
    const others = Array.from({ length: 300 }, (_, n) => `untitled:${n}.topology.json`);
    for (const other of others) await client.open(other, text);
    const found = await Promise.all(others.map((other) => client.diagnostics(other)));
    assert.ok(found.every((diagnostics) => diagnostics.length > 0));
    for (const other of others) await client.close(other);
  });

  async function assertJudged(text: string): Promise<void> {
    await client.close(URI);
    await client.open(URI, text);
    assert.deepEqual(await client.diagnostics(URI), judged(text));
    await client.close(URI);
  }
});

function judged(text: string): unknown {
  const checked = checkedVersion(text, URI);
  return JSON.parse(JSON.stringify(diagnosticsOf(checked, clientSupport(PULLING, undefined))));
}

async function send({ process, connection }: LanguageClient, message: Message): Promise<void> {
  switch (message.kind) {
    case 'noise':
      process.stdin?.write(message.bytes);
      return;
    case 'notification':
      await connection.sendNotification(message.method, message.params as object);
      return;
    case 'request': {
      const cancellation = message.isCancelled ? new CancellationTokenSource() : undefined;
      const answer = connection.sendRequest(message.method, message.params, cancellation?.token);
      cancellation?.cancel();
      // Refused is answered too.
      await answer.catch(() => undefined);
    }
  }
}

/** @returns a value with something else at the place of that number, counted around */
function spoiled(value: unknown, place: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const entries: [string, unknown][] = Object.entries(value);
  const [at, deeper] = [place % (entries.length + 1), Math.floor(place / (entries.length + 1))];
  const entry = entries[at];
  if (!entry) return by;
  const [name, part] = entry;
  const other = spoiled(part, deeper, by);
  return Array.isArray(value) ? value.with(at, other) : { ...value, [name]: other };
}

function framed(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
