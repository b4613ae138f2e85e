import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import { decode } from './commandLine/decode';
import { cannotRead, Failure, systemCode } from './commandLine/failure';
import type { Disk } from './environment';

/** Far above any topology. A larger file would keep everybody waiting who types in another one. */
const MAX_MEGABYTES = 20;

/** What the system says of a file that is not there, or cannot be. */
const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/** The files of this computer, as Node reaches them. */
export const disk: Disk = {
  reaches: (uri) => uri.startsWith('file:'),
  readText,
  findDocuments,
};

async function readText(uri: string): Promise<string | undefined> {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  try {
    const stats = await stat(path);
    // A pipe or a device may have no end.
    if (!stats.isFile()) return undefined;
    if (stats.size > MAX_MEGABYTES * 1024 * 1024) throw tooLarge(path);
    return decode(await readFile(path), path);
  } catch (error) {
    const code = systemCode(error);
    if (code !== undefined && NOT_THERE.has(code)) return undefined;
    throw cannotRead(path, error);
  }
}

/** @returns the path of a file; `undefined` where there can be none of that name here */
function pathOf(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Asked for by clients that cannot list files themselves: what does it is loaded then. */
async function* findDocuments(
  folder: string,
  within: string,
  onFailure: (error: unknown) => void,
): AsyncGenerator<string> {
  const { findDocumentsBelow } = await import('./commandLine/findDocuments');
  const failures: unknown[] = [];
  for await (const path of findDocumentsBelow(fileURLToPath(folder), within, failures)) {
    yield pathToFileURL(path).href;
  }
  failures.forEach(onFailure);
}

function tooLarge(name: string): Failure {
  return new Failure(
    t('{name} is larger than {limit} MB. No topology is that large; it is checked only while it is open.', {
      name,
      limit: MAX_MEGABYTES,
    }),
  );
}
