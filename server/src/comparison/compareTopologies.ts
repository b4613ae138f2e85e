import type { Problem } from '../rules/problem';
import { pointerOf } from '../syntax/tree';
import { changesBetween } from './compare';
import { comparedFindings } from './compareFindings';
import type { ComparedTopology, Comparison } from './comparison';

const NONE: ReadonlySet<string> = new Set();

/**
 * Says what publishing a topology in place of another one would change. The order of properties and lists, comments and layout, the case of
 * names, and whether what goes without saying is written, are no differences.
 */
export function compareTopologies(old: ComparedTopology, next: ComparedTopology): Comparison {
  // Where both are of such a format, what one has and the other one has not is a difference.
  const [oldUnknown, newUnknown] = old.unknown && next.unknown ? [] : [old.unknown, next.unknown];
  const changes = changesBetween(
    { topology: old.topology, unsaid: oldUnknown?.properties ?? NONE },
    { topology: next.topology, unsaid: newUnknown?.properties ?? NONE },
  );
  const isHidden = oldUnknown?.isHidden ?? newUnknown?.isHidden;
  const judged = ({ problems }: ComparedTopology): readonly Problem[] =>
    isHidden ? problems.filter((problem) => !isHidden(problem)) : problems;
  return {
    changes: changes.map(({ old: before, new: after, ...change }) => ({
      ...change,
      ...(before ? { old: pointerOf(before) } : {}),
      ...(after ? { new: pointerOf(after) } : {}),
    })),
    findings: comparedFindings({ ...old, problems: judged(old) }, { ...next, problems: judged(next) }),
  };
}
