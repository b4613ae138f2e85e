/**
 * The tree of a JSON document with comments, with the offsets of everything in it.
 *
 * The nodes have the shape that `vscode-json-languageservice` takes in `newJSONDocument`, so that its features work on
 * our tree and the text is parsed once. Offsets and lengths count UTF-16 code units from the start of the text. Only the
 * parser writes to them.
 */
export type JsonNode = ObjectNode | PropertyNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;
/** A node that stands where a value stands. */
export type ValueNode = Exclude<JsonNode, PropertyNode>;

interface BaseNode {
  readonly offset: number;
  /** Up to the end of the last token that belongs to it, also where its closing bracket is missing. */
  length: number;
  parent?: JsonNode;
  /** Place among the items, where the parent is an array. */
  index?: number;
}

export interface ObjectNode extends BaseNode {
  readonly type: 'object';
  readonly properties: PropertyNode[];
  readonly children: PropertyNode[];
}

export interface PropertyNode extends BaseNode {
  readonly type: 'property';
  keyNode: StringNode;
  /** Missing while the value is not typed yet. */
  valueNode?: ValueNode;
  colonOffset?: number;
  readonly children: ValueNode[];
}

export interface ArrayNode extends BaseNode {
  readonly type: 'array';
  readonly items: ValueNode[];
  readonly children: ValueNode[];
}

export interface StringNode extends BaseNode {
  readonly type: 'string';
  readonly value: string;
}

export interface NumberNode extends BaseNode {
  readonly type: 'number';
  readonly value: number;
  readonly isInteger: boolean;
}

export interface BooleanNode extends BaseNode {
  readonly type: 'boolean';
  readonly value: boolean;
}

export interface NullNode extends BaseNode {
  readonly type: 'null';
  readonly value: null;
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
  readonly root?: ValueNode;
  readonly problems: readonly SyntaxProblem[];
  /** Line and block comments, in the order of the text. */
  readonly comments: readonly Span[];
}

/**
 * @returns the JSON Pointer (RFC 6901) of a value; of a property, that of its value; `""` for the root
 */
export function pointerOf(node: JsonNode): string {
  const segments: string[] = [];
  for (let at: JsonNode | undefined = node; at; at = at.parent) {
    if (at.type === 'property') segments.push(at.keyNode.value.replace(/~/g, '~0').replace(/\//g, '~1'));
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
  return object.properties.findLast((property) => property.keyNode.value === name);
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
