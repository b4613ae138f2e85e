import { nodeOfCell, type ArrayNode, type JsonNode, type ObjectNode } from '../syntax/tree';

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

/** A text that a document holds. Names are looked up again and again: how one is compared is worked out once. */
export class TextFact implements Fact<string> {
  readonly node: JsonNode;
  readonly value: string | undefined;
  #key: string | undefined;

  constructor(node: JsonNode) {
    this.node = node;
    this.value = node.type === 'string' ? node.value : undefined;
    this.#key = undefined;
  }

  get key(): string | undefined {
    return (this.#key ??= this.value === undefined ? undefined : folded(this.value));
  }
}

/** Something in an object that may be folded: its node is made when it is asked for, which it is where something is reported of it. */
abstract class InObject {
  readonly #object: ObjectNode;
  readonly #place: number;

  /** @param place of it among the cells of the object */
  constructor(object: ObjectNode, place: number) {
    this.#object = object;
    this.#place = place;
  }

  get node(): JsonNode {
    const { folded } = this.#object;
    return folded ? nodeOfCell(this.#object, folded, this.#place) : this.#object;
  }
}

/** What an object that may be folded says of one thing. */
export class FactInObject<Value> extends InObject implements Fact<Value> {
  readonly value: Value | undefined;
  #key: string | undefined;

  constructor(object: ObjectNode, place: number, value: Value | undefined) {
    super(object, place);
    this.value = value;
    this.#key = undefined;
  }

  /** Of a text: how it is compared. */
  get key(): string | undefined {
    return (this.#key ??= typeof this.value === 'string' ? folded(this.value) : undefined);
  }
}

/** An object or a list in an object that may be folded. */
export class ContainerInObject<Container extends ObjectNode | ArrayNode> extends InObject implements Fact<Container> {
  get value(): Container {
    return this.node as Container;
  }
}

/** @returns a name as it is compared, where it is known */
export function keyOf(name: Fact<string>): string | undefined {
  if (name instanceof FactInObject || name instanceof TextFact) return name.key;
  return name.value === undefined ? undefined : folded(name.value);
}

export const ABSENT: Fact<never> = { node: undefined, value: undefined };

/** @returns whether nothing is written, which is more than not knowing what is */
export function isAbsent(fact: Fact<unknown>): boolean {
  return fact === ABSENT || (!(fact instanceof InObject) && fact.node === undefined);
}

/** @returns whether something is written that can be read */
export function isKnown(fact: Fact<unknown>): boolean {
  return fact instanceof ContainerInObject || fact.value !== undefined;
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
  const key = keyOf(one);
  return key !== undefined && key === keyOf(other);
}
