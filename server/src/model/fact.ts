import { Kind } from '../syntax/cells';
import { NO_NAME, type NameTable } from '../syntax/nameTable';
import { nodeOfCell } from '../syntax/nodes';
import {
  markOf,
  type ArrayNode,
  type FoldedObject,
  type JsonNode,
  type ObjectNode,
  type Span,
  type StringNode,
} from '../syntax/tree';

/**
 * What a document says of one thing, in one of three ways:
 * - known: `value` is what it says, `node` where;
 * - unknown: something is written at `node`, but of a wrong type or outside its enumeration, which the schema reports;
 *   rules are silent about what depends on it, so `value` is undefined;
 * - absent: nothing is written, and both are undefined.
 *
 * Most nodes are never asked for, and are made when they are: ask for the value first, and whether it is absent by {@link isAbsent}.
 */
export interface Fact<Value> {
  readonly node: JsonNode | undefined;
  readonly value: Value | undefined;
}

/** One of several values that a list holds. */
export interface Item<Value> {
  readonly node: StringNode;
  readonly value: Value;
}

/** A list; where it is known, `items` are those of its values that are. */
export interface ListFact<Value> {
  readonly node: JsonNode | undefined;
  readonly value: ArrayNode | undefined;
  readonly items: readonly Item<Value>[];
  /** How much stands in it, known or not. */
  readonly listed: number;
}

/** A text that a document holds. Names are looked up again and again: which one it is is worked out once. */
export class TextFact implements Fact<string> {
  declare readonly node: JsonNode;
  declare readonly value: string | undefined;
  declare readonly names: NameTable | undefined;
  declare private number: number;

  /** @param names those of the document, where it is looked up in them */
  constructor(node: JsonNode, names?: NameTable) {
    this.node = node;
    this.value = node.type === 'string' ? node.value : undefined;
    this.names = names;
    this.number = NO_NAME;
  }

  /** Its number in `names`. */
  get name(): number {
    if (this.number === NO_NAME && this.value !== undefined) this.number = this.names?.numberOf(this.value) ?? NO_NAME;
    return this.number;
  }
}

/* Facts in items are made when they are asked for, and kept by nobody: there would be very many. Their fields are only declared, as those of nodes are. */

/** Something in an item: its node is made when it is asked for, which it is where something is reported of it. */
abstract class InItem {
  declare protected readonly item: FoldedObject;
  /** Of it among the cells. */
  declare protected readonly place: number;

  constructor(item: FoldedObject, place: number) {
    this.item = item;
    this.place = place;
  }

  get node(): JsonNode {
    return nodeOfCell(this.item, this.place);
  }

  /** Of its node, which need not be made for that. */
  get offset(): number {
    return this.item.offset + this.item.cells.startOf(this.place);
  }

  /** As {@link markOf}, of its node. */
  get mark(): Span {
    const { cells } = this.item;
    const isLong = cells.kindOf(this.place) >= Kind.Object;
    return { offset: this.offset, length: isLong ? 1 : cells.endOf(this.place) - cells.startOf(this.place) };
  }
}

/** What stands somewhere in a document. */
export interface Written {
  readonly node: JsonNode;
}

/** A place in a document: a node, or what has one when it is asked for. */
export type Place = JsonNode | Written;

/** @returns the node at a place */
export function nodeOf(place: Place): JsonNode {
  return 'node' in place ? place.node : place;
}

/** @returns the offset of the node at a place, without making that where it is not there yet */
export function offsetOf(place: Place): number {
  return place instanceof InItem ? place.offset : nodeOf(place).offset;
}

/** @returns what is underlined where something is said of a place; the node there is not made for that */
export function markAt(place: Place): Span {
  return place instanceof InItem ? place.mark : markOf(nodeOf(place));
}

/** What an item says of one thing. */
export class FactInItem<Value> extends InItem implements Fact<Value> {
  declare readonly value: Value | undefined;

  constructor(item: FoldedObject, place: number, value: Value | undefined) {
    super(item, place);
    this.value = value;
  }
}

/** What can be read for sure: its value is found when it is asked for. */
abstract class KnownInItem extends InItem {}

/** A text in an item. Most are compared as names, and never read. */
export class TextInItem extends KnownInItem implements Fact<string> {
  get value(): string {
    return this.item.textOf(this.place);
  }

  get names(): NameTable {
    return this.item.source.names;
  }

  /** Its number in `names`. */
  get name(): number {
    return this.item.cells.numberOf(this.place);
  }
}

/** An object or a list in an item. */
export class ContainerInItem<Container extends ObjectNode | ArrayNode> extends KnownInItem implements Fact<Container> {
  get value(): Container {
    return this.node as Container;
  }
}

/** A list in an item, with those of its values that are known. */
export class ListInItem<Value> extends KnownInItem implements ListFact<Value> {
  declare readonly items: readonly Item<Value>[];
  declare readonly listed: number;

  constructor(item: FoldedObject, place: number, items: readonly Item<Value>[], listed: number) {
    super(item, place);
    this.items = items;
    this.listed = listed;
  }

  get value(): ArrayNode {
    return this.node as ArrayNode;
  }
}

/** One of the texts in such a list. */
export class ValueInItem<Value> extends InItem implements Item<Value> {
  declare readonly value: Value;

  constructor(item: FoldedObject, place: number, value: Value) {
    super(item, place);
    this.value = value;
  }

  override get node(): StringNode {
    return super.node as StringNode;
  }
}

/** @returns the number of a name among these; {@link NO_NAME} where it is not known */
export function numberOf(name: Fact<string>, names: NameTable): number {
  if ((name instanceof TextInItem || name instanceof TextFact) && name.names === names) return name.name;
  return name.value === undefined ? NO_NAME : names.numberOf(name.value);
}

/** @returns a name as it is compared, where it is known */
export function keyOf({ value }: Fact<string>): string | undefined {
  return value === undefined ? undefined : folded(value);
}

export const ABSENT: Fact<never> = { node: undefined, value: undefined };

/** @returns whether nothing is written, which is more than not knowing what is */
export function isAbsent(fact: Fact<unknown>): boolean {
  return fact === ABSENT || (!(fact instanceof InItem) && fact.node === undefined);
}

/** @returns whether something is written, whether it can be read or not */
export function isWritten<Said extends Fact<unknown>>(fact: Said): fact is Said & Written {
  return !isAbsent(fact);
}

/** @returns whether something is written that can be read */
export function isKnown(fact: Fact<unknown>): boolean {
  return fact instanceof KnownInItem || fact.value !== undefined;
}

/** @returns whether something is written that cannot be read */
export function isUnknown(fact: Fact<unknown>): boolean {
  return !isAbsent(fact) && !isKnown(fact);
}

/** @returns the value where one is known or nothing is written (then the default), `undefined` where it is unknown */
export function valueOr<Value>(fact: Fact<Value>, byDefault: Value): Value | undefined {
  return isAbsent(fact) ? byDefault : fact.value;
}

/** @returns a name as it is compared: FQDNs, ids, site names, regions and their like compare without case */
export function folded(name: string): string {
  return name.toLowerCase();
}

/** @returns whether two names are both known and the same without case */
export function sameName(one: Fact<string>, other: Fact<string>): boolean {
  if (one instanceof TextInItem && other instanceof TextInItem && one.names === other.names)
    return one.name === other.name;
  const key = keyOf(one);
  return key !== undefined && key === keyOf(other);
}
