import type { ArrayNode, JsonNode, ObjectNode, PropertyNode, ValueNode } from '../syntax/tree';
import { ENUMERATIONS, type Item, type ListFact, type OneOf } from './entities';
import { ABSENT, TextFact, type Fact } from './fact';

/** A list that is left out. */
const NO_LIST: ListFact<never> = { ...ABSENT, items: [] };

/**
 * Reads the properties of one object as facts. Where a property stands twice the last one counts, as in `JSON.parse`.
 * An object that is written but is none makes everything in it unknown, one that is left out makes it absent.
 */
export class ObjectReader {
  readonly set: Fact<ObjectNode>;
  readonly #properties: readonly PropertyNode[] | undefined;
  /** What all is in an object that is none. */
  readonly #outside: Fact<never>;

  constructor(node: JsonNode | undefined) {
    if (node?.type === 'object') {
      this.set = { node, value: node };
      this.#properties = node.properties;
      this.#outside = ABSENT;
    } else {
      this.#outside = node ? { node, value: undefined } : ABSENT;
      this.set = this.#outside;
      this.#properties = undefined;
    }
  }

  object(name: string): ObjectReader {
    return new ObjectReader(this.#properties ? this.#node(name) : this.#outside.node);
  }

  string(name: string): Fact<string> {
    const node = this.#node(name);
    return node ? new TextFact(node) : this.#outside;
  }

  boolean(name: string): Fact<boolean> {
    const node = this.#node(name);
    return node ? { node, value: node.type === 'boolean' ? node.value : undefined } : this.#outside;
  }

  number(name: string): Fact<number> {
    const node = this.#node(name);
    return node ? { node, value: node.type === 'number' ? node.value : undefined } : this.#outside;
  }

  integer(name: string): Fact<number> {
    const node = this.#node(name);
    return node ? { node, value: node.type === 'number' && node.isInteger ? node.value : undefined } : this.#outside;
  }

  oneOf<Name extends keyof typeof ENUMERATIONS>(name: string, enumeration: Name): Fact<OneOf<Name>> {
    const node = this.#node(name);
    return node ? { node, value: valueIn(enumeration, node) } : this.#outside;
  }

  list(name: string): Fact<ArrayNode> {
    const node = this.#node(name);
    return node ? { node, value: node.type === 'array' ? node : undefined } : this.#outside;
  }

  strings(name: string): ListFact<string> {
    return listOf(this.list(name), (node) => (node.type === 'string' ? node.value : undefined));
  }

  listOf<Name extends keyof typeof ENUMERATIONS>(name: string, enumeration: Name): ListFact<OneOf<Name>> {
    return listOf(this.list(name), (node) => valueIn(enumeration, node));
  }

  /** @returns the objects of a list; what else stands in it is the schema's to report */
  objects(name: string): ObjectNode[] {
    return this.list(name).value?.items.filter((item) => item.type === 'object') ?? [];
  }

  /** @returns what is written as a property; a name without a value yet stands for a value that is unknown */
  #node(name: string): JsonNode | undefined {
    const properties = this.#properties ?? [];
    for (let at = properties.length - 1; at >= 0; at--) {
      const property = properties[at];
      if (property?.name === name) return property.valueNode ?? property;
    }
    return undefined;
  }
}

function valueIn<Name extends keyof typeof ENUMERATIONS>(enumeration: Name, node: JsonNode): OneOf<Name> | undefined {
  if (node.type !== 'string') return undefined;
  const values: readonly OneOf<Name>[] = ENUMERATIONS[enumeration];
  return values.find((value) => value === node.value);
}

function listOf<Value extends string>(
  list: Fact<ArrayNode>,
  read: (node: ValueNode) => Value | undefined,
): ListFact<Value> {
  if (list === ABSENT) return NO_LIST;
  const items: Item<Value>[] = [];
  for (const node of list.value?.items ?? []) {
    const value = read(node);
    if (node.type === 'string' && value !== undefined) items.push({ node, value });
  }
  return { ...list, items };
}
