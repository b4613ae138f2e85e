import { DEPTH_OF_ITEMS, MOST_DEPTH } from './limits';
import { Scanner } from './scanner';
import { Token } from './tokens';
import type { EndsToldBy, KnownParts } from './tree';

/** Something within an item. */
export interface WithinItem {
  /** Where the item starts. */
  readonly item: number;
  /** Where the innermost list in it starts that is open. */
  readonly list: number;
}

interface ItemEndsOptions {
  readonly isDocument: boolean;
  readonly known?: KnownParts | undefined;
  readonly indentation?: number | undefined;
}

/**
 * Tells from the indentation where an item of a document's list ends though a list in it was not closed: where the next item stands, or the bracket
 * of the list that the items are in. Without that all the rest of the document would be in the list that somebody is about to write.
 *
 * It tells so only in a document whose brackets do not match: what is well written may be indented in any way.
 */
export class ItemEnds {
  readonly #text: string;
  readonly #known: KnownParts | undefined;
  /** How far the one item is indented that the text is; `undefined` where the text is more. */
  readonly #indentation: number | undefined;
  readonly #isDocument: boolean;
  #match: boolean | undefined = undefined;
  #told: EndsToldBy = 'brackets';
  /** The item and the list that were looked at last. */
  #item = -1;
  #list = -1;
  #ofItem = -1;
  /** Whether the list begins in the line of the item, or in one that is indented more: where it is not, the lines tell nothing. */
  #isListDeeper = false;

  /**
   * @param isDocument whether the text is a whole document
   * @param known parts of the text whose brackets match
   * @param indentation of the one item that the text is
   */
  constructor(text: string, { isDocument, known, indentation }: ItemEndsOptions) {
    this.#text = text;
    this.#isDocument = isDocument;
    this.#known = known;
    this.#indentation = indentation;
  }

  /** What has told where the items end that were read so far. */
  get told(): EndsToldBy {
    return this.#told;
  }

  /**
   * @param offset of an opening brace, or of a closing bracket, in a list within an item
   * @returns whether the item has ended before it
   */
  isBefore(offset: number, isBrace: boolean, within: WithinItem): boolean {
    const indentation = this.#indentationOf(offset);
    if (indentation < 0) return false;
    this.#lookAt(within);
    if (isBrace ? indentation !== this.#ofItem : indentation >= this.#ofItem) return false;
    if (!this.#isListDeeper) return false;
    this.#told = this.#isDocument && !this.#bracketsMatch() ? 'indentation' : 'disputed';
    return this.#told === 'indentation';
  }

  /** Very much may stand in one list: how far that and the item are indented is found once. */
  #lookAt({ item, list }: WithinItem): void {
    if (item === this.#item && list === this.#list) return;
    if (item !== this.#item) this.#ofItem = this.#indentationOf(item);
    this.#item = item;
    this.#list = list;
    const line = lineStart(this.#text, list);
    this.#isListDeeper = line <= item || blanksFrom(this.#text, line) > this.#ofItem;
  }

  /** @returns how far what starts at an offset is indented; -1 where something stands before it in its line */
  #indentationOf(offset: number): number {
    if (offset === 0 && this.#indentation !== undefined) return this.#indentation;
    return indentationAt(this.#text, offset);
  }

  #bracketsMatch(): boolean {
    return (this.#match ??= doBracketsMatch(this.#text, this.#known));
  }
}

/** @returns how far what starts at an offset is indented; -1 where something stands before it in its line */
export function indentationAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at > 0 && isBreak(text.charCodeAt(at - 1)) ? offset - at : -1;
}

/** @returns whether each bracket has its other one. Parts that are known are passed over: theirs do */
function doBracketsMatch(text: string, known: KnownParts | undefined): boolean {
  const scanner = new Scanner(text);
  const open: number[] = [];
  for (;;) {
    const token = scanner.scan();
    switch (token) {
      case Token.EndOfFile:
        return open.length === 0;
      case Token.OpenBrace:
      case Token.OpenBracket: {
        const part = token === Token.OpenBrace ? known?.item(scanner.offset) : known?.list(scanner.offset);
        if (part) scanner.end = scanner.offset + part.node.length;
        // No known part is as deep as that.
        else if (open.push(token) > DEPTH_OF_ITEMS + 2 * MOST_DEPTH) return false;
        break;
      }
      case Token.CloseBrace:
        if (open.pop() !== Token.OpenBrace) return false;
        break;
      case Token.CloseBracket:
        if (open.pop() !== Token.OpenBracket) return false;
        break;
      default:
    }
  }
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

function blanksFrom(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text.charCodeAt(at))) at++;
  return at - offset;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
