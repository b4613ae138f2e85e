import type { Folded } from './folded';

/**
 * The tree of a JSON document with comments, with the offsets of everything in it.
 *
 * The nodes have the shape that `vscode-json-languageservice` takes in `newJSONDocument`. Offsets and lengths count UTF-16 code units from
 * the start of the text. A node keeps how far behind its parent it starts, so that a change of the text moves the few nodes beside
 * it and not all behind it. Only the parser and the editing of a tree write to nodes.
 */
export type JsonNode = ObjectNode | PropertyNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;
/** What stands in an object of which no nodes have been made. */
export type FoldedObject = Folded<PropertyNode, ValueNode>;
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
  /** Of an item of a list of the document, without a mistake in it: what stands in it, without nodes. */
  declare readonly folded: FoldedObject | undefined;

  constructor(start: number, length: number, folded?: FoldedObject) {
    super(start, length);
    this.folded = folded;
    this.held = undefined;
  }

  get properties(): PropertyNode[] {
    return this.held ?? this.unfold();
  }

  set properties(properties: PropertyNode[]) {
    this.held = properties;
  }

  /** Whether there are nodes of what stands in it. */
  get isUnfolded(): boolean {
    return this.held !== undefined;
  }

  /** Makes the nodes of what stands in it, where that is not done yet. */
  unfold(): PropertyNode[] {
    if (this.held) return this.held;
    const properties = this.folded?.unfold(this.offset, this.length) ?? [];
    for (const property of properties) property.parent = this;
    return (this.held = properties);
  }

  get type(): 'object' {
    return 'object';
  }

  get children(): PropertyNode[] {
    return this.properties;
  }
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
  declare items: ValueNode[];

  constructor(start: number, length: number) {
    super(start, length);
    this.items = [];
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

/** A stretch of the text: `length` UTF-16 code units from `offset` on. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** What is wrong with the text as JSON, and where. */
export interface SyntaxProblem extends Span {
  readonly message: string;
  /** The innermost value around the place; missing where there is none. */
  readonly within?: JsonNode;
}

/** A parsed document. Nothing in it changes after the parse. */
export interface SyntaxTree {
  readonly text: string;
  /** Missing where the text holds no value at all. */
  readonly root: ValueNode | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Line and block comments, in the order of the text. */
  readonly comments: readonly Span[];
}

/** A tree, with how many names, values and comments were read for it. */
export interface ParsedTree extends SyntaxTree {
  readonly size: number;
}

/** What of a text is known already: parts of it that were parsed before and stand in it unchanged. */
export interface KnownParts {
  /** @returns the object that starts at an offset as an item of a list of the document's object, with the comments in it */
  at(offset: number): { readonly node: ObjectNode; readonly comments: readonly Span[] } | undefined;
}

/**
 * @returns the JSON Pointer (RFC 6901) of a value; of a property, that of its value; `""` for the root
 */
export function pointerOf(node: JsonNode): string {
  const segments: string[] = [];
  for (let at: JsonNode | undefined = node; at; at = at.parent) {
    if (at.type === 'property') segments.push(at.name.replace(/~/g, '~0').replace(/\//g, '~1'));
    else if (at.index !== undefined) segments.push(String(at.index));
  }
  return segments
    .reverse()
    .map((segment) => `/${segment}`)
    .join('');
}

/**
 * @param pointer a JSON Pointer (RFC 6901), as {@link pointerOf} gives it
 * @returns the value that it points to; `undefined` where there is none
 */
export function valueAtPointer({ root }: SyntaxTree, pointer: string): ValueNode | undefined {
  if (pointer === '') return root;
  let at = root;
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replace(/~1/g, '/').replace(/~0/g, '~');
    if (at?.type === 'object') at = propertyNamed(at, name)?.valueNode;
    else at = at?.type === 'array' ? at.items[/^\d+$/.test(name) ? Number(name) : -1] : undefined;
  }
  return at;
}

/**
 * @param place of a value among the cells of an object
 * @returns its node, found in constant time but for the first
 */
export function nodeOfCell(object: ObjectNode, folded: FoldedObject, place: number): JsonNode {
  folded.values ??= valuesIn(object);
  return folded.values[folded.indexOf(place)] ?? object;
}

/** @returns a value and all in it, in the order of the text; it nests no deeper than is read */
function valuesIn(value: ValueNode, all: ValueNode[] = []): ValueNode[] {
  all.push(value);
  if (value.type === 'object') {
    for (const { valueNode } of value.properties) if (valueNode) valuesIn(valueNode, all);
  } else if (value.type === 'array') {
    for (const item of value.items) valuesIn(item, all);
  }
  return all;
}

/**
 * @param offset where the cursor is; the end of a node belongs to it, so that a cursor behind the last letter finds it
 * @returns the innermost node that holds the offset, in time logarithmic in the number of siblings; `undefined` outside the root
 */
export function nodeAt(tree: SyntaxTree, offset: number): JsonNode | undefined {
  let found: JsonNode | undefined = tree.root;
  if (!found || !holds(found, offset)) return undefined;
  for (;;) {
    const child: JsonNode | undefined = childAt(found, offset);
    if (!child) return found;
    found = child;
  }
}

/** @returns the property that a node is the key or the value of */
export function propertyOf(node: JsonNode): PropertyNode | undefined {
  return node.parent?.type === 'property' ? node.parent : undefined;
}

/** @returns the last property of that name: as `JSON.parse` reads it where a name stands twice */
export function propertyNamed(object: ObjectNode, name: string): PropertyNode | undefined {
  return object.properties.findLast((property) => property.name === name);
}

function holds(span: Span, offset: number): boolean {
  return offset >= span.offset && offset <= span.offset + span.length;
}

function childAt(node: JsonNode, offset: number): JsonNode | undefined {
  if (!('children' in node)) return undefined;
  const children: readonly JsonNode[] = node.children;
  let low = 0;
  let high = children.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const child = children[middle];
    if (!child) return undefined;
    if (holds(child, offset)) return child;
    if (offset < child.offset) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}
