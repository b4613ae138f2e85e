import { indentationAt, nameBehind, type ItemEnds } from './itemEnds';
import { DEPTH_OF_ITEMS } from './limits';
import { Scanner } from './scanner';
import type { Span } from './span';
import { Token } from './tokens';
import type { TreeBuilder } from './treeBuilder';

interface Next extends Span {
  readonly token: number;
}

/** How deep a list of the document's object is: its object is at 0. */
const DEPTH_OF_LISTS = DEPTH_OF_ITEMS - 1;

/**
 * Tells which brackets nobody wants, and where one was forgotten, of a document whose brackets do not match: from its lines, and from what follows.
 * Without that one bracket too many, or too few, would end the document where it stands, and all that follows would not be known.
 */
export class MisplacedBrackets {
  readonly #text: string;
  readonly #tree: TreeBuilder;
  readonly #lines: ItemEnds;
  readonly #outside: number;
  /** One for all, so that the end of a comment without one is looked for once. */
  readonly #scanner: Scanner;

  /**
   * @param tree of what is read so far
   * @param outside in how many objects and lists the text is
   */
  constructor(text: string, tree: TreeBuilder, lines: ItemEnds, outside: number) {
    this.#text = text;
    this.#tree = tree;
    this.#lines = lines;
    this.#outside = outside;
    this.#scanner = new Scanner(text);
  }

  /** @returns whether a token is a bracket that nobody wants: what comes next belongs where it would belong without it */
  isAstray(token: number, offset: number, end: number): boolean {
    return this.#isOdd(token, offset, end) && this.#lines.tell();
  }

  #isOdd(token: number, offset: number, end: number): boolean {
    const { open } = this.#tree;
    switch (token) {
      case Token.OpenBrace:
        return this.#isBraceBeforeList(offset, end);
      case Token.OpenBracket:
        return this.#isInList && this.#next(end).token === Token.OpenBrace;
      case Token.CloseBrace:
        return (
          this.#endsDocumentBefore(end) ||
          this.#isInProperty(end, false) ||
          this.#isWithinItem(offset) ||
          (open.outer?.type === 'array' && this.#isBeforeName(offset))
        );
      case Token.CloseBracket:
        return (
          this.#isInProperty(end, true) ||
          this.#isBeforeObject(end) ||
          this.#isBeforeOwnBrace(end) ||
          this.#isInOpenList(offset, end) ||
          (!this.#isWhereListsEnd(offset) && this.#isBeforeName(offset))
        );
      default:
        return false;
    }
  }

  /** @returns whether a list of the document goes on behind a bracket that would close it */
  isListOpen(offset: number, end: number): boolean {
    return this.#isWithinList(offset, end) && this.#lines.tell();
  }

  /** @returns whether a name in a list is that of a property of an item whose brace is missing */
  isNameInItem(offset: number): boolean {
    const within = this.#tree.open.withinItem(this.#outside, true);
    const isBelow = within
      ? this.#lines.isBelowLine(offset, within)
      : this.#isInList && this.#lines.isBelowList(offset);
    return isBelow && this.#lines.tell();
  }

  /** @returns whether something is in the list of the document whose name was read last, though that has no bracket */
  isInList(offset: number): boolean {
    return this.#lines.isBelowList(offset) && this.#lines.tell();
  }

  /** @returns whether something that may be the next item is in the innermost object, since it is indented more */
  isWithin(offset: number): boolean {
    return this.#lines.isBelowObject(offset, this.#tree.open.offset) && this.#lines.tell();
  }

  /** A brace before the name of a list of the document, or between that and the list. */
  #isBraceBeforeList(offset: number, end: number): boolean {
    const { open, expected } = this.#tree;
    if (this.#outside > 0 || !open.isInDocument) return false;
    const next = this.#next(end);
    if (next.token === Token.Colon || next.token === Token.OpenBracket || next.token === Token.Comma) return true;
    if (expected !== 'key' && expected !== 'comma') return false;
    const before = open.lastChild;
    if (!before || this.#lines.isBeside(offset, before.offset)) return true;
    const colon = this.#next(endOf(next));
    return colon.token === Token.Colon && this.#next(endOf(colon)).token === Token.OpenBracket;
  }

  /** A brace that would close the document's object, though something follows. */
  #endsDocumentBefore(end: number): boolean {
    const isLast = this.#outside > 0 || this.#tree.open.depthOf('object') !== 0;
    if (isLast) return false;
    // Of several at the end the first one is its end.
    const { token } = this.#next(end);
    return token !== Token.EndOfFile && token !== Token.CloseBrace;
  }

  /** A brace that would close an item, though that goes on. */
  #isWithinItem(offset: number): boolean {
    const { open } = this.#tree;
    const item = open.item(this.#outside);
    const isOfItem = open.depthOf('object') === DEPTH_OF_ITEMS - this.#outside;
    return isOfItem && item !== undefined && this.#lines.goesOn(offset, item);
  }

  /** A bracket between the name of a property and its value. A brace before another one may be the end of an item. */
  #isInProperty(end: number, isBracket: boolean): boolean {
    const { open, expected } = this.#tree;
    if (open.innermost?.type !== 'object' || (expected !== 'colon' && expected !== 'value')) return false;
    const next = this.#next(end);
    switch (next.token) {
      case Token.Colon:
        return expected === 'colon';
      case Token.String:
        return expected === 'value' && this.#next(endOf(next)).token !== Token.Colon;
      case Token.OpenBrace:
        return expected === 'value' && isBracket;
      case Token.OpenBracket:
      case Token.Number:
      case Token.True:
      case Token.False:
      case Token.Null:
        return expected === 'value';
      default:
        return false;
    }
  }

  #isWhereListsEnd(offset: number): boolean {
    return this.#lines.ofList >= 0 && indentationAt(this.#text, offset) === this.#lines.ofList;
  }

  /** A bracket in an object of an item that goes on. */
  #isBeforeName(offset: number): boolean {
    return this.#isInObject && this.#lines.isBeforeNameIn(this.#tree.open.offset, offset);
  }

  /** A bracket before the brace of the object that it stands in. */
  #isBeforeOwnBrace(end: number): boolean {
    if (!this.#isInObject) return false;
    const { token, offset } = this.#next(end);
    return token === Token.CloseBrace && this.#lines.isOfObject(offset, this.#tree.open.offset);
  }

  /** Whether the innermost one is an item or an object in it. */
  get #isInObject(): boolean {
    const { open } = this.#tree;
    return open.innermost?.type === 'object' && open.depth - 1 >= DEPTH_OF_ITEMS - this.#outside;
  }

  /** A bracket in an item that would close a list though the next object of that follows. */
  #isBeforeObject(end: number): boolean {
    const { open } = this.#tree;
    const isNested = open.innermost?.type === 'array' && open.depth - 1 > DEPTH_OF_LISTS - this.#outside;
    return isNested && this.#next(end).token === Token.OpenBrace;
  }

  #isInOpenList(offset: number, end: number): boolean {
    const isOfList = this.#outside === 0 && this.#tree.open.depthOf('array') === DEPTH_OF_LISTS;
    return isOfList && this.#isWithinList(offset, end);
  }

  /** A bracket that would close a list of the document, though it is indented like what is in that, or an item follows. */
  #isWithinList(offset: number, end: number): boolean {
    if (this.#lines.isBelowList(offset)) return true;
    // One that begins a line is where it belongs, but where a name is in the same line.
    if (indentationAt(this.#text, offset) >= 0) {
      const name = nameBehind(this.#text, end);
      return !this.#isWhereListsEnd(offset) && name?.isInLine === true && !name.isBehindComma;
    }
    let next = this.#next(end);
    if (next.token === Token.Comma) next = this.#next(endOf(next));
    if (next.token === Token.OpenBrace) return true;
    return (
      next.token === Token.String &&
      this.#lines.isBelowList(next.offset) &&
      this.#next(endOf(next)).token === Token.Colon
    );
  }

  get #isInList(): boolean {
    return this.#outside === 0 && this.#tree.open.isInList;
  }

  /** @returns the first token from an offset on that is no comment */
  #next(end: number): Next {
    const scanner = this.#scanner;
    scanner.end = end;
    let token: number = scanner.scan();
    while (token === Token.LineComment || token === Token.BlockComment) token = scanner.scan();
    return { token, offset: scanner.offset, length: scanner.end - scanner.offset };
  }
}

function endOf({ offset, length }: Span): number {
  return offset + length;
}
