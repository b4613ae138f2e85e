import { unedited, type FoldedText } from './folded';
import { FoldedItems } from './foldedItems';
import { DEPTH_OF_ITEMS } from './limits';
import { Parser } from './parser';
import { Scanner } from './scanner';
import { Token } from './tokens';
import type { KnownParts, ParsedTree } from './tree';

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
  return new Parser(text, unedited(text)).run();
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
 * @returns its tree; `undefined` where its braces are not those two, so that what is around it has to be looked at
 */
export function parseItem(text: string, source: FoldedText): ParsedTree | undefined {
  const folded = foldedItem(text, source);
  if (folded) return folded;
  const parser = new Parser(text, source, { outside: DEPTH_OF_ITEMS });
  const tree = parser.run();
  const isWhole = tree.root?.type === 'object' && tree.root.length === text.length && parser.isSelfContained;
  return isWhole ? tree : undefined;
}

function foldedItem(text: string, source: FoldedText): ParsedTree | undefined {
  const scanner = new Scanner(text);
  if (scanner.scan() !== Token.OpenBrace) return undefined;
  const items = new FoldedItems(scanner, source);
  const item = items.read();
  if (item?.node.length !== text.length) return undefined;
  items.end();
  const { node, comments, size } = item;
  return { text, root: node, problems: [], comments, names: source.names, size };
}
