import { Kind } from '../syntax/cells';
import type { FoldedObject, ObjectNode } from '../syntax/tree';
import type { Shape } from './format';

/**
 * @param folded what stands in the object
 * @returns whether an object is in the format, and nothing in it is left to be said: most are, and are held against it without nodes
 */
export function conforms(object: ObjectNode, folded: FoldedObject, shape: Shape): boolean {
  return new Comparison(folded, object.offset).isObject(folded.at, shape);
}

class Comparison {
  readonly #folded: FoldedObject;
  readonly #offset: number;

  constructor(folded: FoldedObject, offset: number) {
    this.#folded = folded;
    this.#offset = offset;
  }

  isObject(at: number, shape: Shape): boolean {
    const { cells } = this.#folded;
    const end = cells.endOf(at);
    for (let value = cells.firstIn(at); value < end; value = cells.behind(value)) {
      const name = cells.nameOf(value) ?? '';
      const known = shape.properties.get(name);
      if (!known || !this.#isValue(value, known) || this.#has(at, value, name)) return false;
    }
    for (const name of shape.required) if (!this.#has(at, end, name)) return false;
    const { ways } = shape;
    return ways.length === 0 || ways.some((way) => way.every((name) => this.#has(at, end, name)));
  }

  #isValue(at: number, shape: Shape): boolean {
    const { cells } = this.#folded;
    const kind = cells.kindOf(at);
    switch (shape.type) {
      case 'object':
        return kind === Kind.Object && this.isObject(at, shape);
      case 'array': {
        if (kind !== Kind.Array) return false;
        const { items } = shape;
        if (!items) return true;
        const end = cells.endOf(at);
        for (let item = cells.firstIn(at); item < end; item = cells.behind(item)) {
          if (!this.#isValue(item, items)) return false;
        }
        return true;
      }
      case 'string':
        if (kind !== Kind.String && kind !== Kind.EscapedString) return false;
        return !shape.values || shape.values.includes(this.#folded.textOf(at, this.#offset));
      case 'integer':
        return kind === Kind.Number && Number.isInteger(this.#folded.numberOf(at, this.#offset));
      case 'number':
        return kind === Kind.Number;
      case 'boolean':
        return kind === Kind.True || kind === Kind.False;
    }
  }

  /** @returns whether an object has a property of that name before a place */
  #has(object: number, before: number, name: string): boolean {
    const { cells } = this.#folded;
    for (let at = cells.firstIn(object); at < before; at = cells.behind(at)) {
      if (cells.nameOf(at) === name) return true;
    }
    return false;
  }
}
