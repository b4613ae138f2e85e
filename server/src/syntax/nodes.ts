import { Kind, type Cells } from './cells';
import type { FoldedText } from './foldedText';
import { detached, Scanner, unescaped } from './scanner';
import { Token } from './tokens';

/**
 * The tree of a JSON document with comments, with the offsets of everything in it.
 *
 * The nodes have the shape that `vscode-json-languageservice` takes in `newJSONDocument`. Offsets and lengths count UTF-16 code units from
 * the start of the text. A node keeps how far behind its parent it starts, so that a change of the text moves the few nodes beside
 * it and not all behind it. Only the parser and the editing of a tree write to nodes.
 */
export type JsonNode = ObjectNode | PropertyNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;
/** A node that stands where a value stands. */
export type ValueNode = Exclude<JsonNode, PropertyNode>;

/* eslint-disable @typescript-eslint/class-literal-property-style -- a field that is the same in all nodes of a class would cost each of them its place */

/* Fields are only declared, set in constructors and never `#private`: what it costs to make a node is most of what it costs to parse. */

abstract class BaseNode {
  declare parent: JsonNode | undefined;
  /** How far behind its parent it starts; the root: behind the start of the text. */
  declare start: number;
  /** Up to the end of the last token that belongs to it, also where its closing bracket is missing. */
  declare length: number;
  /** Place among the items, where the parent is an array. */
  declare index: number | undefined;
  /** Of an object or a list in which the text ends: what else would stand in it is not known. Of all others it is left out. */
  declare isCut?: true;

  constructor(start: number, length: number) {
    this.parent = undefined;
    this.start = start;
    this.length = length;
    this.index = undefined;
  }

  get offset(): number {
    let at = this.start;
    for (let node = this.parent; node; node = node.parent) at += node.start;
    return at;
  }
}

export class ObjectNode extends BaseNode {
  /** Missing where nobody has asked for them yet. */
  declare private held: PropertyNode[] | undefined;
  /** Of an object in an item that is folded: that item; of the item: it itself. */
  declare readonly folded: FoldedObject | undefined;
  /** Its own place among the cells of that. */
  declare readonly place: number;

  constructor(start: number, length: number, folded?: FoldedObject, place = 0) {
    super(start, length);
    this.folded = folded;
    this.place = place;
    this.held = undefined;
  }

  get properties(): PropertyNode[] {
    return (this.held ??= this.folded ? unfoldedProperties(this, this.folded) : []);
  }

  set properties(properties: PropertyNode[]) {
    this.held = properties;
  }

  get type(): 'object' {
    return 'object';
  }

  get children(): PropertyNode[] {
    return this.properties;
  }
}

/**
 * An item of a list of the document, without mistakes, whose nodes are made when somebody asks for them. What stands in it is known before.
 * Of these there are very many.
 */
export class FoldedObject extends ObjectNode {
  declare readonly folded: FoldedObject;
  declare readonly cells: Cells;
  /** The text that it stands in. Another one when it has been taken over into another document. */
  declare source: FoldedText;
  declare private own: string | undefined;

  /** @param place its own place among the cells */
  constructor(start: number, length: number, cells: Cells, place: number, source: FoldedText) {
    super(start, length, undefined, place);
    this.folded = this;
    this.cells = cells;
    this.source = source;
    this.own = undefined;
  }

  /** The text that it is read from. */
  get text(): string {
    return this.own ?? this.source.text;
  }

  /** Where it starts in that. */
  get textStart(): number {
    return this.own === undefined ? this.offset : 0;
  }

  /** Lets it stay what it is, since the text that it stands in is about to become another one. */
  keep(): void {
    const { offset, length } = this;
    this.own ??= detached(this.source.text.slice(offset, offset + length));
  }

  /** @returns the name of the property that a value at a place is of */
  nameOf(at: number): string {
    return this.source.properties.nameOf(this.cells.nameOf(at)) ?? '';
  }

  /** @returns what a text at a place means */
  textOf(at: number): string {
    const { text } = this;
    const from = contentStart(this, at);
    const to = contentEnd(this, at);
    if (!isPlain(this, at)) return unescaped(text, from, to);
    const found = text.slice(from, to);
    return this.source.isEdited ? detached(found) : found;
  }

  /** @returns the one of these that a text at a place means */
  oneOf<Text extends string>(texts: readonly Text[], at: number): Text | undefined {
    if (!isPlain(this, at)) {
      const meant = this.textOf(at);
      return texts.find((text) => text === meant);
    }
    const from = contentStart(this, at);
    const length = contentEnd(this, at) - from;
    for (const text of texts) if (text.length === length && this.text.startsWith(text, from)) return text;
    return undefined;
  }

  /** @returns the number at a place */
  numberOf(at: number): number {
    const { cells, textStart } = this;
    return Number(this.text.slice(textStart + cells.startOf(at), textStart + cells.endOf(at)));
  }
}

/** @returns whether a text at a place means what is written there between the quotes */
function isPlain({ cells }: FoldedObject, at: number): boolean {
  return cells.kindOf(at) === Kind.String;
}

/** @returns where what is between the quotes of a text starts */
function contentStart({ textStart, cells }: FoldedObject, at: number): number {
  return textStart + cells.startOf(at) + 1;
}

function contentEnd({ textStart, cells }: FoldedObject, at: number): number {
  return textStart + cells.endOf(at) - 1;
}

export class PropertyNode extends BaseNode {
  /** Its name, without quotes and escapes. */
  declare readonly name: string;
  /** Missing while the value is not typed yet. */
  declare valueNode: ValueNode | undefined;
  /** How far behind the name starts the colon; missing while it is not typed yet. */
  declare colonStart: number | undefined;
  /** Of the name as it is written; the property starts with it. */
  declare private readonly keyLength: number;
  declare private key: StringNode | undefined;

  constructor(start: number, keyLength: number, name: string) {
    super(start, keyLength);
    this.name = name;
    this.valueNode = undefined;
    this.colonStart = undefined;
    this.keyLength = keyLength;
    this.key = undefined;
  }

  get type(): 'property' {
    return 'property';
  }

  /** Its name as a node. Most are never asked for. */
  get keyNode(): StringNode {
    if (!this.key) {
      this.key = new StringNode(0, this.keyLength, this.name);
      this.key.parent = this;
    }
    return this.key;
  }

  get colonOffset(): number | undefined {
    return this.colonStart === undefined ? undefined : this.offset + this.colonStart;
  }

  get children(): ValueNode[] {
    return this.valueNode ? [this.keyNode, this.valueNode] : [this.keyNode];
  }
}

export class ArrayNode extends BaseNode {
  /** Missing where nobody has asked for them yet. */
  declare private held: ValueNode[] | undefined;
  /** Of a list in an item that is folded: that item. */
  declare readonly folded: FoldedObject | undefined;
  /** Its own place among the cells of that. */
  declare readonly place: number;

  constructor(start: number, length: number, folded?: FoldedObject, place = 0) {
    super(start, length);
    this.folded = folded;
    this.place = place;
    this.held = undefined;
  }

  get items(): ValueNode[] {
    return (this.held ??= this.folded ? unfoldedItems(this, this.folded) : []);
  }

  set items(items: ValueNode[]) {
    this.held = items;
  }

  get type(): 'array' {
    return 'array';
  }

  get children(): ValueNode[] {
    return this.items;
  }
}

export class StringNode extends BaseNode {
  declare readonly value: string;

  constructor(start: number, length: number, value: string) {
    super(start, length);
    this.value = value;
  }

  get type(): 'string' {
    return 'string';
  }
}

export class NumberNode extends BaseNode {
  declare readonly value: number;

  constructor(start: number, length: number, value: number) {
    super(start, length);
    this.value = value;
  }

  get type(): 'number' {
    return 'number';
  }

  get isInteger(): boolean {
    return Number.isInteger(this.value);
  }
}

export class BooleanNode extends BaseNode {
  declare readonly value: boolean;

  constructor(start: number, length: number, value: boolean) {
    super(start, length);
    this.value = value;
  }

  get type(): 'boolean' {
    return 'boolean';
  }
}

export class NullNode extends BaseNode {
  get type(): 'null' {
    return 'null';
  }

  get value(): null {
    return null;
  }
}

/** @returns the nodes of the properties of a folded object, with their values; of what these hold there are none yet */
function unfoldedProperties(object: ObjectNode, folded: FoldedObject): PropertyNode[] {
  const { cells, textStart } = folded;
  const start = textStart + cells.startOf(object.place);
  const scanner = new Scanner(folded.text, start + 1);
  const properties: PropertyNode[] = [];
  const end = cells.endIn(object.place);
  for (let at = cells.firstIn(object.place); at < end; at = cells.behind(at)) {
    find(scanner, Token.String);
    const from = scanner.offset;
    const property = new PropertyNode(from - start, scanner.end - from, folded.nameOf(at));
    find(scanner, Token.Colon);
    property.colonStart = scanner.offset - from;
    const value = unfoldedValue(folded, at, textStart + cells.startOf(at) - from);
    value.parent = property;
    property.valueNode = value;
    property.length = value.start + value.length;
    property.parent = object;
    properties.push(property);
    scanner.end = from + property.length;
  }
  return properties;
}

/** Goes on to a token; what is before it are comments, and the comma between two properties. */
function find(scanner: Scanner, wanted: number): void {
  let token: number;
  do token = scanner.scan();
  while (token !== wanted && token !== Token.EndOfFile);
}

function unfoldedItems(list: ArrayNode, folded: FoldedObject): ValueNode[] {
  const { cells } = folded;
  const start = cells.startOf(list.place);
  const items: ValueNode[] = [];
  const end = cells.endIn(list.place);
  for (let at = cells.firstIn(list.place); at < end; at = cells.behind(at)) {
    const item = unfoldedValue(folded, at, cells.startOf(at) - start);
    item.parent = list;
    item.index = items.length;
    items.push(item);
  }
  return items;
}

/** @param start how far behind its parent the value starts */
function unfoldedValue(folded: FoldedObject, at: number, start: number): ValueNode {
  const { cells } = folded;
  const length = cells.endOf(at) - cells.startOf(at);
  switch (cells.kindOf(at)) {
    case Kind.Object:
      return new ObjectNode(start, length, folded, at);
    case Kind.Array:
      return new ArrayNode(start, length, folded, at);
    case Kind.Number:
      return new NumberNode(start, length, folded.numberOf(at));
    case Kind.True:
      return new BooleanNode(start, length, true);
    case Kind.False:
      return new BooleanNode(start, length, false);
    case Kind.Null:
      return new NullNode(start, length);
    default:
      return new StringNode(start, length, folded.textOf(at));
  }
}

/** @returns the node of a value at a place of a folded object, in time logarithmic in the number of its siblings but for the first */
export function nodeOfCell(folded: FoldedObject, place: number): ValueNode {
  let node: ValueNode = folded;
  let start = folded.cells.startOf(place);
  while (start > 0) {
    if (node.type === 'object') {
      const property: PropertyNode | undefined = node.properties[lastStarting(node.properties, start)];
      if (!property?.valueNode) break;
      start -= property.start + property.valueNode.start;
      node = property.valueNode;
    } else {
      const item: ValueNode | undefined =
        node.type === 'array' ? node.items[lastStarting(node.items, start)] : undefined;
      if (!item) break;
      start -= item.start;
      node = item;
    }
  }
  return node;
}

/** @returns the index of the last of these siblings that starts before a place or there; -1 where none does */
export function lastStarting(siblings: readonly { readonly start: number }[], place: number): number {
  let low = 0;
  let high = siblings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((siblings[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
