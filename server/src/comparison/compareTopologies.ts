import { pointerOf } from '../syntax/tree';
import { changesBetween } from './compare';
import { comparedFindings } from './compareFindings';
import type { ComparedTopology, Comparison } from './comparison';

const EVERYTHING_SAID: ReadonlySet<string> = new Set();

/**
 * Says what publishing a topology in place of another one would change. The order of properties and lists, comments and layout, the case of
 * names, and whether what goes without saying is written, are no differences.
 */
export function compareTopologies(old: ComparedTopology, next: ComparedTopology): Comparison {
  const changes = changesBetween(
    { topology: old.topology, unsaid: old.unsaid ?? EVERYTHING_SAID },
    { topology: next.topology, unsaid: next.unsaid ?? EVERYTHING_SAID },
  );
  return {
    changes: changes.map(({ old: before, new: after, ...change }) => ({
      ...change,
      ...(before ? { old: pointerOf(before) } : {}),
      ...(after ? { new: pointerOf(after) } : {}),
    })),
    findings: comparedFindings(old, next),
  };
}
