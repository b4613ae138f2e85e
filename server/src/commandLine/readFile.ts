import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { t } from '@vscode/l10n';
import { cannotRead, Failure } from './failure';
import type { Terminal } from './terminal';

/** How a user writes standard input where a file is named. */
export const STANDARD_INPUT = '-';

/** Far above any topology (the largest known are below 1 MB), and what can be checked in the memory that Node takes by default. */
const MAX_MEGABYTES = 64;
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

/** @returns the name of a file, or of standard input, in a sentence */
export function titleOf(name: string): string {
  return name === STANDARD_INPUT ? t('standard input') : name;
}

/**
 * @param name of a file, or `-`
 * @returns all that it holds
 * @throws Failure when it cannot be read, or is larger than any document is
 */
export async function readFile(name: string, terminal: Terminal): Promise<Uint8Array> {
  const title = titleOf(name);
  try {
    if (name === STANDARD_INPUT) return await readStream(terminal.stdin, title);
    await using file = await open(name);
    const stats = await file.stat();
    if (stats.size > MAX_BYTES) throw tooLarge(title);
    // Only an ordinary file knows its size: a pipe has none, a device may have no end.
    return stats.isFile()
      ? await file.readFile()
      : await readStream(file.createReadStream({ autoClose: false }), title);
  } catch (error) {
    throw cannotRead(title, error);
  }
}

async function readStream(stream: Readable, title: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES) throw tooLarge(title);
  }
  return Buffer.concat(chunks, length);
}

function tooLarge(title: string): Failure {
  return new Failure(
    t('{name} is larger than {limit} MB. No topology is that large: is it the right file?', {
      name: title,
      limit: MAX_MEGABYTES,
    }),
  );
}
