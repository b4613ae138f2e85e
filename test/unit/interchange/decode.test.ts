import assert from 'node:assert/strict';
import { ImportError } from '../../../server/src/interchange/importError';
import { decodeXml } from '../../../server/src/interchange/xml/decode';

const XML = '<a name="Zürich 東京"/>';

suite('decodeXml', () => {
  test('UTF-8 with and without byte order mark', () => {
    assert.equal(decodeXml(Buffer.from(XML), 'a.xml'), XML);
    assert.equal(decodeXml(Buffer.from(`\uFEFF${XML}`), 'a.xml'), XML);
  });

  test('UTF-16, either byte order, with and without byte order mark', () => {
    for (const text of [XML, `\uFEFF${XML}`]) {
      const littleEndian = Buffer.from(text, 'utf16le');
      assert.equal(decodeXml(littleEndian, 'a.xml'), XML);
      assert.equal(decodeXml(Buffer.from(littleEndian).swap16(), 'a.xml'), XML);
    }
  });

  test('a declared encoding counts where nothing contradicts it', () => {
    const text = '<?xml version="1.0" encoding="windows-1252"?><a name="Zürich"/>';
    assert.equal(decodeXml(Buffer.from(text, 'latin1'), 'a.xml'), text);
    const marked = Buffer.from(`\uFEFF${text}`);
    assert.equal(decodeXml(marked, 'a.xml'), text);
  });

  test('a declaration of UTF-16 in a file that is UTF-8 is passed over, and so is an unknown encoding', () => {
    for (const encoding of ['utf-16', 'Unicode-XYZ']) {
      const text = `<?xml version='1.0' encoding='${encoding}'?>${XML}`;
      assert.equal(decodeXml(Buffer.from(text), 'a.xml'), text);
    }
  });

  test('bytes that mean nothing are reported with their line', () => {
    const broken = Buffer.concat([Buffer.from('<a>\r\n\r\n'), Buffer.from([0xc3, 0x28]), Buffer.from('</a>')]);
    assertRefused(broken, /a\.xml is not valid UTF-8: line 3 /, 3);
    assertRefused(Buffer.from('\uFEFF<a/>', 'utf16le').subarray(0, 9), /not valid UTF-16LE/, 1);
  });

  test('empty, blank and too large files are refused', () => {
    assertRefused(Buffer.alloc(0), /a\.xml is empty/);
    assertRefused(Buffer.from([0xef, 0xbb, 0xbf]), /a\.xml is empty/);
    assertRefused(Buffer.from(' \r\n\t'), /a\.xml is empty/);
    assertRefused(Buffer.alloc(64 * 1024 * 1024 + 1, 0x20), /larger than 64 MB/);
  });
});

function assertRefused(bytes: Uint8Array, message: RegExp, line?: number): void {
  assert.throws(
    () => decodeXml(bytes, 'a.xml'),
    (error) => error instanceof ImportError && message.test(error.message) && error.line === line,
  );
}
