import { isUtf8 } from 'node:buffer';
import { t } from '@vscode/l10n';
import { Failure } from './failure';

/**
 * @param name of the file, for messages
 * @returns the text of a document, without the byte order mark that some programs put before it
 * @throws Failure when it is not UTF-8
 */
export function decode(bytes: Uint8Array, name: string): string {
  if (isUtf16(bytes)) {
    throw new Failure(
      t(
        '{name} is encoded in UTF-16. Save it as UTF-8: in VS Code with "Save with Encoding", in PowerShell with "-Encoding utf8".',
        { name },
      ),
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(
      t(
        '{name} is not UTF-8: line {line} has bytes that mean nothing in it. Save it as UTF-8: in VS Code with "Save with Encoding".',
        { name, line: firstBrokenLine(bytes) },
      ),
    );
  }
}

/** By its byte order mark, or by the zero bytes that every ASCII character has in it. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return first === 0 ? second !== 0 && third === 0 && fourth !== 0 : second === 0 && third !== 0 && fourth === 0;
}

/** Counted from 1. No character of UTF-8 reaches across the end of a line: each line is valid by itself, or is not. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const next = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(start, next))) return line;
    start = next;
  }
  return line;
}
