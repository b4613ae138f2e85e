import type { Range, Position } from 'vscode-languageserver-types';
import type { ElementNode } from './elementNode';

/**
 * @param selected the element that is selected now: of several that are the same stretch of the document it stays so
 * @returns the smallest element of a document that a place is in; `undefined` where there is none
 */
export function elementAt(root: ElementNode, place: Position, selected?: ElementNode): ElementNode | undefined {
  let best: ElementNode | undefined;
  for (const node of root.all()) {
    const { range } = node.content;
    if (!range || node === root || !holds(range, place)) continue;
    const bestRange = best?.content.range;
    if (!bestRange || isWithin(range, bestRange, node === selected)) best = node;
  }
  return best;
}

function holds({ start, end }: Range, place: Position): boolean {
  return !isBefore(place, start) && !isBefore(end, place);
}

/** Whether a stretch lies in another one; `orSame`: or is the same. */
function isWithin(inner: Range, outer: Range, orSame: boolean): boolean {
  const isIn = !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
  const isSame = !isBefore(outer.start, inner.start) && !isBefore(inner.end, outer.end);
  return isIn && (orSame || !isSame);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
