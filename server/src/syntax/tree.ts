import type { NameTable } from './nameTable';
import type { PropertyNames } from './propertyNames';
import type { ArrayNode, JsonNode, ObjectNode, PropertyNode, ValueNode } from './nodes';
import type { Span } from './span';

export {
  ArrayNode,
  BooleanNode,
  NullNode,
  NumberNode,
  ObjectNode,
  PropertyNode,
  StringNode,
  type FoldedObject,
  type JsonNode,
  type ValueNode,
} from './nodes';
export type { Span } from './span';

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
  /** What may be a name in it. */
  readonly names: NameTable;
  /** The names of its properties. */
  readonly properties: PropertyNames;
}

/**
 * What tells where the items of lists end: their brackets; their indentation, in a document whose brackets do not match; `disputed`: their brackets, but
 * their indentation would tell something else if those of the document did not match.
 */
export type EndsToldBy = 'brackets' | 'indentation' | 'disputed';

/** A tree, with how many names, values and comments were read for it. */
export interface ParsedTree extends SyntaxTree {
  readonly size: number;
  /** What told where the items of lists end that were read for it. */
  readonly endsTold: EndsToldBy;
  /** Whether a block comment was not closed. */
  readonly hasOpenComment: boolean;
}

/** What of a text is known already: parts of it that were parsed before and stand in it unchanged. */
export interface KnownParts {
  /**
   * @param indentation of the name of the list; any where it is left out
   * @param isEnd whether a list ends at an offset, with its bracket
   * @returns the list that starts at an offset as that of a property of the document's object
   */
  list(offset: number, indentation?: number, isEnd?: (end: number) => boolean): KnownPart<ArrayNode> | undefined;
  /**
   * @param indentation of the name of the list that the item is in; any where it is left out
   * @param isEnd whether an item ends at an offset, with its brace
   * @returns the object that starts at an offset as an item of such a list
   */
  item(offset: number, indentation?: number, isEnd?: (end: number) => boolean): KnownPart<ObjectNode> | undefined;
}

/** A part of a text, with the comments in it. */
export interface KnownPart<Node> {
  readonly node: Node;
  readonly comments: readonly Span[];
}

/** @returns what is underlined where something is said of a node: the value, the name of a property, or the opening bracket of what is long */
export function markOf(node: JsonNode): Span {
  const { offset, length } = node.type === 'property' ? node.keyNode : node;
  return { offset, length: node.type === 'object' || node.type === 'array' ? 1 : length };
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
