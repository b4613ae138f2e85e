import type { JsonNode } from '../syntax/tree';

/** The lists of a document that declare things. */
export const LISTS = [
  'sites',
  'frontEndPools',
  'standardEditionServers',
  'persistentChatPools',
  'otherPools',
  'sqlStores',
  'fileStores',
] as const;
export type ListName = (typeof LISTS)[number];

/** @returns what is written as a node, of things in the order of the text, in time logarithmic in their number */
export function writtenAs<Thing extends { readonly node: JsonNode }>(
  things: readonly Thing[],
  node: JsonNode,
): Thing | undefined {
  return things[placeOf(things, node)];
}

/** @returns where among these, which are in the order of the text, stands what is written as a node, in time logarithmic in their number; -1 where nothing is */
export function placeOf(things: readonly { readonly node: JsonNode }[], node: JsonNode): number {
  const { offset } = node;
  let low = 0;
  let high = things.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = things[middle]?.node;
    if (at === node) return middle;
    if ((at?.offset ?? 0) < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
