import type { JsonValue } from './print';
import type { ValueNode } from './tree';

/** @returns a value as `JSON.parse` reads it: of two properties of one name the last counts; one without a value is left out */
export function valueAt(node: ValueNode): JsonValue {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        node.properties.flatMap(({ keyNode, valueNode }) => (valueNode ? [[keyNode.value, valueAt(valueNode)]] : [])),
      );
    case 'array':
      return node.items.map(valueAt);
    default:
      return node.value;
  }
}
