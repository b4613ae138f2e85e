import picomatch from 'picomatch';
import { tooCostly } from '../../../server/src/globLimits';

/** Names that begin with a dot are like others, and so is a `!` at the beginning of a pattern. */
const OPTIONS = { dot: true, nonegate: true };

/**
 * @param globs patterns of VS Code, from the folder on that is searched
 * @returns tells whether one of them fits a path from that folder on
 */
export function fitting(globs: readonly string[]): (path: string) => boolean {
  return picomatch(globs.map(forPicomatch), OPTIONS);
}

/** @returns the folder that all files are in which fit a pattern, or the one file that does */
export function baseOf(glob: string): { readonly base: string; readonly isGlob: boolean } {
  return picomatch.scan(forPicomatch(glob), { nonegate: true, unescape: true });
}

/**
 * @param tell called with those that are left out, since it could take hours to compare a name with them
 * @returns the patterns of a user that can be compared with any name
 */
export function usable(globs: readonly string[], tell: (glob: string) => void): string[] {
  return globs.filter((glob) => {
    const isCostly = tooCostly(forPicomatch(glob)) !== undefined;
    if (isCostly) tell(glob);
    return glob !== '' && !isCostly;
  });
}

/** @returns a pattern in which signs stand for themselves that mean something to picomatch, and nothing to VS Code */
function forPicomatch(glob: string): string {
  return glob.replace(/\[!?\]?[^\]]*\]|[()|+\\]/g, (piece) =>
    piece.length === 1 ? `\\${piece}` : piece.replaceAll('\\', '\\\\').replace(/^\[!/, '[^'),
  );
}
