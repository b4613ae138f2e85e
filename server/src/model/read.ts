import { Kind } from '../syntax/cells';
import type { ArrayNode, FoldedObject, JsonNode, ObjectNode, PropertyNode, ValueNode } from '../syntax/tree';
import { ENUMERATIONS, type Item, type ListFact, type OneOf } from './entities';
import {
  ABSENT,
  ContainerInItem,
  FactInItem,
  ListInItem,
  TextFact,
  TextInItem,
  ValueInItem,
  type Fact,
  type FoldedItem,
} from './fact';
import type { NameTable } from './nameTable';

/** A list that is left out. */
const NO_LIST: ListFact<never> = { ...ABSENT, items: [], listed: 0 };

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

/**
 * @param names those of the document
 * @returns what reads the properties of a value, folded or not
 */
export function readerOf(node: JsonNode | undefined, names: NameTable): ObjectReader {
  if (node?.type !== 'object' || !node.folded) return new NodeReader(node, names);
  const { folded } = node;
  return new FoldedReader({ object: node, folded, names }, node.offset, folded.at);
}

/** Reads an object from its nodes. */
class NodeReader implements ObjectReader {
  readonly set: Fact<ObjectNode>;
  readonly #properties: readonly PropertyNode[] | undefined;
  /** What all is in an object that is none. */
  readonly #outside: Fact<never>;
  readonly #names: NameTable | undefined;

  constructor(node: JsonNode | undefined, names: NameTable | undefined) {
    this.#names = names;
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
    return new NodeReader(this.#properties ? this.#node(name) : this.#outside.node, this.#names);
  }

  string(name: string): Fact<string> {
    const node = this.#node(name);
    return node ? new TextFact(node, this.#names) : this.#outside;
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
    return items.filter((item) => item.type === 'object').map((item) => new NodeReader(item, this.#names));
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

/** Reads an item that is folded, or an object in it, without making nodes. */
class FoldedReader implements ObjectReader {
  readonly #item: FoldedItem;
  readonly #folded: FoldedObject;
  /** Of the item in the text. */
  readonly #offset: number;
  /** Of the object among the cells. */
  readonly #place: number;

  constructor(item: FoldedItem, offset: number, place: number) {
    this.#item = item;
    this.#folded = item.folded;
    this.#offset = offset;
    this.#place = place;
  }

  get set(): Fact<ObjectNode> {
    return new ContainerInItem<ObjectNode>(this.#item, this.#place);
  }

  object(name: string): ObjectReader {
    const at = this.#find(name);
    if (at < 0) return NO_OBJECT;
    return this.#folded.cells.kindOf(at) === Kind.Object ? this.#within(at) : this.#nodesAt(at);
  }

  string(name: string): Fact<string> {
    const at = this.#find(name);
    if (at < 0) return ABSENT;
    return this.#isText(at) ? new TextInItem(this.#item, at) : this.#fact<string>(at);
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
    if (at < 0) return ABSENT;
    const values: readonly OneOf<Name>[] = ENUMERATIONS[enumeration];
    return this.#fact(at, this.#isText(at) ? this.#folded.oneOf(values, at, this.#offset) : undefined);
  }

  list(name: string): Fact<ArrayNode> {
    const at = this.#find(name);
    if (at < 0) return ABSENT;
    const isList = this.#folded.cells.kindOf(at) === Kind.Array;
    return isList ? new ContainerInItem<ArrayNode>(this.#item, at) : this.#fact<ArrayNode>(at);
  }

  strings(name: string): ListFact<string> {
    return this.#texts(name, (at) => this.#folded.textOf(at, this.#offset));
  }

  listOf<Name extends keyof typeof ENUMERATIONS>(name: string, enumeration: Name): ListFact<OneOf<Name>> {
    const values: readonly OneOf<Name>[] = ENUMERATIONS[enumeration];
    return this.#texts(name, (at) => this.#folded.oneOf(values, at, this.#offset));
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
    return new FoldedReader(this.#item, this.#offset, at);
  }

  #texts<Value extends string>(name: string, read: (at: number) => Value | undefined): ListFact<Value> {
    const list = this.#find(name);
    if (list < 0) return NO_LIST;
    const { cells } = this.#folded;
    if (cells.kindOf(list) !== Kind.Array)
      return { node: this.#fact(list).node, value: undefined, items: [], listed: 0 };
    const items: Item<Value>[] = [];
    let listed = 0;
    for (let at = cells.firstIn(list); at < cells.endOf(list); at = cells.behind(at)) {
      listed++;
      const value = this.#isText(at) ? read(at) : undefined;
      if (value !== undefined) items.push(new ValueInItem(this.#item, at, value));
    }
    return new ListInItem(this.#item, list, items, listed);
  }

  #nodesAt(at: number): ObjectReader {
    return new NodeReader(this.#fact(at).node, this.#item.names);
  }

  #fact<Value>(at: number, value?: Value): Fact<Value> {
    return new FactInItem<Value>(this.#item, at, value);
  }

  #isText(at: number): boolean {
    return this.#folded.cells.kindOf(at) <= Kind.EscapedString;
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
const NO_OBJECT: ObjectReader = new NodeReader(undefined, undefined);

function valueIn<Name extends keyof typeof ENUMERATIONS>(enumeration: Name, node: JsonNode): OneOf<Name> | undefined {
  const values: readonly OneOf<Name>[] = ENUMERATIONS[enumeration];
  return node.type === 'string' ? values.find((value) => value === node.value) : undefined;
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
  return { ...list, items, listed: list.value?.items.length ?? 0 };
}
