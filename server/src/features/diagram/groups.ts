import type { PartOfArea } from './areaGraph';
import type { Area, Box } from './diagram';

/** The library lays out so many boxes that lines connect in a moment; its time grows with the square of their number, and more. */
export const MOST_IN_GROUP = 40;
/** A group of more is cut into pieces of so many, with lines across the cuts. */
const MOST_IN_PIECE = 12;

/**
 * @param lines between boxes of the area, by their ids
 * @returns the boxes of an area in groups, in their order: what lines connect is together, up to a size at which it can be laid out. What
 * they are called depends on their boxes alone
 */
export function groupsOf(area: Area, lines: Iterable<readonly [from: Box, to: Box]>): PartOfArea[] {
  const neighbours = new Map<Box, Box[]>(area.boxes.map((box) => [box, []]));
  for (const [from, to] of lines) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const grouped = gathered(area.boxes, neighbours, Infinity).flatMap((boxes) =>
    boxes.length <= MOST_IN_GROUP ? [boxes] : gathered(boxes, neighbours, MOST_IN_PIECE),
  );
  return grouped.map((boxes) => ({ id: `${area.id} with ${boxes[0]?.id ?? ''}`, boxes }));
}

/** @returns the boxes in groups of so many at most: each of what lines lead to, step by step, from the first box that is in none */
function gathered(boxes: readonly Box[], neighbours: ReadonlyMap<Box, readonly Box[]>, most: number): Box[][] {
  const order = new Map(boxes.map((box, index) => [box, index]));
  const left = new Set(boxes);
  const groups: Box[][] = [];
  for (const first of boxes) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let at = 0; at < group.length && group.length < most; at++) {
      const box = group[at];
      for (const other of (box && neighbours.get(box)) ?? []) {
        if (group.length < most && left.delete(other)) group.push(other);
      }
    }
    groups.push(group.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  }
  return groups;
}
