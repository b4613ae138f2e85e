import * as vscode from 'vscode';
import type { FindFilesParams } from '../../../server/src/protocol';

/** A file system that never ends, as a program can make one up, is left after so many folders. */
const MOST_FOLDERS = 10_000;
/** How long the search of a virtual file system may take until its folders are read instead, in milliseconds. */
const PATIENCE = 2000;
/** The schemes of file systems that have not been searched in that time. */
const NOT_SEARCHED = new Set<string>();

/** @returns the files of a folder of the workspace that fit a pattern, without what the user has excluded (`files.exclude`) */
export async function findFiles(params: FindFilesParams): Promise<vscode.Uri[]> {
  const { folder, below } = params;
  const uri = vscode.Uri.parse(folder);
  if (below !== undefined && !(await isFolder(vscode.Uri.joinPath(uri, below)))) return [];
  return (await search(uri, params)) ?? walk(uri, params);
}

/**
 * VS Code searches virtual file systems only where an extension does it for them. For others it waits for such an extension, without end.
 *
 * @returns what VS Code finds; `undefined` where it does not search
 */
async function search(folder: vscode.Uri, { pattern, exclude }: FindFilesParams): Promise<vscode.Uri[] | undefined> {
  const { scheme } = folder;
  if (NOT_SEARCHED.has(scheme)) return undefined;
  const waiting = new vscode.CancellationTokenSource();
  const asked = new vscode.RelativePattern(folder, pattern);
  const searched = vscode.workspace.findFiles(asked, exclude, undefined, waiting.token);
  // These it searches always, however long that takes.
  if (scheme === 'file' || scheme === 'vscode-remote') return searched;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const given = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  const found = await Promise.race([searched, given]);
  clearTimeout(timer);
  if (found) return found;
  NOT_SEARCHED.add(scheme);
  waiting.cancel();
  return undefined;
}

/** Reads folder by folder what cannot be searched. Folders that are only linked are not looked into, those that cannot be read left out. */
async function walk(root: vscode.Uri, { pattern, exclude, below }: FindFilesParams): Promise<vscode.Uri[]> {
  const { default: picomatch } = await import('picomatch');
  const options = { dot: true, nonegate: true };
  const fits = picomatch(pattern, options);
  const isExcluded = picomatch([exclude, ...excludedByUser(root)], options);
  const { base, isGlob } = picomatch.scan(pattern, { nonegate: true });
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
      if (isExcluded(path)) continue;
      if (type === vscode.FileType.Directory) folders.push(path);
      else if ((type & vscode.FileType.File) !== 0 && fits(path)) found.push(vscode.Uri.joinPath(root, path));
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

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  // Folders that are only linked are not looked into.
  return (await typeOf(uri)) === vscode.FileType.Directory;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return ((await typeOf(uri)) & vscode.FileType.File) !== 0;
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}
