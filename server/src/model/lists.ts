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
  let low = 0;
  let high = things.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (!thing || thing.node === node) return thing;
    if (thing.node.offset < node.offset) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
