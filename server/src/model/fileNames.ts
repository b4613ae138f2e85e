/** How topology documents are called, as globs. As `contributes.languages` of package.json. */
const NAMES = ['*.topology.json', '*.topology.jsonc', 'topology.json'] as const;

/** The same as an expression: without case, as editors compare names of files. */
const TOPOLOGY_FILE = /(?:^|\/)(?:[^/]+\.topology\.jsonc?|topology\.json)$/i;

/** Other people's, or a program's own. */
const SKIPPED_FOLDER = /(?:^|\/)(?:\.[^/]*|node_modules)$/;

/** @returns whether a file is a topology document by its name */
export function isTopologyFile(path: string): boolean {
  return TOPOLOGY_FILE.test(path);
}

/** @returns whether a search for topology documents leaves a folder out: `node_modules`, and those whose name begins with a dot */
export function isSkippedFolder(path: string): boolean {
  return SKIPPED_FOLDER.test(path);
}

/** @returns whether a search for topology documents does not come to a path, since it leaves out a folder above */
export function isBelowSkippedFolder(path: string): boolean {
  const parts = path.split('/');
  return parts.slice(0, -1).some(isSkippedFolder);
}

/** What {@link isTopologyFile} says, as a glob for any depth below a folder. */
export const TOPOLOGY_FILES = `**/{${NAMES.map(withoutCase).join(',')}}`;

/** The folders that are left out, as a glob. */
export const SKIPPED_FOLDERS = '**/{node_modules,.*}/**';

/** @returns a glob that fits a path and nothing else */
export function escapeGlob(path: string): string {
  return path.replace(/[*?[\]{}]/g, '[$&]');
}

function withoutCase(glob: string): string {
  return glob.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
