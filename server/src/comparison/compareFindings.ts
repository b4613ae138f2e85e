import { gravestFirst } from '../rules/gravity';
import type { Problem } from '../rules/problem';
import { propertyNamed, type SyntaxTree, type ValueNode } from '../syntax/tree';
import type { ComparedFinding, ComparedTopology, Comparison } from './comparison';

/** The properties that name an item of a list, the one that says most first. */
const NAMES = ['fqdn', 'id', 'name'];

/**
 * @returns the findings that only one of two topologies has. One that is at the same thing, or says the same words of it elsewhere, is the
 * same one. The gravest come first, else they are in the order of the text
 */
export function comparedFindings(old: ComparedTopology, next: ComparedTopology): Comparison['findings'] {
  const places = without(old.problems, next.problems, [placeIn(old.topology.tree), placeIn(next.topology.tree)]);
  const saying = ({ rule, message }: Problem): string => JSON.stringify([rule, message]);
  const [gone, come] = without(...places, [saying, saying]);
  return { new: gravestFirst(come).map(findingOf), gone: gravestFirst(gone).map(findingOf) };
}

type KeyOf = (problem: Problem) => string;

/** @returns both lists without what is in both, one for one */
function without(
  old: readonly Problem[],
  next: readonly Problem[],
  [ofOld, ofNew]: readonly [KeyOf, KeyOf],
): [Problem[], Problem[]] {
  const byKey = new Map<string, Problem[]>();
  // The first of several is taken first.
  for (const problem of old.toReversed()) {
    const key = ofOld(problem);
    const known = byKey.get(key);
    if (known) known.push(problem);
    else byKey.set(key, [problem]);
  }
  const inBoth = new Set<Problem>();
  const come = next.filter((problem) => {
    const same = byKey.get(ofNew(problem))?.pop();
    if (same) inBoth.add(same);
    return !same;
  });
  return [old.filter((problem) => !inBoth.has(problem)), come];
}

/** @returns tells the rule of a finding and its place by the names of the things in lists, whatever their order */
function placeIn({ root }: SyntaxTree): KeyOf {
  return ({ rule, path }) => {
    const names: (string | null)[] = [];
    let at: ValueNode | undefined = root;
    for (const segment of path.split('/').slice(1)) {
      const name = segment.replace(/~1/g, '/').replace(/~0/g, '~');
      const isItem: boolean = at?.type === 'array';
      at =
        at?.type === 'array' ? at.items[Number(name)] : at?.type === 'object' ? propertyNamed(at, name)?.valueNode : at;
      names.push(isItem ? nameIn(at) : name);
    }
    return JSON.stringify([rule, ...names]);
  };
}

function nameIn(item: ValueNode | undefined): string | null {
  if (item?.type === 'string') return item.value.toLowerCase();
  if (item?.type !== 'object') return null;
  for (const property of NAMES) {
    const value = propertyNamed(item, property)?.valueNode;
    if (value?.type === 'string' && value.value !== '') return value.value.toLowerCase();
  }
  return null;
}

function findingOf({ rule, severity, message, source, path }: Problem): ComparedFinding {
  return { rule, severity, message, ...(source === undefined ? {} : { source }), place: path };
}
