import { Kind } from '../syntax/cells';
import type { FoldedObject, ObjectNode } from '../syntax/tree';
import { FIELDS, NO_FIELD } from './fields';
import { bitOf, type Shape } from './format';

/**
 * @param folded what stands in the object
 * @returns whether an object is in the format, and nothing in it is left to be said: most are, and are held against it without nodes
 */
export function conforms(object: ObjectNode, folded: FoldedObject, shape: Shape): boolean {
  return isObject(folded, object.place, shape);
}

function isObject(folded: FoldedObject, at: number, shape: Shape): boolean {
  const { cells, source } = folded;
  const { byField, columns, requiredBits, wayBits } = shape;
  const fields = source.properties.placesOf(FIELDS);
  const end = cells.endIn(at);
  let given = 0;
  for (let value = cells.firstIn(at); value < end; value = cells.behind(value)) {
    const field = fields[cells.nameOf(value)] ?? NO_FIELD;
    const known = byField[field];
    const bit = bitOf(columns[field] ?? 0);
    // Given twice is a mistake.
    if (!known || (given & bit) !== 0 || !isValue(folded, value, known)) return false;
    given |= bit;
  }
  if ((given & requiredBits) !== requiredBits) return false;
  if (wayBits.length === 0) return true;
  for (const way of wayBits) if ((given & way) === way) return true;
  return false;
}

function isValue(folded: FoldedObject, at: number, shape: Shape): boolean {
  const { cells } = folded;
  const kind = cells.kindOf(at);
  switch (shape.type) {
    case 'object':
      return kind === Kind.Object && isObject(folded, at, shape);
    case 'array': {
      if (kind !== Kind.Array) return false;
      const { items } = shape;
      if (!items) return true;
      const end = cells.endIn(at);
      for (let item = cells.firstIn(at); item < end; item = cells.behind(item)) {
        if (!isValue(folded, item, items)) return false;
      }
      return true;
    }
    case 'string':
      if (kind !== Kind.String && kind !== Kind.EscapedString) return false;
      return !shape.values || folded.oneOf(shape.values, at) !== undefined;
    case 'integer':
      return kind === Kind.Number && Number.isInteger(folded.numberOf(at));
    case 'number':
      return kind === Kind.Number;
    case 'boolean':
      return kind === Kind.True || kind === Kind.False;
  }
}
