import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import { t } from '@vscode/l10n';
import type * as tinyglobby from 'tinyglobby';
import { nearest } from '../model/nearest';
import { cannotRead, Failure, systemCode } from './failure';
import { STANDARD_INPUT } from './readFile';

/** As `contributes.languages` of package.json: without case, as editors compare names of files. */
const DOCUMENT_NAME = /^(?:.+\.topology\.jsonc?|topology\.json)$/i;

/**
 * Finds the documents that are named on the command line.
 *
 * A file is one whatever it is called, and so is what a pattern names. A folder stands for the topology documents below
 * it, without `node_modules`, folders whose name begins with a dot, and folders that are only linked there. A file that
 * is named twice comes once.
 *
 * @param names files, folders, patterns and `-`, as the user wrote them
 * @param failures gets why a name, or a folder below one, gives nothing; the others are found all the same
 * @returns names to open and to show, in the order in which they were named; below a folder or a pattern by name
 */
export async function* findDocuments(names: readonly string[], failures: unknown[]): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const name of names) {
    if (name === STANDARD_INPUT) {
      if (!seen.has(name)) yield name;
      seen.add(name);
      continue;
    }
    try {
      for await (const file of documentsAt(name, failures)) {
        // One that cannot be found any more is told about when it is read.
        const real = await realpath(file).catch(() => resolve(file));
        if (!seen.has(real)) yield file;
        seen.add(real);
      }
    } catch (error) {
      failures.push(cannotRead(name, error));
    }
  }
}

async function* documentsAt(name: string, failures: unknown[]): AsyncGenerator<string> {
  const found = await stat(name).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (found && !found.isDirectory()) {
    yield name;
    return;
  }
  let count = 0;
  for await (const file of found ? documentsBelow(name, failures) : filesMatching(name)) {
    count += 1;
    yield file;
  }
  if (count > 0) return;
  throw new Failure(
    found
      ? t(
          '{name} holds no topology documents: no *.topology.json, *.topology.jsonc or topology.json. Name the files themselves if theirs are other names.',
          { name },
        )
      : t('No file matches {name}.', { name }),
  );
}

async function* documentsBelow(folder: string, failures: unknown[]): AsyncGenerator<string> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    failures.push(cannotRead(folder, error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder.endsWith('/') || folder.endsWith(sep) ? folder + entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* documentsBelow(path, failures);
    } else if (DOCUMENT_NAME.test(entry.name)) {
      if (entry.isFile() || (entry.isSymbolicLink() && (await mayBeFile(path)))) yield path;
    }
  }
}

async function* filesMatching(name: string): AsyncGenerator<string> {
  // Loaded when it is needed. Its ES module asks for its own address, which a bundle does not have.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { glob, isDynamicPattern } = require('tinyglobby') as typeof tinyglobby;
  const pattern = patternOf(name);
  if (!isDynamicPattern(pattern)) throw await missing(name);
  const files = await glob(pattern, {
    // Whoever names node_modules means it.
    ignore: pattern.includes('node_modules') ? [] : ['**/node_modules/**'],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  for (const file of files.sort()) {
    if (await mayBeFile(file)) yield file;
  }
}

/** @returns what the user wrote as a pattern with `/` between folders, where the system writes `\`, too */
export function patternOf(name: string, separator: string = sep): string {
  return separator === '\\' ? name.replaceAll('\\', '/') : name;
}

/** Neither a folder nor a pipe nor the like; a link that leads nowhere may be one: its user is told when it is read. */
async function mayBeFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? true;
}

function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** A file that is not there, and what its user may have meant. */
async function missing(name: string): Promise<Failure> {
  const folder = dirname(resolve(name));
  const besides = await readdir(folder).catch(() => []);
  const [meant] = nearest(basename(name), besides, 1);
  if (meant === undefined) return new Failure(t('There is no file or folder {name}.', { name }));
  const whole = name.slice(0, name.length - basename(name).length) + meant;
  return new Failure(t('There is no file or folder {name}. Did you mean {meant}?', { name, meant: whole }));
}
