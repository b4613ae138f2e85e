import { DEPTH_OF_ITEMS, MOST_DEPTH } from './limits';
import { Scanner } from './scanner';
import { Token } from './tokens';
import type { EndsToldBy, KnownParts } from './tree';

/** Something within an item. */
export interface WithinItem {
  /** Where the item starts. */
  readonly item: number;
  /** Where the innermost list or object in it starts that is open, or that a bracket would close. */
  readonly open: number;
}

/** How far what begins a line is indented, for parts of a document; -1 of what does not begin one. */
export interface Indentations {
  /** Of the name of the list that the items are in. */
  readonly list: number;
  /** Of the one item that the text is. */
  readonly item?: number;
}

interface ItemEndsOptions {
  readonly isDocument: boolean;
  readonly known?: KnownParts | undefined;
  readonly indentations?: Indentations | undefined;
}

/**
 * Tells from the indentation where an item of a document's list ends though what is in it was not closed: where the next item stands, the bracket
 * of the list that the items are in, or the next name of the document's object. Without that all the rest of the document would be in the list that
 * somebody is about to write.
 *
 * It tells so only in a document whose brackets do not match: what is well written may be indented in any way.
 */
export class ItemEnds {
  readonly #text: string;
  readonly #known: KnownParts | undefined;
  readonly #indentations: Indentations | undefined;
  readonly #isDocument: boolean;
  #match: boolean | undefined = undefined;
  #told: EndsToldBy = 'brackets';
  #ofList = -1;
  /** How far behind the start of its line a name stands that would end the list; infinitely far where none would. */
  #nameAt = Infinity;
  /** The item, and what is open in it, that were looked at last. */
  #item = -1;
  #open = -1;
  #ofItem = -1;
  #line = 0;
  #ofLine = 0;
  /** How far objects are indented that were asked for. */
  readonly #ofObjects = new Map<number, number>();
  /** Up to where a line was looked for last, and where that starts. */
  #lookedUpTo = 0;
  #lineThere = 0;
  /** Whether what is open begins in the line of the item, or in one that is indented more: where it does not, the lines tell nothing. */
  #isOpenDeeper = false;

  /**
   * @param isDocument whether the text is a whole document
   * @param known parts of the text whose brackets match
   * @param indentations of what the text is a part of
   */
  constructor(text: string, { isDocument, known, indentations }: ItemEndsOptions) {
    this.#text = text;
    this.#isDocument = isDocument;
    this.#known = known;
    this.#indentations = indentations;
    if (indentations) this.#enterList(indentations.list);
  }

  /** What has told where the items end that were read so far. */
  get told(): EndsToldBy {
    return this.#told;
  }

  /** How far the name of the document's list is indented that is read; -1 where it does not begin a line. */
  get ofList(): number {
    return this.#ofList;
  }

  /** To be called before a list of the document is read. @param name where its name starts */
  enter(name: number): void {
    if (!this.#indentations) this.#enterList(indentationAt(this.#text, name));
  }

  /**
   * @param offset of an opening brace, or of a closing bracket, in something within an item
   * @returns whether the item has ended before it
   */
  isBefore(offset: number, isBrace: boolean, within: WithinItem): boolean {
    const indentation = this.#indentationOf(offset);
    if (indentation < 0) return false;
    this.#lookAt(within);
    if (isBrace ? indentation !== this.#ofItem : indentation >= this.#ofItem) return false;
    return this.#isOpenDeeper && this.tell();
  }

  /**
   * @param text which may be a name, in an item
   * @param item where that starts
   * @returns whether the list that the item is in has ended before it: it is a name that stands below that of the list, and no item does
   */
  isListBefore({ offset, end }: { readonly offset: number; readonly end: number }, item: number): boolean {
    if (!isBreak(this.#text.charCodeAt(offset - this.#nameAt))) return false;
    if (this.#indentationOf(offset) !== this.#ofList) return false;
    const ofItem = this.#indentationOf(item);
    const isBelowItem = ofItem < 0 || ofItem > this.#ofList;
    return isBelowItem && isBeforeColon(this.#text, end) && this.tell();
  }

  /** @returns whether an item goes on behind a brace that would close it, as {@link goesOn} tells. To be asked where nothing else is odd */
  isWithinItem(brace: number, item: number): boolean {
    return this.goesOn(brace, item) && this.tell();
  }

  /**
   * @param brace that would close an item
   * @param item where that starts
   * @returns whether the item goes on behind it: its line is indented more than that of the item, or a name follows
   */
  goesOn(brace: number, item: number): boolean {
    return (this.isBelowObject(brace, item) && this.isBelowList(item)) || this.isBeforeNameIn(item, brace);
  }

  /** @returns whether what starts at an offset begins a line that is indented more than the name of the document's list that is read */
  isBelowList(offset: number): boolean {
    return this.#ofList >= 0 && this.#indentationOf(offset) > this.#ofList;
  }

  /** @returns whether two things begin lines that are indented alike */
  isBeside(offset: number, other: number): boolean {
    const indentation = this.#indentationOf(offset);
    return (
      indentation >= 0 && this.#isIndentedUpTo(other, indentation) && !this.#isIndentedUpTo(other, indentation - 1)
    );
  }

  /**
   * @returns whether what starts at an offset begins a line that is indented more than that in which something open in an item begins; no, where
   * that line begins before the item: what stands there is not the item's
   */
  isBelowLine(offset: number, { item, open }: WithinItem): boolean {
    const indentation = this.#indentationOf(offset);
    if (indentation < 0) return false;
    return this.#startOfLine(open) > item ? this.#ofLine < indentation : this.#isIndentedUpTo(item, indentation - 1);
  }

  /** @returns whether what starts at an offset begins a line, and so does an object that is open, and that line is indented less */
  isBelowObject(offset: number, object: number): boolean {
    return this.#isIndentedUpTo(object, this.#indentationOf(offset) - 1);
  }

  /**
   * @param object which begins a line; one that does not rests on nothing that stands before it
   * @param bracket that would close the object, or the list that it is in
   * @returns whether the object goes on behind it: a name follows in the line, or below the object
   */
  isBeforeNameIn(object: number, bracket: number): boolean {
    const name = nameBehind(this.#text, bracket + 1);
    const ofObject = name ? this.#indentationOfObject(object) : -1;
    if (!name || ofObject < 0) return false;
    const isInOneLine = this.#lineOf(bracket) <= object;
    // Behind an object of several lines a comma is where the next one begins; behind one of one line the next line is.
    if (name.isInLine) return isInOneLine || !name.isBehindComma;
    return !isInOneLine && this.#indentationOf(bracket) !== ofObject && this.#indentationOf(name.offset) > ofObject;
  }

  /** @returns whether a brace is most likely that of an object, which begins a line: it is in that line, or begins one that is indented alike */
  isOfObject(brace: number, object: number): boolean {
    const ofObject = this.#indentationOfObject(object);
    if (ofObject < 0) return false;
    return this.#indentationOf(brace) === ofObject || this.#lineOf(brace) <= object;
  }

  /** Very many brackets may stand in one object. */
  #indentationOfObject(object: number): number {
    let found = this.#ofObjects.get(object);
    if (found === undefined) this.#ofObjects.set(object, (found = this.#indentationOf(object)));
    return found;
  }

  /** @returns where the line starts that something stands in. One line may be the whole text: mostly what stands there is asked for in order */
  #lineOf(offset: number): number {
    const least = offset >= this.#lookedUpTo ? this.#lookedUpTo : 0;
    const start = lineStart(this.#text, offset, least);
    if (start > least || least === 0) this.#lineThere = start;
    this.#lookedUpTo = offset;
    return this.#lineThere;
  }

  /** Where names are not indented at all, nor are those in items, most likely. */
  #enterList(indentation: number): void {
    this.#ofList = indentation;
    this.#nameAt = indentation > 0 ? indentation + 1 : Infinity;
  }

  /** @returns whether the indentation tells, and not the brackets. To be asked where it tells something else */
  tell(): boolean {
    this.#told = this.#isDocument && !this.#bracketsMatch() ? 'indentation' : 'disputed';
    return this.#told === 'indentation';
  }

  /** Very much may stand in one list: how far that and the item are indented is found once. */
  #lookAt({ item, open }: WithinItem): void {
    if (item !== this.#item) this.#ofItem = this.#indentationOf(item);
    this.#item = item;
    this.#isOpenDeeper = this.#startOfLine(open) <= item || this.#ofLine > this.#ofItem;
  }

  /** @returns where the line starts that something begins in; found once, of what was asked for last */
  #startOfLine(open: number): number {
    if (open !== this.#open) {
      this.#open = open;
      this.#line = lineStart(this.#text, open);
      this.#ofLine = blanksFrom(this.#text, this.#line);
    }
    return this.#line;
  }

  /** @returns how far what starts at an offset is indented; -1 where something stands before it in its line */
  #indentationOf(offset: number): number {
    return (offset === 0 ? this.#indentations?.item : undefined) ?? indentationAt(this.#text, offset);
  }

  /** @returns whether what starts at an offset begins a line that is indented so far at most; what is indented very far is not looked at to its start */
  #isIndentedUpTo(offset: number, most: number): boolean {
    if (offset === 0 && this.#indentations?.item !== undefined) {
      return this.#indentations.item >= 0 && this.#indentations.item <= most;
    }
    let at = offset;
    while (at > 0 && offset - at <= most && isBlank(this.#text.charCodeAt(at - 1))) at--;
    return at > 0 && offset - at <= most && isBreak(this.#text.charCodeAt(at - 1));
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

/**
 * @param before how far an item was indented: a line began with it, or not
 * @param now how far it is
 * @param ofList how far the name of its list is
 * @returns whether the lines may tell of it now, as they did not before, that it ends elsewhere. Of one that does not begin a line they tell no more than of one that
 * does, and is indented more than the list
 */
export function endsMayDiffer(before: number, now: number, ofList: number): boolean {
  return before !== now && !(now < 0 && before > ofList);
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

/** @param least where to stop looking */
function lineStart(text: string, offset: number, least = 0): number {
  let at = offset;
  while (at > least && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The name of a property. */
interface NameBehind {
  readonly offset: number;
  readonly isBehindComma: boolean;
  /** Whether it is in the line of what it is behind. */
  readonly isInLine: boolean;
}

/** @returns the name that follows what ends at an offset, with nothing but blanks and a comma between them */
export function nameBehind(text: string, end: number): NameBehind | undefined {
  let isBehindComma = false;
  let isInLine = true;
  let at = end;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) isInLine = false;
    else if (code === COMMA && !isBehindComma) isBehindComma = true;
    else if (!isBlank(code)) break;
  }
  if (text.charCodeAt(at) !== QUOTE) return undefined;
  const scanner = new Scanner(text, at);
  scanner.scan();
  return isBeforeColon(text, scanner.end) ? { offset: at, isBehindComma, isInLine } : undefined;
}

/** Comments are not looked through for it: where one is not closed that would be the rest of the text, time and again. */
function isBeforeColon(text: string, end: number): boolean {
  let at = end;
  while (isBlank(text.charCodeAt(at)) || isBreak(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === COLON;
}

const COMMA = 0x2c;
const QUOTE = 0x22;
const COLON = 0x3a;

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
