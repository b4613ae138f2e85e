import { insertItemsInLines } from './lineBreaks';
import { print, type JsonValue, type Layout } from './print';
import { commaAfter, indentAt, layoutOf, startsLine } from './surroundings';
import type { Edit } from './textEdit';
import {
  propertyNamed,
  type ArrayNode,
  type JsonNode,
  type ObjectNode,
  type PropertyNode,
  type Span,
  type SyntaxTree,
  type ValueNode,
} from './tree';

export { applyEdits, type Edit } from './textEdit';

// All functions here work from the offsets of the tree, so that an edit costs what its surroundings cost and not what the document costs. They
// touch neither comments nor the layout of what they leave.

export function replaceValue(tree: SyntaxTree, node: ValueNode, value: JsonValue): Edit[] {
  const { offset, length } = node;
  return [{ offset, length, content: print(value, layoutOf(tree), indentAt(tree.text, offset)) }];
}

/** Gives a property of an object a value, in place of the one that it has; where it is not there, it is added as by `insertProperties`. */
export function setProperty(
  tree: SyntaxTree,
  object: ObjectNode,
  name: string,
  value: JsonValue,
  after?: readonly string[],
): Edit[] {
  const node = propertyNamed(object, name)?.valueNode;
  return node ? replaceValue(tree, node, value) : insertProperties(tree, object, { [name]: value }, after);
}

/**
 * Adds a property to an object, after the property named in `after` that comes last, else at the end. Several properties
 * of one change that come to stand at one place are given in one call.
 */
export function insertProperties(
  tree: SyntaxTree,
  object: ObjectNode,
  properties: Readonly<Record<string, JsonValue>>,
  after?: readonly string[],
): Edit[] {
  const layout = layoutOf(tree);
  const write = (indent: string): string[] => printProperties(properties, layout, indent);
  const anchor = after
    ? (object.properties.findLast((property) => after.includes(property.keyNode.value)) ?? object.properties.at(-1))
    : object.properties.at(-1);
  return insert(tree, object, anchor, write);
}

/** Adds items at the end of a list; those of one change are given in one call. A list on a line that gets too long is written over several. */
export function appendItem(tree: SyntaxTree, array: ArrayNode, ...values: readonly JsonValue[]): Edit[] {
  const layout = layoutOf(tree);
  return append(tree, array, (indent) => values.map((value) => print(value, layout, indent)));
}

/** Adds an item at the end of a list, as it is written. @param write given the indentation of the line that the item starts */
export function appendWritten(tree: SyntaxTree, array: ArrayNode, write: (indent: string) => string): Edit[] {
  return append(tree, array, (indent) => [write(indent)]);
}

function append(tree: SyntaxTree, array: ArrayNode, write: (indent: string) => string[]): Edit[] {
  return insertItemsInLines(tree, array, array.items.length, write) ?? insert(tree, array, array.items.at(-1), write);
}

/** Adds items before one of a list. A comment before that item stays before the new ones. */
export function insertItemsBefore(tree: SyntaxTree, item: ValueNode, values: readonly JsonValue[]): Edit[] {
  const layout = layoutOf(tree);
  const write = (indent: string): string[] => values.map((value) => print(value, layout, indent));
  const { parent } = item;
  const inLines =
    parent?.type === 'array' ? insertItemsInLines(tree, parent, parent.items.indexOf(item), write) : undefined;
  return inLines ?? insertBefore(tree, item, write);
}

/** Adds properties before the one that comes first in an object that is not empty; a comment before that stays before the new ones. */
export function insertPropertiesFirst(
  tree: SyntaxTree,
  object: ObjectNode,
  properties: Readonly<Record<string, JsonValue>>,
): Edit[] {
  const [first] = object.properties;
  if (!first) return insertProperties(tree, object, properties);
  const layout = layoutOf(tree);
  return insertBefore(tree, first, (indent) => printProperties(properties, layout, indent));
}

function insertBefore(tree: SyntaxTree, node: JsonNode, write: (indent: string) => string[]): Edit[] {
  const { text } = tree;
  const layout = layoutOf(tree);
  const { offset } = node;
  const indent = indentAt(text, offset);
  const glue = startsLine(text, offset) ? layout.endOfLine + indent : ' ';
  const content = write(indent).map((written) => `${written},${glue}`);
  return [{ offset, length: 0, content: content.join('') }];
}

function printProperties(properties: Readonly<Record<string, JsonValue>>, layout: Layout, indent: string): string[] {
  return Object.entries(properties).map(([name, value]) => {
    const key = `${JSON.stringify(name)}: `;
    return key + print(value, layout, indent, indent.length + key.length);
  });
}

/**
 * Takes properties of one object or items of one list away, each with one comma and with its line where nothing else stands on it.
 * All that go in one change are given in one call.
 */
export function remove(tree: SyntaxTree, ...nodes: readonly (PropertyNode | ValueNode)[]): Edit[] {
  const parent = nodes[0]?.parent;
  const siblings: readonly JsonNode[] = parent && 'children' in parent ? parent.children : [];
  const going = new Set<JsonNode>(nodes);
  const { text } = tree;
  return stretches(text, siblings, going).flatMap(({ first, offset, end }) => {
    const comma = commaAfter(text, end);
    if (comma !== undefined) {
      const gone = wholeLine(text, offset, comma === end ? comma + 1 : end, comma === end);
      if (comma === end) return [gone];
      return [gone, { offset: comma, length: 1, content: '' }];
    }
    // The last one goes: the comma behind the last one that stays goes with it.
    let place = first - 1;
    let before = siblings[place];
    while (before && going.has(before)) before = siblings[--place];
    const commaBefore = before && commaAfter(text, before.offset + before.length);
    const gone = wholeLine(text, offset, end, false);
    if (commaBefore === undefined) return [gone];
    return [{ offset: commaBefore, length: 1, content: '' }, afterComma(gone, commaBefore)];
  });
}

interface Stretch {
  /** Places of the first and the last of its siblings among all of them. */
  readonly first: number;
  last: number;
  readonly offset: number;
  end: number;
}

/** @returns the siblings that go, those together between which nothing but a comma stands */
function stretches(text: string, siblings: readonly JsonNode[], going: ReadonlySet<JsonNode>): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | undefined;
  for (const place of placesOf(going, siblings)) {
    const { offset = 0, length = 0 } = siblings[place] ?? {};
    if (open?.last === place - 1 && /^\s*,\s*$/.test(text.slice(open.end, offset))) {
      open.end = offset + length;
      open.last = place;
    } else {
      found.push((open = { first: place, last: place, offset, end: offset + length }));
    }
  }
  return found;
}

/** @returns the places of nodes among their siblings, in order; found without looking at all of them, who may be very many */
function placesOf(nodes: ReadonlySet<JsonNode>, siblings: readonly JsonNode[]): number[] {
  return Array.from(nodes, ({ offset }) => {
    let low = 0;
    let high = siblings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((siblings[middle]?.offset ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }).sort((a, b) => a - b);
}

/** Takes a comment away, with its line where nothing else stands on it. */
export function removeComment(tree: SyntaxTree, { offset, length }: Span): Edit[] {
  return [wholeLine(tree.text, offset, offset + length, false)];
}

function insert(
  tree: SyntaxTree,
  container: ObjectNode | ArrayNode,
  anchor: JsonNode | undefined,
  write: (indent: string) => string[],
): Edit[] {
  const { text } = tree;
  const layout = layoutOf(tree);
  if (!anchor) {
    // `{}` and `{ /* a comment */ }`: the new text comes right after the opening bracket.
    const offset = container.offset + 1;
    const rest = text.slice(offset, container.offset + container.length - 1);
    const indent = indentAt(text, container.offset);
    const inner = indent + layout.unit;
    if (/[\r\n]/.test(rest)) {
      const lines = write(inner).join(`,${layout.endOfLine}${inner}`);
      return [{ offset, length: 0, content: layout.endOfLine + inner + lines }];
    }
    const written = write(indent).join(', ');
    const pad = container.type === 'object' ? ' ' : '';
    return [{ offset, length: 0, content: pad + written + (rest.trim() === '' && rest !== '' ? '' : pad) }];
  }
  const end = anchor.offset + anchor.length;
  const ownLine = startsLine(text, anchor.offset);
  const indent = indentAt(text, anchor.offset);
  const glue = ownLine ? layout.endOfLine + indent : ' ';
  const written = write(indent).join(`,${glue}`);
  const comma = commaAfter(text, end);
  if (comma === undefined) {
    const place = ownLine ? endOfLineComment(text, end) : end;
    if (place === end) return [{ offset: end, length: 0, content: `,${glue}${written}` }];
    return [
      { offset: end, length: 0, content: ',' },
      { offset: place, length: 0, content: glue + written },
    ];
  }
  const place = ownLine ? endOfLineComment(text, comma + 1) : comma + 1;
  // Behind the last one this is a trailing comma: it is the habit of this document.
  return [{ offset: place, length: 0, content: `${glue}${written},` }];
}

/** @returns the end of a comment on the rest of this line, where nothing but it stands there; else the offset itself */
function endOfLineComment(text: string, offset: number): number {
  const rest = /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*(?=[\r\n]|$))/.exec(
    text.slice(offset, offset + 2000),
  );
  return rest ? offset + rest[0].length : offset;
}

/** Widens a stretch that is to go to its whole line, or by the blanks beside it, so that no hole stays. */
function wholeLine(text: string, start: number, end: number, withComma: boolean): Edit {
  let after = end;
  while (text.charCodeAt(after) === 32 || text.charCodeAt(after) === 9) after++;
  const lineEnds = after >= text.length || text.charCodeAt(after) === 10 || text.charCodeAt(after) === 13;
  if (startsLine(text, start) && lineEnds) {
    let from = start;
    while (from > 0 && (text.charCodeAt(from - 1) === 32 || text.charCodeAt(from - 1) === 9)) from--;
    if (text.charCodeAt(after) === 13 && text.charCodeAt(after + 1) === 10) after += 2;
    else if (after < text.length) after += 1;
    return { offset: from, length: after - from, content: '' };
  }
  // What follows on the line moves to where this stood.
  if ((withComma || startsLine(text, start)) && !lineEnds) return { offset: start, length: after - start, content: '' };
  let from = start;
  while (from > 0 && (text.charCodeAt(from - 1) === 32 || text.charCodeAt(from - 1) === 9)) from--;
  // `[ 1 ]` becomes `[ ]`, `[1, 2 ]` stays `[1 ]`: the blank before the closing bracket is that bracket's.
  return { offset: from, length: end - from, content: '' };
}

/** Two edits that meet become two that do not overlap. */
function afterComma(edit: Edit, comma: number): Edit {
  const from = Math.max(edit.offset, comma + 1);
  return { offset: from, length: edit.offset + edit.length - from, content: '' };
}
