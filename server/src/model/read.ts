import { Kind } from '../syntax/cells';
import type { ArrayNode, FoldedObject, JsonNode, ObjectNode, PropertyNode, ValueNode } from '../syntax/tree';
import { ENUMERATIONS, type Item, type ListFact, type OneOf } from './entities';
import { ABSENT, ContainerInObject, FactInObject, TextFact, type Fact } from './fact';

/** A list that is left out. */
const NO_LIST: ListFact<never> = { ...ABSENT, items: [] };

/**
 * Reads the properties of one object as facts. Where a property stands twice the last one counts, as in `JSON.parse`.
 * An object that is written but is none makes everything in it unknown, one that is left out makes it absent.
 */
export interface ObjectReader {
  /** The object itself. */
  readonly set: Fact<ObjectNode>;
  object(name: string): ObjectReader;
  string(name: string): Fact<string>;
  boolean(name: string): Fact<boolean>;
  number(name: string): Fact<number>;
  integer(name: string): Fact<number>;
  oneOf<Name extends keyof typeof ENUMERATIONS>(name: string, enumeration: Name): Fact<OneOf<Name>>;
  list(name: string): Fact<ArrayNode>;
  strings(name: string): ListFact<string>;
  listOf<Name extends keyof typeof ENUMERATIONS>(name: string, enumeration: Name): ListFact<OneOf<Name>>;
  /** @returns how much stands in a list; `undefined` where there is none */
  count(name: string): number | undefined;
  /** @returns the objects of a list; what else stands in it is the schema's to report */
  objects(name: string): ObjectReader[];
}

/** @returns what reads the properties of a value, folded or not */
export function readerOf(node: JsonNode | undefined): ObjectReader {
  return node?.type === 'object' && node.folded ? new FoldedReader(node, node.folded) : new NodeReader(node);
}

/** Reads an object from its nodes. */
class NodeReader implements ObjectReader {
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
    return new NodeReader(this.#properties ? this.#node(name) : this.#outside.node);
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

  count(name: string): number | undefined {
    return this.list(name).value?.items.length;
  }

  objects(name: string): ObjectReader[] {
    const items = this.list(name).value?.items ?? [];
    return items.filter((item) => item.type === 'object').map((item) => new NodeReader(item));
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

/** Reads an object that is folded, or one in it, without making nodes. */
class FoldedReader implements ObjectReader {
  readonly #item: ObjectNode;
  readonly #folded: FoldedObject;
  readonly #offset: number;
  /** Of the object among the cells. */
  readonly #place: number;

  constructor(item: ObjectNode, folded: FoldedObject, offset = item.offset, place = folded.at) {
    this.#item = item;
    this.#folded = folded;
    this.#offset = offset;
    this.#place = place;
  }

  get set(): Fact<ObjectNode> {
    return new ContainerInObject<ObjectNode>(this.#item, this.#place);
  }

  object(name: string): ObjectReader {
    const at = this.#find(name);
    if (at < 0) return NO_OBJECT;
    return this.#folded.cells.kindOf(at) === Kind.Object ? this.#within(at) : new NodeReader(this.#fact(at).node);
  }

  string(name: string): Fact<string> {
    const at = this.#find(name);
    return at < 0 ? ABSENT : this.#fact(at, this.#textAt(at));
  }

  boolean(name: string): Fact<boolean> {
    const at = this.#find(name);
    if (at < 0) return ABSENT;
    const kind = this.#folded.cells.kindOf(at);
    return this.#fact(at, kind === Kind.True ? true : kind === Kind.False ? false : undefined);
  }

  number(name: string): Fact<number> {
    const at = this.#find(name);
    return at < 0 ? ABSENT : this.#fact(at, this.#numberAt(at));
  }

  integer(name: string): Fact<number> {
    const at = this.#find(name);
    if (at < 0) return ABSENT;
    const value = this.#numberAt(at);
    return this.#fact(at, Number.isInteger(value) ? value : undefined);
  }

  oneOf<Name extends keyof typeof ENUMERATIONS>(name: string, enumeration: Name): Fact<OneOf<Name>> {
    const at = this.#find(name);
    return at < 0 ? ABSENT : this.#fact(at, valueNamed(enumeration, this.#textAt(at)));
  }

  list(name: string): Fact<ArrayNode> {
    const at = this.#find(name);
    if (at < 0) return ABSENT;
    const isList = this.#folded.cells.kindOf(at) === Kind.Array;
    return isList ? new ContainerInObject<ArrayNode>(this.#item, at) : this.#fact<ArrayNode>(at);
  }

  // Lists of texts are few, and mostly short: they are read from their nodes.
  strings(name: string): ListFact<string> {
    return this.#find(name) < 0 ? NO_LIST : new NodeReader(this.set.value).strings(name);
  }

  listOf<Name extends keyof typeof ENUMERATIONS>(name: string, enumeration: Name): ListFact<OneOf<Name>> {
    return this.#find(name) < 0 ? NO_LIST : new NodeReader(this.set.value).listOf(name, enumeration);
  }

  count(name: string): number | undefined {
    const { cells } = this.#folded;
    const list = this.#find(name);
    if (list < 0 || cells.kindOf(list) !== Kind.Array) return undefined;
    let count = 0;
    for (let at = cells.firstIn(list); at < cells.endOf(list); at = cells.behind(at)) count++;
    return count;
  }

  objects(name: string): ObjectReader[] {
    const { cells } = this.#folded;
    const list = this.#find(name);
    const found: ObjectReader[] = [];
    if (list < 0 || cells.kindOf(list) !== Kind.Array) return found;
    for (let at = cells.firstIn(list); at < cells.endOf(list); at = cells.behind(at)) {
      if (cells.kindOf(at) === Kind.Object) found.push(this.#within(at));
    }
    return found;
  }

  #within(at: number): ObjectReader {
    return new FoldedReader(this.#item, this.#folded, this.#offset, at);
  }

  #fact<Value>(at: number, value?: Value): Fact<Value> {
    return new FactInObject<Value>(this.#item, at, value);
  }

  #textAt(at: number): string | undefined {
    const isText = this.#folded.cells.kindOf(at) <= Kind.EscapedString;
    return isText ? this.#folded.textOf(at, this.#offset) : undefined;
  }

  #numberAt(at: number): number | undefined {
    const isNumber = this.#folded.cells.kindOf(at) === Kind.Number;
    return isNumber ? this.#folded.numberOf(at, this.#offset) : undefined;
  }

  /** @returns the place of the value of a property; -1 where there is none */
  #find(name: string): number {
    const { cells } = this.#folded;
    const end = cells.endOf(this.#place);
    let found = -1;
    for (let at = cells.firstIn(this.#place); at < end; at = cells.behind(at)) {
      if (cells.nameOf(at) === name) found = at;
    }
    return found;
  }
}

/** An object that is left out. */
const NO_OBJECT: ObjectReader = new NodeReader(undefined);

function valueIn<Name extends keyof typeof ENUMERATIONS>(enumeration: Name, node: JsonNode): OneOf<Name> | undefined {
  return node.type === 'string' ? valueNamed(enumeration, node.value) : undefined;
}

function valueNamed<Name extends keyof typeof ENUMERATIONS>(
  enumeration: Name,
  text: string | undefined,
): OneOf<Name> | undefined {
  const values: readonly OneOf<Name>[] = ENUMERATIONS[enumeration];
  return text === undefined ? undefined : values.find((value) => value === text);
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
