import type { Edit } from './edit';
import { Scanner } from './scanner';
import { commaAfter, indentAt, layoutOf } from './surroundings';
import { Token } from './tokens';
import type { ArrayNode, SyntaxTree, ValueNode } from './tree';

/**
 * An item of a list with all that goes where it goes. The white space before it stays where it is: it is the layout of the list.
 */
interface Entry {
  readonly item: ValueNode;
  /** The white space before it. */
  readonly gap: string;
  /** The comments above it, and what stands between them and the item. */
  readonly above: string;
  /** The comments between it and its comma. */
  readonly beforeComma: string;
  /** The comments behind that in its line. */
  readonly behind: string;
}

/**
 * Sorts the items of a list. Comments go with their item: those above it, and those behind it in its line. A comment right behind the
 * opening bracket, and one at the top that a blank line separates from the first item, are about the list and stay.
 *
 * @param compare as `Array.sort` takes it; items that are equal keep their order
 * @returns the edits; none where the items are in order already
 */
export function sortItems(
  tree: SyntaxTree,
  array: ArrayNode,
  compare: (one: ValueNode, other: ValueNode) => number,
): Edit[] {
  const sorted = array.items.toSorted(compare);
  if (sorted.every((item, index) => item === array.items[index])) return [];
  const { text } = tree;
  const start = afterOpening(tree, array);
  const breaks = layoutOf(tree).endOfLine;
  const { entries, end, hasTrailingComma } = entriesOf(text, array, start, breaks);
  const byItem = new Map(entries.map((entry) => [entry.item, entry]));
  const indent = indentAt(text, array.items[0]?.offset ?? array.offset);
  const lineBreak = breaks + indent;
  let content = '';
  /** What stands before the next thing: a line comment must not take it in. */
  let behind = '';
  sorted.forEach((item, index) => {
    const entry = byItem.get(item);
    const gap = entries[index]?.gap ?? '';
    if (!entry) return;
    const comma = index < sorted.length - 1 || hasTrailingComma ? ',' : '';
    const { offset, length } = item;
    content += endsInLineComment(behind) && !startsWithBreak(gap) ? lineBreak : gap;
    content += entry.above + text.slice(offset, offset + length) + entry.beforeComma + comma + entry.behind;
    behind = entry.behind;
  });
  if (endsInLineComment(behind) && !startsWithBreak(text.slice(end))) {
    content += breaks + indentAt(text, array.offset);
  }
  return [{ offset: start, length: end - start, content }];
}

function entriesOf(
  text: string,
  array: ArrayNode,
  start: number,
  breaks: string,
): { entries: Entry[]; end: number; hasTrailingComma: boolean } {
  const entries: Entry[] = [];
  let at = start;
  let hasTrailingComma = false;
  for (const item of array.items) {
    const before = text.slice(at, item.offset);
    const gap = /^\s*/.exec(before)?.[0] ?? '';
    const end = item.offset + item.length;
    const comma = commaAfter(text, end);
    hasTrailingComma = comma !== undefined;
    const rest = comma === undefined ? end : comma + 1;
    let beforeComma = text.slice(end, comma ?? end).replace(/\s+$/, '');
    let behind = lineComments(text.slice(rest, array.offset + array.length - 1));
    at = rest + behind.length;
    if (endsInLineComment(beforeComma)) {
      // The comma would be a part of that comment.
      behind = behind === '' ? beforeComma : beforeComma + breaks + behind;
      beforeComma = '';
    } else if (comma === undefined && !endsInLineComment(behind)) {
      beforeComma = behind;
      behind = '';
    }
    entries.push({ item, gap, above: before.slice(gap.length), beforeComma, behind });
  }
  return { entries, end: at, hasTrailingComma };
}

/** @returns where the items begin: behind the comments that are about the list as a whole */
function afterOpening({ text, comments }: SyntaxTree, array: ArrayNode): number {
  let start = array.offset + 1;
  const first = array.items[0]?.offset ?? start;
  for (const { offset, length } of comments) {
    if (offset < start) continue;
    if (offset > first) break;
    const end = offset + length;
    const breaks = /^(?:[ \t]*(?:\r\n?|\n)){0,2}/.exec(text.slice(end, first))?.[0].match(/\r\n?|\n/g)?.length ?? 0;
    const isBesideBracket = !/[\r\n]/.test(text.slice(array.offset, end));
    if (breaks === 2 || (breaks === 1 && isBesideBracket)) start = end;
  }
  return start;
}

/** @returns the comments that a text starts with, as far as its first line goes; nothing where something else is in the line */
function lineComments(text: string): string {
  const found = /^(?:[ \t]*\/\*(?:(?!\*\/)[^\r\n])*\*\/)*(?:[ \t]*\/\/[^\r\n]*)?(?=[ \t]*(?:[\r\n]|$))/.exec(text);
  return found?.[0] ?? '';
}

function startsWithBreak(text: string): boolean {
  return /^[ \t]*[\r\n]/.test(text);
}

/** @param comments nothing but comments */
function endsInLineComment(comments: string): boolean {
  const scanner = new Scanner(comments);
  let last: number = Token.EndOfFile;
  for (let token: number = scanner.scan(); token !== Token.EndOfFile; token = scanner.scan()) last = token;
  return last === Token.LineComment;
}
