import { Kind } from '../syntax/cells';
import type { ArrayNode, FoldedObject, JsonNode, ObjectNode, PropertyNode, ValueNode } from '../syntax/tree';
import { isCutOff } from './cutOff';
import { Field, FIELDS, NO_FIELD } from './fields';
import type { Shape } from './format';
import { ENUMERATIONS, type Item, type ListFact, type OneOf } from './entities';
import { ABSENT, ContainerInItem, FactInItem, ListInItem, TextFact, TextInItem, ValueInItem, type Fact } from './fact';
import type { NameTable } from '../syntax/nameTable';

/** A list that is left out. */
const NO_LIST: ListFact<never> = { ...ABSENT, items: [], listed: 0 };

/**
 * Reads the properties of one object as facts. Where a property stands twice the last one counts, as in `JSON.parse`.
 * An object that is written but is none makes everything in it unknown, one that is left out makes it absent. Where the text ends in an
 * object, what is not written in it is unknown, and so is a number that it ends in. (What is written of a name is of use to who types it.)
 */
export interface ObjectReader {
  /** The object itself. */
  readonly set: Fact<ObjectNode>;
  object(field: Field): ObjectReader;
  string(field: Field): Fact<string>;
  boolean(field: Field): Fact<boolean>;
  number(field: Field): Fact<number>;
  integer(field: Field): Fact<number>;
  oneOf<Name extends keyof typeof ENUMERATIONS>(field: Field, enumeration: Name): Fact<OneOf<Name>>;
  list(field: Field): Fact<ArrayNode>;
  strings(field: Field): ListFact<string>;
  listOf<Name extends keyof typeof ENUMERATIONS>(field: Field, enumeration: Name): ListFact<OneOf<Name>>;
  /** @returns how much stands in a list; `undefined` where there is none */
  count(field: Field): number | undefined;
  /** @returns the objects of a list; what else stands in it is the schema's to report */
  objects(field: Field): ObjectReader[];
}

/**
 * @param shape what the format says of the value
 * @param names those of the document
 * @returns what reads the properties of a value, folded or not
 */
export function readerOf(node: JsonNode | undefined, shape: Shape, names: NameTable): ObjectReader {
  if (node?.type !== 'object' || !node.folded) return new NodeReader(node, names);
  return new FoldedReader(node.folded, node.place, shape);
}

/** The texts that are compared with others of their kind, and name nothing: the beginning of one is another one. */
const COMPARED: ReadonlySet<Field> = new Set([Field.dataCenter, Field.region]);

/** Reads an object from its nodes. */
class NodeReader implements ObjectReader {
  readonly set: Fact<ObjectNode>;
  readonly #properties: readonly PropertyNode[] | undefined;
  /** What all is that is not written in it. */
  readonly #outside: Fact<never>;
  readonly #names: NameTable | undefined;

  /** @param outside what all in it is, and it itself, where it is not written */
  constructor(node: JsonNode | undefined, names: NameTable | undefined, outside: Fact<never> = ABSENT) {
    this.#names = names;
    if (node?.type === 'object') {
      this.set = { node, value: node };
      this.#properties = node.properties;
      this.#outside = node.isCut ? { node, value: undefined } : ABSENT;
    } else {
      this.#outside = node ? { node, value: undefined } : outside;
      this.set = this.#outside;
      this.#properties = undefined;
    }
  }

  object(field: Field): ObjectReader {
    const node = this.#node(field);
    return node ? new NodeReader(node, this.#names) : new NodeReader(undefined, this.#names, this.#outside);
  }

  string(field: Field): Fact<string> {
    const node = this.#node(field);
    if (node && COMPARED.has(field) && isCutOff(node)) return { node, value: undefined };
    return node ? new TextFact(node, this.#names) : this.#outside;
  }

  boolean(field: Field): Fact<boolean> {
    const node = this.#node(field);
    return node ? { node, value: node.type === 'boolean' ? node.value : undefined } : this.#outside;
  }

  number(field: Field): Fact<number> {
    const node = this.#node(field);
    return node ? { node, value: node.type === 'number' && !isCutOff(node) ? node.value : undefined } : this.#outside;
  }

  integer(field: Field): Fact<number> {
    const { node, value } = this.number(field);
    return node ? { node, value: value !== undefined && Number.isInteger(value) ? value : undefined } : this.#outside;
  }

  oneOf<Name extends keyof typeof ENUMERATIONS>(field: Field, enumeration: Name): Fact<OneOf<Name>> {
    const node = this.#node(field);
    return node ? { node, value: valueIn(enumeration, node) } : this.#outside;
  }

  list(field: Field): Fact<ArrayNode> {
    const node = this.#node(field);
    return node ? { node, value: node.type === 'array' ? node : undefined } : this.#outside;
  }

  strings(field: Field): ListFact<string> {
    return listOf(this.list(field), (node) => (node.type === 'string' ? node.value : undefined));
  }

  listOf<Name extends keyof typeof ENUMERATIONS>(field: Field, enumeration: Name): ListFact<OneOf<Name>> {
    return listOf(this.list(field), (node) => valueIn(enumeration, node));
  }

  count(field: Field): number | undefined {
    return this.list(field).value?.items.length;
  }

  objects(field: Field): ObjectReader[] {
    const items = this.list(field).value?.items ?? [];
    return items.filter((item) => item.type === 'object').map((item) => new NodeReader(item, this.#names));
  }

  /** @returns what is written as a property; a name without a value yet stands for a value that is unknown */
  #node(field: Field): JsonNode | undefined {
    const name = FIELDS.texts[field];
    const property = this.#properties?.findLast((one) => one.name === name);
    return property && (property.valueNode ?? property);
  }
}

/**
 * Reads an item that is folded, or an object in it, without making nodes: its properties are looked through once.
 *
 * There are very many of these: methods that are `#private` would cost each of them a place.
 */
class FoldedReader implements ObjectReader {
  readonly #item: FoldedObject;
  /** Of the object among the cells. */
  readonly #place: number;
  readonly #shape: Shape;
  /** In which there is a row with the places of the values, each in the column of its field. */
  readonly #rows: Int32Array;
  readonly #row: number;

  constructor(item: FoldedObject, place: number, shape: Shape) {
    this.#item = item;
    this.#place = place;
    this.#shape = shape;
    const { cells, source } = item;
    const { columns } = shape;
    const row = source.rows.add(shape.properties.size);
    const rows = source.rows.piece;
    const fields = source.properties.placesOf(FIELDS);
    const end = cells.endIn(place);
    for (let at = cells.firstIn(place); at < end; at = cells.behind(at)) {
      const column = columns[fields[cells.nameOf(at)] ?? NO_FIELD] ?? -1;
      // Where a property stands twice, the last one counts.
      if (column >= 0) rows[row + column] = at;
    }
    this.#rows = rows;
    this.#row = row;
  }

  get set(): Fact<ObjectNode> {
    return new ContainerInItem<ObjectNode>(this.#item, this.#place);
  }

  object(field: Field): ObjectReader {
    const at = this.find(field);
    if (at === NOWHERE) return NO_OBJECT;
    const shape = this.#shape.byField[field];
    return shape && this.#item.cells.kindOf(at) === Kind.Object ? this.within(at, shape) : this.nodesAt(at);
  }

  string(field: Field): Fact<string> {
    const at = this.find(field);
    if (at === NOWHERE) return ABSENT;
    return this.isText(at) ? new TextInItem(this.#item, at) : this.fact<string>(at);
  }

  boolean(field: Field): Fact<boolean> {
    const at = this.find(field);
    if (at === NOWHERE) return ABSENT;
    const kind = this.#item.cells.kindOf(at);
    return this.fact(at, kind === Kind.True ? true : kind === Kind.False ? false : undefined);
  }

  number(field: Field): Fact<number> {
    const at = this.find(field);
    return at === NOWHERE ? ABSENT : this.fact(at, this.numberAt(at));
  }

  integer(field: Field): Fact<number> {
    const at = this.find(field);
    if (at === NOWHERE) return ABSENT;
    const value = this.numberAt(at);
    return this.fact(at, Number.isInteger(value) ? value : undefined);
  }

  oneOf<Name extends keyof typeof ENUMERATIONS>(field: Field, enumeration: Name): Fact<OneOf<Name>> {
    const at = this.find(field);
    if (at === NOWHERE) return ABSENT;
    const values: readonly OneOf<Name>[] = ENUMERATIONS[enumeration];
    return this.fact(at, this.isText(at) ? this.#item.oneOf(values, at) : undefined);
  }

  list(field: Field): Fact<ArrayNode> {
    const at = this.find(field);
    if (at === NOWHERE) return ABSENT;
    const isList = this.#item.cells.kindOf(at) === Kind.Array;
    return isList ? new ContainerInItem<ArrayNode>(this.#item, at) : this.fact<ArrayNode>(at);
  }

  strings(field: Field): ListFact<string> {
    return this.texts(field, (at) => this.#item.textOf(at));
  }

  listOf<Name extends keyof typeof ENUMERATIONS>(field: Field, enumeration: Name): ListFact<OneOf<Name>> {
    const values: readonly OneOf<Name>[] = ENUMERATIONS[enumeration];
    return this.texts(field, (at) => this.#item.oneOf(values, at));
  }

  count(field: Field): number | undefined {
    const { cells } = this.#item;
    const list = this.find(field);
    if (list === NOWHERE || cells.kindOf(list) !== Kind.Array) return undefined;
    let count = 0;
    for (let at = cells.firstIn(list); at < cells.endIn(list); at = cells.behind(at)) count++;
    return count;
  }

  objects(field: Field): ObjectReader[] {
    const { cells } = this.#item;
    const list = this.find(field);
    const found: ObjectReader[] = [];
    const shape = this.#shape.byField[field]?.items;
    if (list === NOWHERE || !shape || cells.kindOf(list) !== Kind.Array) return found;
    for (let at = cells.firstIn(list); at < cells.endIn(list); at = cells.behind(at)) {
      if (cells.kindOf(at) === Kind.Object) found.push(this.within(at, shape));
    }
    return found;
  }

  private within(at: number, shape: Shape): ObjectReader {
    return new FoldedReader(this.#item, at, shape);
  }

  private texts<Value extends string>(field: Field, read: (at: number) => Value | undefined): ListFact<Value> {
    const list = this.find(field);
    if (list === NOWHERE) return NO_LIST;
    const { cells } = this.#item;
    if (cells.kindOf(list) !== Kind.Array)
      return { node: this.fact(list).node, value: undefined, items: [], listed: 0 };
    const items: Item<Value>[] = [];
    let listed = 0;
    for (let at = cells.firstIn(list); at < cells.endIn(list); at = cells.behind(at)) {
      listed++;
      const value = this.isText(at) ? read(at) : undefined;
      if (value !== undefined) items.push(new ValueInItem(this.#item, at, value));
    }
    return new ListInItem(this.#item, list, items, listed);
  }

  private nodesAt(at: number): ObjectReader {
    return new NodeReader(this.fact(at).node, this.#item.source.names);
  }

  private fact<Value>(at: number, value?: Value): Fact<Value> {
    return new FactInItem<Value>(this.#item, at, value);
  }

  private isText(at: number): boolean {
    return this.#item.cells.kindOf(at) <= Kind.EscapedString;
  }

  private numberAt(at: number): number | undefined {
    const isNumber = this.#item.cells.kindOf(at) === Kind.Number;
    return isNumber ? this.#item.numberOf(at) : undefined;
  }

  /** @returns the place of the value of a property; {@link NOWHERE} where there is none */
  private find(field: Field): number {
    const column = this.#shape.columns[field] ?? -1;
    if (column < 0) return this.findUnknown(field);
    return this.#rows[this.#row + column] ?? NOWHERE;
  }

  /** As {@link find}, of what the format does not know in this object. */
  private findUnknown(field: Field): number {
    const { cells, source } = this.#item;
    const number = source.properties.numbersOf(FIELDS)[field] ?? -1;
    return number < 0 ? NOWHERE : cells.find(this.#place, number);
  }
}

/** The place of the first item: no value of a property has it. */
const NOWHERE = 0;

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
  return { ...list, items, listed: list.value?.isCut ? Infinity : (list.value?.items.length ?? 0) };
}
