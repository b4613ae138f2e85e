import { t } from '@vscode/l10n';
import { ImportError } from '../interchange/importError';
import type { ImportOptions, ImportRemark, ImportResult } from '../interchange/importTopology';
import { Failure } from './failure';
import { printable } from './printable';
import type { Output } from './terminal';

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
