import { unedited, type FoldedText } from './foldedText';
import { FoldedItems } from './foldedItems';
import { ItemEnds, type Indentations } from './itemEnds';
import { DEPTH_OF_ITEMS } from './limits';
import { Parser } from './parser';
import { Scanner } from './scanner';
import { Token } from './tokens';
import type { KnownParts, ParsedTree, Span, ValueNode } from './tree';

/**
 * Parses JSON with comments and trailing commas, whatever the text is.
 *
 * The tree is built without recursion (so that no depth is too much for it), and with a recovery made for documents that are being typed: a
 * missing comma, value or closing bracket costs that place and nothing around it, so that the pools and stores that are written stay
 * known while one of them is half-written.
 *
 * @returns always a tree; what is wrong stands in `problems`
 */
export function parse(text: string): ParsedTree {
  return parseEdited(unedited(text));
}

/**
 * @param source a text that will be edited
 * @param known parts of it, which become part of the tree and do not count in its size
 * @returns the tree of the text as it is now
 */
export function parseEdited(source: FoldedText, known?: KnownParts): ParsedTree {
  return new Parser(source.text, source, { known }).run();
}

/**
 * Parses what is one item of a list.
 *
 * @param text from the opening brace of an object to its closing one
 * @param source the whole text in which it stands
 * @param indentations of the item, and of the list that it is in
 * @returns its tree; `undefined` where its braces are not those two, so that what is around it has to be looked at
 */
export function parseItem(text: string, source: FoldedText, indentations: Indentations): ParsedTree | undefined {
  const folded = foldedItem(text, source, indentations);
  if (folded) return folded;
  const parser = new Parser(text, source, { outside: DEPTH_OF_ITEMS, indentations });
  const tree = parser.run();
  const isWhole = tree.root?.type === 'object' && tree.root.length === text.length && parser.isSelfContained;
  return isWhole && tree.endsTold === 'brackets' ? tree : undefined;
}

/** Where something stands in a list of the document's object. */
interface PlaceInList {
  /** Whether an item stands before it, right at its start. */
  readonly isBehindItem: boolean;
  /** Whether one stands behind it, right at its end. */
  readonly isBeforeItem: boolean;
  /** Of the list. */
  readonly indentations: Indentations;
}

/** What stands between two places of a list. */
export interface ParsedItems {
  /** Each starts where it starts in the text. */
  readonly items: readonly ValueNode[];
  readonly comments: readonly Span[];
  readonly size: number;
}

/**
 * Parses what stands in a list of the document's object between two of its items, or between one and the bracket.
 *
 * @param source the whole text in which it stands
 * @returns the items that are in it; `undefined` where there is a mistake in it, or it has to do with more than the list
 */
export function parseItems(
  text: string,
  source: FoldedText,
  { isBehindItem, isBeforeItem, indentations }: PlaceInList,
): ParsedItems | undefined {
  // A value stands for each neighbour.
  const opening = `{"":[${isBehindItem ? 'null' : ''}`;
  const whole = `${opening}${text}${isBeforeItem ? 'null' : ''}]}`;
  const { root, problems, comments, size, endsTold } = new Parser(whole, source, { isPart: true, indentations }).run();
  const list = root?.type === 'object' && root.properties.length === 1 ? root.properties[0]?.valueNode : undefined;
  if (
    endsTold !== 'brackets' ||
    problems.length > 0 ||
    list?.type !== 'array' ||
    list.offset + list.length !== whole.length - 1
  )
    return undefined;
  const items = list.items.slice(isBehindItem ? 1 : 0, isBeforeItem ? -1 : undefined);
  const before = opening.length;
  for (const item of items) item.start += list.offset - before;
  return { items, comments: comments.map(({ offset, length }) => ({ offset: offset - before, length })), size };
}

function foldedItem(text: string, source: FoldedText, indentations: Indentations): ParsedTree | undefined {
  const scanner = new Scanner(text);
  if (scanner.scan() !== Token.OpenBrace) return undefined;
  const ends = new ItemEnds(text, { isDocument: false, indentations });
  const items = new FoldedItems(scanner, source, ends);
  const item = items.read();
  if (item?.node.length !== text.length || ends.told !== 'brackets') return undefined;
  items.end();
  const { node, comments, size } = item;
  const { names, properties } = source;
  const { told: endsTold } = ends;
  return { text, root: node, problems: [], comments, names, properties, size, endsTold, hasOpenComment: false };
}
