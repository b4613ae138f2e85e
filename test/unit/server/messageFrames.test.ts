import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MessageFrames } from '../../../server/src/messageFrames';
import { forAny } from '../../support/forAny';

const framed = (text: string) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

suite('Message frames', () => {
  test('messages come through, also one byte at a time', () => {
    const stream = framed('{"a":"Zürich"}') + framed('{}') + framed('[💬]');
    assert.deepEqual(through([Buffer.from(stream)]), { text: stream, passedOver: 0 });
    assert.deepEqual(through(Array.from(Buffer.from(stream), (byte) => Buffer.from([byte]))), {
      text: stream,
      passedOver: 0,
    });
  });

  test('other fields may stand around the length, whose name may be written small', () => {
    const stream = 'Content-Type: x; charset=utf-8\r\ncontent-length: 2 \r\nX: y\r\n\r\n{}';
    assert.deepEqual(through([Buffer.from(stream)]), { text: framed('{}'), passedOver: 0 });
  });

  test('of a header that was cut short nothing counts', () => {
    const stream = `Content-Length: 500\r\n${framed('{}')}`;
    assert.deepEqual(through([Buffer.from(stream)]).text, framed('{}'));
  });

  for (const noise of [
    'hello',
    'Content-Length: abc\r\n\r\n{}',
    'Content-Length: -5\r\n\r\n',
    'Content-Length: 99999999999999999999\r\n\r\n',
    `Content-Length: ${'9'.repeat(5000)}`,
  ]) {
    test(`passes over ${noise.slice(0, 40).replace(/\r\n/g, '⏎')}, and stays in step`, () => {
      const { text, passedOver } = through([Buffer.from(`${noise}${framed('{"a":1}')}`)]);
      assert.equal(text, framed('{"a":1}'));
      assert.ok(passedOver > 0);
    });
  }

  test('passes over megabytes at once', () => {
    for (const noise of ['A', '-', ':', '\r\n', 'Content-Length:', 'A: b\r\n']) {
      const stream = noise.repeat(1_000_000 / noise.length) + framed('{}');
      assert.equal(through([Buffer.from(stream)]).text, framed('{}'), noise);
    }
  });

  test('what comes in any pieces is what comes at once', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ maxLength: 20 }).map(framed),
        fc.constantFrom('Content-Length: ', 'Content-Length: x\r\n\r\n', '\r\n\r\n', 'noise', 'Content-Type: x\r\n'),
      ),
    );
    forAny(
      fc.property(pieces, fc.infiniteStream(fc.nat(30)), (all, sizes) => {
        const bytes = Buffer.from(all.join(''));
        const chunks: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += chunks.at(-1)?.length ?? 0) {
          chunks.push(bytes.subarray(at, at + 1 + (sizes.next() as { readonly value: number }).value));
        }
        assert.deepEqual(through(chunks).text, through([bytes]).text);
      }),
    );
  });
});

function through(chunks: readonly Buffer[]): { text: string; passedOver: number } {
  let passedOver = 0;
  const frames = new MessageFrames((bytes) => (passedOver += bytes));
  for (const chunk of chunks) frames.write(chunk);
  const read: Buffer[] = [];
  for (let part = frames.read() as Buffer | null; part; part = frames.read() as Buffer | null) read.push(part);
  return { text: Buffer.concat(read).toString(), passedOver };
}
