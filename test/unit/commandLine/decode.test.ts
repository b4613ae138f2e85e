import assert from 'node:assert/strict';
import { decode } from '../../../server/src/commandLine/decode';

const TEXT = '{ "sites": [{ "name": "Zürich 北京 👋" }] }';

function utf16(text: string, { mark }: { mark: boolean }): Buffer {
  return Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
}

suite('The encoding of a document', () => {
  test('is UTF-8', () => {
    assert.equal(decode(Buffer.from(TEXT), 'a.json'), TEXT);
    assert.equal(decode(Buffer.from(''), 'a.json'), '');
  });

  test('may begin with a byte order mark, which shifts nothing', () => {
    assert.equal(decode(Buffer.from(`\ufeff${TEXT}`), 'a.json'), TEXT);
  });

  test('may hold zero bytes, which the syntax refuses', () => {
    assert.equal(decode(Buffer.from(`\0${TEXT}\0`), 'a.json'), `\0${TEXT}\0`);
  });

  for (const [name, bytes] of Object.entries({
    'with a byte order mark': utf16(TEXT, { mark: true }),
    'without one': utf16(TEXT, { mark: false }),
    'big-endian': utf16(TEXT, { mark: true }).swap16(),
    'big-endian, without a mark': utf16(TEXT, { mark: false }).swap16(),
  })) {
    test(`is not UTF-16, ${name}`, () => {
      assert.throws(() => decode(bytes, 'a.json'), /^Failure: a\.json is encoded in UTF-16\. Save it as UTF-8/);
    });
  }

  for (const [line, bytes] of [
    [1, Buffer.from('"Z\xfcrich"', 'latin1')],
    [3, Buffer.from('{\n\n"Z\xfcrich"\n}', 'latin1')],
    [2, Buffer.concat([Buffer.from('"\ufffd"\n"'), Buffer.from('北').subarray(0, 2)])],
  ] as const) {
    test(`is not another one, as line ${line} shows`, () => {
      assert.throws(() => decode(bytes, 'a.json'), new RegExp(`^Failure: a\\.json is not UTF-8: line ${line} `));
    });
  }
});
