import type { JsonNode, ValueNode } from '../syntax/tree';

/**
 * @returns whether the text ends in a node, or right behind it where it is no object or list: what is written may be the beginning only,
 * and more may have followed. Of a whole text that is true of none
 */
export function isCutOff(node: JsonNode): boolean {
  if (node.type === 'object' || node.type === 'array') return node.isCut === true;
  const part = node.parent?.type === 'property' ? node.parent : node;
  const around = part.parent;
  if (!around?.isCut) return false;
  const last =
    around.type === 'object' ? around.properties.at(-1) : around.type === 'array' ? around.items.at(-1) : part;
  // Behind a comma it is whole.
  return last === part && part.start + part.length === around.length;
}

/** @returns the value in which the text ends, or right behind which, where that is no object or list */
export function begunIn(root: ValueNode): ValueNode | undefined {
  let node: ValueNode | undefined = root;
  while (node?.type === 'object' || node?.type === 'array') {
    if (!node.isCut) return undefined;
    node = node.type === 'object' ? node.properties.at(-1)?.valueNode : node.items.at(-1);
  }
  return node && isCutOff(node) ? node : undefined;
}
