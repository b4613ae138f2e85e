import * as vscode from 'vscode';
import type { FindFilesParams } from '../../../server/src/protocol';
import { typeOf } from './fileType';
import { baseOf, fitting, usable } from './globs';

/** A file system that never ends, as a program can make one up, is left after so many folders. */
const MOST_FOLDERS = 10_000;
/** The patterns of users of which they have been told that they are left out. */
const TOLD = new Set<string>();

/**
 * Finds files where they cannot be searched, folder by folder. Folders that are only linked are not looked into, those that cannot be read left
 * out.
 *
 * @param warn is told why a pattern of the user is not used, once
 */
export async function readFolders(
  root: vscode.Uri,
  { pattern, exclude, below }: FindFilesParams,
  warn: (reason: string) => void,
): Promise<vscode.Uri[]> {
  const fits = fitting([pattern]);
  const excluded = usable(excludedByUser(root), (glob) => {
    if (TOLD.has(glob)) return;
    TOLD.add(glob);
    warn(
      vscode.l10n.t(
        'The pattern {pattern} in the setting {setting} leaves nothing out: to compare names with it could take hours. Write it with fewer wildcards and alternatives.',
        { pattern: glob, setting: 'files.exclude' },
      ),
    );
  });
  const isExcluded = fitting([exclude, ...excluded]);
  const { base, isGlob } = baseOf(pattern);
  if (!isGlob)
    return isExcluded(base) || !(await isFile(vscode.Uri.joinPath(root, base)))
      ? []
      : [vscode.Uri.joinPath(root, base)];

  const found: vscode.Uri[] = [];
  const folders = [below ?? base];
  // Those that are found are added while it goes on.
  for (const folder of folders) {
    if (folders.length > MOST_FOLDERS) break;
    for (const [name, type] of await entriesOf(vscode.Uri.joinPath(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const isFolder = type === vscode.FileType.Directory;
      const isWanted = isFolder || ((type & vscode.FileType.File) !== 0 && fits(path));
      if (!isWanted || isExcluded(path)) continue;
      if (isFolder) folders.push(path);
      else found.push(vscode.Uri.joinPath(root, path));
    }
  }
  return found;
}

/** @returns the globs of `files.exclude`, without those that depend on other files */
function excludedByUser(folder: vscode.Uri): string[] {
  const globs = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  return Object.keys(globs).filter((glob) => globs[glob] === true);
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return ((await typeOf(uri)) & vscode.FileType.File) !== 0;
}
