import { LINE_WIDTH } from './print';
import { commaAfter, indentAt, layoutOf, startsLine } from './surroundings';
import type { Edit } from './textEdit';
import { propertyOf, type ArrayNode, type JsonNode, type ObjectNode, type SyntaxTree } from './tree';

/**
 * Adds items to a list that stands on one line, where they would make the line too long: each item gets a line of its own, and so does the
 * list where it is all that something else on the line holds. Comments stay beside their items. A line that is too long already is somebody's
 * habit, and stays one.
 *
 * @param index the place that the first of them gets
 * @param write given the indentation of the lines that the items start
 * @returns `undefined` where the line is wide enough, or has to stay
 */
export function insertItemsInLines(
  tree: SyntaxTree,
  list: ArrayNode,
  index: number,
  write: (indent: string) => readonly string[],
): Edit[] | undefined {
  const { text } = tree;
  const width = lineWidth(text, list);
  if (width === undefined || text[list.offset + list.length - 1] !== ']') return undefined;
  const added = write(indentAt(text, list.offset)).join(', ');
  const glue = list.items.length === 0 ? '' : ', ';
  if (!/[\r\n]/.test(added) && width + glue.length + added.length <= LINE_WIDTH) return undefined;
  const around = aroundOnLine(text, list);
  if (!around) return undefined;
  const { endOfLine, unit } = layoutOf(tree);
  let indent = endOfLine + indentAt(text, list.offset);
  const edits: Edit[] = [];
  for (const container of around) {
    const [opening, closing] = insides(text, container);
    edits.push({ ...opening, content: indent + unit }, { ...closing, content: indent });
    indent += unit;
  }
  const items = write((indent + unit).slice(endOfLine.length)).map((item) => indent + unit + item);
  return [...edits, ...inLines(text, list, indent + unit, index, items, indent)];
}

/** @returns how wide the line of a list is; `undefined` where the list is on several, or the line is wider than lines should be */
function lineWidth(text: string, { offset, length }: ArrayNode): number | undefined {
  const isInLine = (at: number): boolean => at >= 0 && at < text.length && text[at] !== '\n' && text[at] !== '\r';
  let start = offset;
  while (offset - start <= LINE_WIDTH && isInLine(start - 1)) start--;
  let end = offset;
  while (end - start <= LINE_WIDTH && isInLine(end)) end++;
  if (end - start > LINE_WIDTH || end < offset + length) return undefined;
  // A comment at the end of a line may be beyond the width.
  const behind = text.slice(offset + length, end).replace(/\s*\/[/*].*$/, '');
  return offset + length + behind.length - start;
}

/**
 * @returns what on its line is around a list, from the outside in; `undefined` where that, or something before it on the line, holds more
 * than the list
 */
function aroundOnLine(text: string, list: ArrayNode): (ObjectNode | ArrayNode)[] | undefined {
  const around: (ObjectNode | ArrayNode)[] = [];
  let at: JsonNode = propertyOf(list) ?? list;
  while (!startsLine(text, at.offset)) {
    const { parent }: JsonNode = at;
    if (parent?.type !== 'object' && parent?.type !== 'array') return undefined;
    if (parent.children.length !== 1 || /[\r\n]/.test(text.slice(at.offset + at.length, parent.offset + parent.length)))
      return undefined;
    around.unshift(parent);
    at = propertyOf(parent) ?? parent;
  }
  return around;
}

/** @returns the blanks behind the opening bracket, and those before the closing one; the same where there is nothing between them */
function insides(
  text: string,
  { offset, length }: JsonNode,
): [opening: Omit<Edit, 'content'>, closing: Omit<Edit, 'content'>] {
  const close = offset + length - 1;
  let before = close;
  while (isBlank(text, before - 1)) before--;
  return [blanksAt(text, offset + 1), { offset: before, length: close - before }];
}

function blanksAt(text: string, offset: number): Omit<Edit, 'content'> {
  let end = offset;
  while (isBlank(text, end)) end++;
  return { offset, length: end - offset };
}

function isBlank(text: string, offset: number): boolean {
  return text[offset] === ' ' || text[offset] === '\t';
}

/**
 * Breaks the line of a list before each item and before the closing bracket. Nothing but blanks goes, so that other edits of the same change
 * may be in the items.
 *
 * @param added the new items, each with its line break
 */
function inLines(
  text: string,
  list: ArrayNode,
  lineBreak: string,
  index: number,
  added: readonly string[],
  lastLineBreak: string,
): Edit[] {
  const [opening, closing] = insides(text, list);
  const breaks: Omit<Edit, 'content'>[] = opening.offset === closing.offset ? [] : [opening];
  let comma: number | undefined;
  for (const [at, item] of list.items.entries()) {
    comma = commaAfter(text, item.offset + item.length);
    if (comma !== undefined && at < list.items.length - 1) breaks.push(blanksAt(text, comma + 1));
  }
  const isLast = index >= list.items.length;
  const edits = breaks.map((place, at) => ({
    ...place,
    content: (!isLast && at === index ? `${added.join(',')},` : '') + lineBreak,
  }));
  const isFirst = list.items.length === 0 || comma !== undefined;
  const end = isLast ? (isFirst ? '' : ',') + added.join(',') + (comma === undefined ? '' : ',') : '';
  return [...edits, { ...closing, content: end + lastLineBreak }];
}
