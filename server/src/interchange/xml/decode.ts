import { t } from '@vscode/l10n';
import { ImportError } from '../importError';

/** Far above any topology (the largest known are below 1 MB), and small enough to be held in memory as a tree. */
export const MAX_MEGABYTES = 64;

/**
 * Reads the bytes of an XML file as text. A byte order mark decides, then the zero bytes of UTF-16, then the XML
 * declaration, else UTF-8. A declaration that the bytes contradict (`encoding="utf-16"` in a file that was saved anew as
 * UTF-8 is common) is passed over.
 *
 * @param name the file's name, for messages
 * @returns the text without byte order mark
 * @throws ImportError when the file is empty, too large, or not valid in its encoding
 */
export function decodeXml(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw emptyFile(name);
  refuseTooLarge(bytes, name);
  const encoding = encodingByOrderMark(bytes) ?? encodingByZeroBytes(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  const text = decode(bytes, encoding, name);
  if (text.trim() === '') throw emptyFile(name);
  return text;
}

function decode(bytes: Uint8Array, encoding: string, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const readable = new TextDecoder(encoding).decode(bytes);
    const line = readable.slice(0, readable.indexOf('\uFFFD')).split('\n').length;
    throw new ImportError(
      t(
        '{name} is not valid {encoding}: line {line} has bytes that mean nothing. Export it again, or save it as UTF-8.',
        {
          name,
          encoding: encoding.toUpperCase(),
          line,
        },
      ),
      line,
    );
  }
}

function encodingByOrderMark(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return undefined;
}

/** XML starts with an ASCII character, of which UTF-16 makes two bytes; a zero byte is allowed nowhere in UTF-8 XML. */
function encodingByZeroBytes(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  const label = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  if (label === undefined || /^(utf-?16|utf-?32|ucs|iso-10646)/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** @throws ImportError when the file is larger than any topology */
export function refuseTooLarge(bytes: Uint8Array, name: string): void {
  if (bytes.length <= MAX_MEGABYTES * 1024 * 1024) return;
  throw new ImportError(
    t('{name} is larger than {limit} MB. No topology is that large: is it the right file?', {
      name,
      limit: MAX_MEGABYTES,
    }),
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** @param name of a file in which nothing stands */
export function emptyFile(name: string): ImportError {
  return new ImportError(
    t('{name} is empty. Export the topology again: (Get-CsTopology -AsXml).ToString() > topology.xml', { name }),
  );
}
