import { tokenFrom as readFrom } from './tokenFrom';
import { Fault, Token } from './tokens';
import type { ArrayNode, JsonNode, ObjectNode, PropertyNode, Span, SyntaxTree, ValueNode } from './tree';

/** What is around a place where something may be written. */
interface Gap {
  /** What is written there already, or nothing at the cursor itself: what the new text replaces. It is on one line. */
  readonly written: Span;
  /** Where a comma is missing before it. */
  readonly commaBefore: number | undefined;
  /** Whether something follows without a comma between. */
  readonly needsCommaAfter: boolean;
}

/** Where a name of a property belongs. */
export interface NamePlace extends Gap {
  readonly kind: 'name';
  readonly object: ObjectNode;
  /** The property whose name is being written; `undefined` where none is. */
  readonly property: PropertyNode | undefined;
  /** Whether a colon follows already. */
  readonly hasColon: boolean;
}

/** Where the value of a property belongs. */
export interface ValuePlace extends Gap {
  readonly kind: 'value';
  readonly property: PropertyNode;
}

/** Where an item of a list belongs. */
export interface ItemPlace extends Gap {
  readonly kind: 'item';
  readonly array: ArrayNode;
  /** The item that is being written; `undefined` where none is, or it is no value yet. */
  readonly item: ValueNode | undefined;
}

/** What may be written where the cursor is. */
export type Place =
  | NamePlace
  | ValuePlace
  | ItemPlace
  | { readonly kind: 'comment'; readonly comment: Span }
  /** A document without a value. */
  | ({ readonly kind: 'document' } & Gap);

type Container = ObjectNode | ArrayNode;

interface TokenSpan extends Span {
  readonly token: number;
  readonly isClosed: boolean;
}

/** The tokens next to the cursor. */
interface Neighbours {
  /** The last one before it that is no comment. */
  readonly before: TokenSpan | undefined;
  /** The name or value that is being written: the cursor is in it or at its end. */
  readonly touched: TokenSpan | undefined;
}

/**
 * @param offset where the cursor is
 * @returns what may be written there, however much of it is written; `undefined` where nothing is. Reads the text between the last thing
 * that is finished and the next one, and no more
 */
export function placeAt(tree: SyntaxTree, offset: number): Place | undefined {
  const comment = commentAt(tree, offset);
  if (comment) return { kind: 'comment', comment };
  const container = containerAt(tree, offset);
  if (!container) return tree.root ? undefined : placeInNothing(tree.text, offset);
  return container.type === 'object'
    ? placeInObject(tree.text, container, offset)
    : placeInArray(tree.text, container, offset);
}

/** @returns whether the closing bracket of an object or a list is there */
export function isClosed({ text }: SyntaxTree, container: Container): boolean {
  // Without a mistake.
  if (container.folded) return true;
  const last = container.children.at(-1);
  const bracket = text.charAt(endOf(container) - 1);
  const isThere = bracket === (container.type === 'object' ? '}' : ']');
  return isThere && container.length > 1 && (!last || endOf(last) < endOf(container));
}

function containerAt(tree: SyntaxTree, offset: number): Container | undefined {
  let found: Container | undefined;
  let node = tree.root;
  /** What follows those that are not closed: many of them may end at one place. */
  let next = { behind: -1, offset: -1 };
  while (node && 'children' in node && offset > node.offset) {
    const end = endOf(node);
    if (offset >= end) {
      // One that is not closed reaches to what follows it.
      if (isClosed(tree, node)) break;
      if (next.behind !== end) next = { behind: end, offset: tokenFrom(tree.text, end).offset };
      if (next.offset < offset) break;
    }
    found = node;
    const child: JsonNode | undefined = lastBefore<JsonNode>(node.children, offset)?.node;
    node = child?.type === 'property' ? child.valueNode : child;
  }
  return found;
}

function commentAt({ text, comments }: SyntaxTree, offset: number): Span | undefined {
  const comment = lastBefore(comments, offset)?.node;
  if (!comment) return undefined;
  const end = endOf(comment);
  const isOpen = text.startsWith('//', comment.offset) || !text.endsWith('*/', end) || comment.length < 4;
  return offset < end || (offset === end && isOpen) ? comment : undefined;
}

function placeInNothing(text: string, offset: number): Place | undefined {
  const { before, touched } = neighbours(text, 0, offset, undefined);
  if (before) return undefined;
  return { kind: 'document', ...gap(text, offset, touched, undefined, false) };
}

function placeInObject(text: string, object: ObjectNode, offset: number): Place | undefined {
  const last = lastBefore(object.properties, offset);
  const property = last?.node;
  const key = property?.keyNode;
  if (!last || !property || !key || offset <= endOf(key)) {
    // The name is being written, or the first is still to come.
    const previous = object.properties[(last?.index ?? 0) - 1];
    const { before, touched } = previous
      ? neighbours(text, endOf(previous), offset, valueUpTo(endOf(previous)))
      : neighbours(text, object.offset, offset, undefined);
    return namePlace(text, object, property, offset, before, touched);
  }
  const { valueNode: value, colonOffset: colon } = property;
  if (value && endOf(value) <= offset && ('children' in value || endOf(value) < offset)) {
    const { before, touched } = neighbours(text, endOf(value), offset, valueUpTo(endOf(value)));
    return namePlace(text, object, undefined, offset, before, touched);
  }
  if (colon === undefined || offset <= colon) return undefined;
  const { before, touched } = neighbours(text, colon, offset, undefined);
  if (before?.offset !== colon) return namePlace(text, object, undefined, offset, before, touched);
  return valuePlace(text, property, offset, touched);
}

function placeInArray(text: string, array: ArrayNode, offset: number): Place | undefined {
  const last = lastBefore(array.items, offset);
  const item = last?.node;
  const isFinished = item && ('children' in item || endOf(item) < offset);
  const previous = isFinished ? item : array.items[(last?.index ?? 0) - 1];
  const { before, touched } = previous
    ? neighbours(text, endOf(previous), offset, valueUpTo(endOf(previous)))
    : neighbours(text, array.offset, offset, undefined);
  const missing = missingComma(text, before, touched, offset);
  if (!missing) return undefined;
  return {
    kind: 'item',
    array,
    item: isFinished || !touched ? undefined : item,
    ...gap(text, offset, touched, missing.at, true),
  };
}

function namePlace(
  text: string,
  object: ObjectNode,
  property: PropertyNode | undefined,
  offset: number,
  before: TokenSpan | undefined,
  touched: TokenSpan | undefined,
): NamePlace | undefined {
  const missing = missingComma(text, before, touched, offset);
  if (!missing) return undefined;
  const around = gap(text, offset, touched, missing.at, false);
  const hasColon = tokenFrom(text, endOf(around.written)).token === Token.Colon;
  return { kind: 'name', object, property: touched && property, hasColon, ...around };
}

function valuePlace(
  text: string,
  property: PropertyNode,
  offset: number,
  touched: TokenSpan | undefined,
): ValuePlace | undefined {
  if (touched) return { kind: 'value', property, ...gap(text, offset, touched, undefined, false) };
  const next = tokenFrom(text, offset);
  const isNextName = next.token === Token.String && tokenFrom(text, endOf(next)).token === Token.Colon;
  if (isLiteral(next.token) && !isNextName && !/[\r\n]/.test(text.slice(offset, next.offset))) {
    // The new value takes the place of the one that is there.
    const around = gap(text, offset, next, undefined, false);
    return { kind: 'value', property, ...around, written: { offset, length: endOf(around.written) - offset } };
  }
  if (property.valueNode) return undefined;
  return { kind: 'value', property, ...gap(text, offset, undefined, undefined, false) };
}

/** @returns where a comma is to be added before what is being written; nothing at all where nothing may be written */
function missingComma(
  text: string,
  before: TokenSpan | undefined,
  touched: TokenSpan | undefined,
  offset: number,
): { at: number | undefined } | undefined {
  if (!before) return undefined;
  switch (before.token) {
    case Token.Comma:
    case Token.OpenBrace:
    case Token.OpenBracket:
      return { at: undefined };
    case Token.Colon:
      return undefined;
    default: {
      // Right behind a value on its line nobody starts the next one without a comma.
      const end = endOf(before);
      const isBegun = touched !== undefined || /[\r\n]/.test(text.slice(end, offset));
      return isBegun ? { at: end } : undefined;
    }
  }
}

function gap(
  text: string,
  offset: number,
  touched: TokenSpan | undefined,
  commaBefore: number | undefined,
  isList: boolean,
): Gap {
  const written = touched ? writtenPart(text, touched, offset) : { offset, length: 0 };
  const next = tokenFrom(text, endOf(written));
  const follows =
    isLiteral(next.token) || (isList && (next.token === Token.OpenBrace || next.token === Token.OpenBracket));
  // In a list that is not closed, the name of the next property follows.
  const isOutside = isList && tokenFrom(text, endOf(next)).token === Token.Colon;
  return { written, commaBefore, needsCommaAfter: follows && !isOutside };
}

/** Of a string that is not closed, what follows the word at the cursor is not part of it. */
function writtenPart(text: string, { offset, length, isClosed: isWhole }: TokenSpan, cursor: number): Span {
  if (isWhole) return { offset, length };
  const word = /^[\p{L}\p{N}_$.-]*/u.exec(text.slice(Math.max(cursor, offset + 1), offset + length))?.[0] ?? '';
  return { offset, length: Math.max(cursor, offset + 1) + word.length - offset };
}

/**
 * @param from the start of a token, or the end of `first`
 * @param first what stands before `from`
 */
function neighbours(text: string, from: number, offset: number, first: TokenSpan | undefined): Neighbours {
  let before = first;
  let at = from;
  for (;;) {
    const next = tokenFrom(text, at);
    if (next.token === Token.EndOfFile || next.offset >= offset) return { before, touched: undefined };
    const end = endOf(next);
    if (isLiteral(next.token) && end >= offset) return { before, touched: next };
    before = next;
    at = end;
  }
}

/** @returns the first token from an offset on that is no comment; at the end of the text one of no length */
function tokenFrom(text: string, from: number): TokenSpan {
  const { token, offset, length, fault } = readFrom(text, from);
  // A quote that is followed by a letter opens the next string: the one before it has no end.
  const isTaken = token === Token.String && /[\p{L}\p{N}_$]/u.test(text.charAt(offset + length));
  return { token, offset, length, isClosed: fault !== Fault.EndOfString && !isTaken };
}

/** Stands for a value that is written before an offset. */
function valueUpTo(end: number): TokenSpan {
  return { token: Token.String, offset: end, length: 0, isClosed: true };
}

/** Whether a token can be a name or a value, or the beginning of one. */
function isLiteral(token: number): boolean {
  return (token >= Token.Null && token <= Token.Number) || token === Token.Unknown;
}

function endOf({ offset, length }: Span): number {
  return offset + length;
}

/** @returns the last of these that starts before an offset, in time logarithmic in their number */
function lastBefore<Node extends Span>(
  nodes: readonly Node[],
  offset: number,
): { readonly node: Node; readonly index: number } | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const node = nodes[low - 1];
  return node && { node, index: low - 1 };
}
