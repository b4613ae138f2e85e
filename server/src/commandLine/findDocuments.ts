import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import { t } from '@vscode/l10n';
import { isSkippedFolder, isTopologyFile } from '../model/fileNames';
import { nearest } from '../model/nearest';
import {
  MOST_CHARACTERS,
  MOST_COMBINATIONS,
  MOST_IN_NAME,
  MOST_WILDCARDS,
  tooCostly,
  SPANNING,
  type Excess,
} from '../globLimits';
import { cannotRead, Failure, systemCode } from './failure';
import { STANDARD_INPUT } from './readFile';

/** What is looked for below a folder. */
interface Search {
  /** The folder as its user wrote it, with a `/` behind it; empty for the one that the user is in. */
  readonly folder: string;
  /** @param path of a file, from the folder on */
  readonly accepts: (path: string) => boolean;
  /** @param path of a folder, from the folder on */
  readonly enters: (path: string) => boolean;
}

/**
 * Finds the documents that are named on the command line.
 *
 * A file is one whatever it is called, and so is what a pattern names. A folder stands for the topology documents below
 * it. Neither looks into `node_modules`, into folders whose name begins with a dot, unless the pattern names them, or into
 * folders that are only linked. A file that is named twice comes once.
 *
 * @param names files, folders, patterns and `-`, as the user wrote them
 * @param failures gets why a name, or a folder below one, gives nothing; the others are found all the same
 * @returns names to open and to show, in the order in which they were named; below a folder or a pattern by name
 */
export async function* findDocuments(names: readonly string[], failures: unknown[]): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const name of names) {
    try {
      for await (const file of documentsAt(name, failures)) {
        // One that is not there any more is missed when it is read.
        const real = file === STANDARD_INPUT ? file : await realpath(file).catch(() => resolve(file));
        if (!seen.has(real)) yield file;
        seen.add(real);
      }
    } catch (error) {
      failures.push(cannotRead(name, error));
    }
  }
}

/**
 * Finds the documents that a folder stands for.
 *
 * @param within the path of a file or folder in it that alone is looked at, with `/` between folders; empty: all of the folder
 * @param failures gets why a folder gives nothing
 * @returns their names, each with the folder before it
 */
export async function* findDocumentsBelow(folder: string, within: string, failures: unknown[]): AsyncGenerator<string> {
  const search = documentsBelow(folder);
  if (within === '') {
    yield* find(search, '', failures);
    return;
  }
  const name = search.folder + within;
  const found = await stat(name).catch(() => undefined);
  if (found?.isFile() && search.accepts(within)) yield name;
  if (found?.isDirectory() && search.enters(within)) yield* find(search, `${within}/`, failures);
}

async function* documentsAt(name: string, failures: unknown[]): AsyncGenerator<string> {
  const isFolder = name === STANDARD_INPUT ? false : await isDirectory(name);
  if (isFolder === false) {
    yield name;
    return;
  }
  const search = isFolder ? documentsBelow(name) : await matching(name);
  if (!search) throw await missing(name);
  let fruitless = true;
  const known = failures.length;
  for await (const file of find(search, '', failures)) {
    fruitless = false;
    yield file;
  }
  if (!fruitless || failures.length > known) return;
  throw new Failure(
    isFolder
      ? t(
          '{name} holds no topology documents: no *.topology.json, *.topology.jsonc or topology.json. Name the files themselves if theirs are other names.',
          { name },
        )
      : t('No file matches {name}.', { name }),
  );
}

function documentsBelow(folder: string): Search {
  return {
    folder: folder.endsWith('/') || folder.endsWith(sep) ? folder : `${folder}/`,
    accepts: isTopologyFile,
    enters: (path) => !isSkippedFolder(path),
  };
}

/** @returns what a pattern looks for; `undefined` where the name is none */
async function matching(name: string): Promise<Search | undefined> {
  const { default: picomatch } = await import('picomatch');
  const pattern = patternOf(name);
  const { glob, isGlob } = picomatch.scan(pattern, { nonegate: true });
  if (!isGlob) return undefined;
  const excess = tooCostly(glob);
  if (excess !== undefined) {
    throw new Failure(
      t(
        'Files that match {name} are not looked for. {reason} Name a folder, which stands for the topology documents in it.',
        {
          name,
          reason: sayExcess(excess),
        },
      ),
    );
  }
  const deepest = /\*\*|[{(]/.test(glob) ? Infinity : glob.split('/').length - 1;
  const hidden = /(?:^|\/)\./.test(glob);
  const packages = glob.includes('node_modules');
  return {
    folder: pattern.slice(0, pattern.length - glob.length),
    accepts: picomatch(glob, { nonegate: true }),
    enters: (path) =>
      path.split('/').length <= deepest &&
      (hidden || !/(?:^|\/)\.[^/]*$/.test(path)) &&
      (packages || !/(?:^|\/)node_modules$/.test(path)),
  };
}

function sayExcess(excess: Excess): string {
  switch (excess) {
    case 'characters':
      return t('It is longer than {most} characters.', { most: MOST_CHARACTERS });
    case 'wildcards':
      return t(
        'It has more than {most} wildcards, or more than {name} in the name of one folder or file. ** beside something else, and what is not something, count as {spanning}.',
        { most: MOST_WILDCARDS, name: MOST_IN_NAME, spanning: SPANNING },
      );
    case 'combinations':
      return t('Its alternatives can be combined in more than {most} ways.', { most: MOST_COMBINATIONS });
    case 'repetition':
      return t('It repeats alternatives or wildcards.');
    case 'brackets':
      return t('Its brackets do not match.');
  }
}

/** @returns what the user wrote as a pattern, which has `/` between folders also where the system writes `\` */
export function patternOf(name: string, separator: string = sep): string {
  return separator === '\\' ? name.replaceAll('\\', '/') : name;
}

/** @param below a folder in the one that is searched, with a `/` behind it, or empty */
async function* find(search: Search, below: string, failures: unknown[]): AsyncGenerator<string> {
  const folder = search.folder + below || '.';
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    failures.push(cannotRead(folder, error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = below + entry.name;
    if (entry.isDirectory()) {
      if (search.enters(path)) yield* find(search, `${path}/`, failures);
    } else if ((entry.isFile() || entry.isSymbolicLink()) && search.accepts(path)) {
      const name = search.folder + path;
      // A link that leads nowhere is missed when it is read.
      if (entry.isFile() || (await leadsToFile(name)) !== false) yield name;
    }
  }
}

async function leadsToFile(link: string): Promise<boolean | undefined> {
  const found = await stat(link).catch(() => undefined);
  return found?.isFile();
}

/** @returns whether a name is that of a folder; `undefined` where nothing is called so */
async function isDirectory(name: string): Promise<boolean | undefined> {
  try {
    return (await stat(name)).isDirectory();
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** A file that is not there, and what its user may have meant. */
async function missing(name: string): Promise<Failure> {
  const base = basename(name);
  const folder = name.slice(0, name.lastIndexOf(base));
  const besides = await readdir(folder || '.').catch(() => []);
  // A link that leads nowhere is listed, but not there.
  const [meant] = nearest(
    base,
    besides.filter((other) => other !== base),
    1,
  );
  return new Failure(
    meant === undefined
      ? t('There is no file or folder {name}.', { name })
      : t('There is no file or folder {name}. Did you mean {meant}?', {
          name,
          meant: folder + meant,
        }),
  );
}
