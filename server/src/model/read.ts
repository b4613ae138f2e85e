import type { ArrayNode, JsonNode, ObjectNode, ValueNode } from '../syntax/tree';
import { ENUMERATIONS, type Item, type ListFact, type OneOf } from './entities';
import { ABSENT, type Fact } from './fact';

/**
 * Reads the properties of one object as facts. Where a property stands twice the last one counts, as in `JSON.parse`.
 * An object that is written but is none makes everything in it unknown, one that is left out makes it absent.
 */
export class ObjectReader {
  readonly #properties = new Map<string, JsonNode>();
  readonly #unknown: Fact<never> | undefined;
  readonly set: Fact<ObjectNode>;

  constructor(node: JsonNode | undefined) {
    if (node?.type === 'object') {
      this.set = { node, value: node };
      for (const property of node.properties) {
        // A name without a value yet: something is meant, and unknown.
        this.#properties.set(property.keyNode.value, property.valueNode ?? property);
      }
    } else if (node) {
      this.#unknown = { node, value: undefined };
      this.set = this.#unknown;
    } else {
      this.set = ABSENT;
    }
  }

  object(name: string): ObjectReader {
    return new ObjectReader(this.#node(name));
  }

  string(name: string): Fact<string> {
    return this.#read(name, (node) => (node.type === 'string' ? node.value : undefined));
  }

  boolean(name: string): Fact<boolean> {
    return this.#read(name, (node) => (node.type === 'boolean' ? node.value : undefined));
  }

  number(name: string): Fact<number> {
    return this.#read(name, (node) => (node.type === 'number' ? node.value : undefined));
  }

  integer(name: string): Fact<number> {
    return this.#read(name, (node) => (node.type === 'number' && node.isInteger ? node.value : undefined));
  }

  oneOf<Name extends keyof typeof ENUMERATIONS>(name: string, enumeration: Name): Fact<OneOf<Name>> {
    return this.#read(name, (node) => valueIn(enumeration, node));
  }

  list(name: string): Fact<ArrayNode> {
    return this.#read(name, (node) => (node.type === 'array' ? node : undefined));
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

  #node(name: string): JsonNode | undefined {
    return this.#unknown?.node ?? this.#properties.get(name);
  }

  #read<Value>(name: string, value: (node: JsonNode) => Value | undefined): Fact<Value> {
    if (this.#unknown) return this.#unknown;
    const node = this.#properties.get(name);
    return node ? { node, value: value(node) } : ABSENT;
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
  const items: Item<Value>[] = [];
  for (const node of list.value?.items ?? []) {
    const value = read(node);
    if (node.type === 'string' && value !== undefined) items.push({ node, value });
  }
  return { ...list, items };
}
