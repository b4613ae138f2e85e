import { t } from '@vscode/l10n';
import { ImportError } from '../interchange/importError';
import type { ImportOptions, ImportRemark, ImportResult } from '../interchange/importTopology';
import { Failure } from './failure';
import { printable } from './printable';
import type { Output } from './terminal';

/** What Microsoft's tools call the files that they make of a topology. */
const ENDINGS = /\.(tbxml|xml|zip)$/i;

/**
 * @param name of the file, or `-`
 * @returns whether it holds a topology as Microsoft's tools export it, and not a topology document: by its name, or by its first sign,
 * behind a byte order mark and in any encoding
 */
export function isExported(bytes: Uint8Array, name: string): boolean {
  if (ENDINGS.test(name)) return true;
  // What is called a document is one, and has a mistake in it.
  if (/\.jsonc?$/i.test(name)) return false;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true;
  const first = bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x80);
  return first === '<'.charCodeAt(0);
}

/**
 * @param title of the file, for messages
 * @throws Failure when the file holds no topology
 */
export async function importFile(bytes: Uint8Array, title: string, options: ImportOptions = {}): Promise<ImportResult> {
  const { importTopology } = await import('../interchange/importTopology');
  try {
    return importTopology(bytes, title, options);
  } catch (error) {
    // Both are sentences for a person.
    throw error instanceof ImportError ? new Failure(error.message) : error;
  }
}

/** @returns how the XML is named that a file holds: of an archive, with the name of the file in it */
export function nameOfXml(name: string, entry: string | undefined): string {
  return entry === undefined ? name : `${name}/${entry}`;
}

/** Writes remarks, one a line, with their places as compilers write them. */
export async function writeRemarks(output: Output, name: string, remarks: readonly ImportRemark[]): Promise<void> {
  for (const { severity, message, line } of remarks) {
    const word =
      severity === 'warning' ? output.paint(['bold', 'yellow'], t('warning:')) : output.paint('bold', t('note:'));
    const place = line === undefined ? '' : `${printable(name)}:${line}: `;
    await output.write(`${place}${word} ${printable(message)}\n`);
  }
}
