import { Kind } from '../syntax/cells';
import type { FoldedObject, ObjectNode } from '../syntax/tree';
import { NO_NAME } from '../syntax/nameTable';
import { FIELDS, NO_FIELD, type Field } from './fields';
import type { Shape } from './format';

/**
 * @param folded what stands in the object
 * @returns whether an object is in the format, and nothing in it is left to be said: most are, and are held against it without nodes
 */
export function conforms(object: ObjectNode, folded: FoldedObject, shape: Shape): boolean {
  return isObject(folded, object.place, shape);
}

function isObject(folded: FoldedObject, at: number, shape: Shape): boolean {
  const { cells, source } = folded;
  const fields = source.properties.placesOf(FIELDS);
  const end = cells.endIn(at);
  for (let value = cells.firstIn(at); value < end; value = cells.behind(value)) {
    const name = cells.nameOf(value);
    const known = shape.byField[fields[name] ?? NO_FIELD];
    if (!known || !isValue(folded, value, known) || cells.has(at, value, name)) return false;
  }
  if (!hasAll(folded, at, shape.requiredFields)) return false;
  const { wayFields: ways } = shape;
  return ways.length === 0 || ways.some((way) => hasAll(folded, at, way));
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

/** @returns whether an object has all of these */
function hasAll({ cells, source }: FoldedObject, at: number, fields: readonly Field[]): boolean {
  const numbers = source.properties.numbersOf(FIELDS);
  const end = cells.endIn(at);
  for (const field of fields) if (!cells.has(at, end, numbers[field] ?? NO_NAME)) return false;
  return true;
}
