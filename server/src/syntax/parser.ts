import type { FoldedText } from './foldedText';
import { FoldedItems } from './foldedItems';
import { ItemEnds, type Indentations } from './itemEnds';
import { DEPTH_OF_ITEMS, MOST_DEPTH, MOST_PARTS } from './limits';
import { literalNode } from './literals';
import * as mistakes from './mistakes';
import { MisplacedBrackets } from './misplacedBrackets';
import type { Container } from './openContainers';
import { Scanner } from './scanner';
import { Token } from './tokens';
import { TreeBuilder, type Expected } from './treeBuilder';
import { ArrayNode, ObjectNode, type KnownPart, type KnownParts, type ParsedTree, type Span } from './tree';

interface ParserOptions {
  /** Parts of the text. */
  readonly known?: KnownParts | undefined;
  /** In how many objects and lists the text is, where it is no document but a part of one. */
  readonly outside?: number;
  /** Whether it only looks like a document: a part of one stands in it. */
  readonly isPart?: boolean;
  /** Of what it is a part of. */
  readonly indentations?: Indentations;
}

/** Builds the tree of a text; made for one text. */
export class Parser {
  readonly #text: string;
  readonly #scanner: Scanner;
  readonly #comments: Span[] = [];
  readonly #tree = new TreeBuilder();
  /** The end of the last token that was not a comment. */
  #lastEnd = 0;
  readonly #source: FoldedText;
  readonly #known: KnownParts | undefined;
  readonly #folded: FoldedItems | undefined;
  readonly #ends: ItemEnds;
  readonly #brackets: MisplacedBrackets;
  /** In how many objects and lists the text is. */
  readonly #outside: number;
  #isSelfContained = true;
  #hasOpenComment = false;
  #size = 0;
  /** How many objects and lists are passed over that the place is in, with the last one that is followed. */
  #passed = 0;

  /** @param source the document: the text itself, or what it is a part of */
  constructor(
    text: string,
    source: FoldedText,
    { known, outside = 0, isPart = false, indentations }: ParserOptions = {},
  ) {
    this.#text = text;
    this.#source = source;
    this.#known = known;
    this.#outside = outside;
    const isDocument = outside === 0;
    // A byte order mark that a reader left in place is no part of the document.
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.#scanner = new Scanner(text, start, text.length, isDocument && source.isEdited);
    this.#ends = new ItemEnds(text, { isDocument: isDocument && !isPart, known, indentations });
    this.#brackets = new MisplacedBrackets(text, this.#tree, this.#ends, outside);
    // Of a text of which parts are known, little is read.
    const length = known ? 0 : text.length;
    this.#folded = isDocument ? new FoldedItems(this.#scanner, source, this.#ends, length) : undefined;
  }

  /** Whether nothing in the text would have been read in another way had it stood in a list: its brackets match, the first and the last too; its comments are closed. */
  get isSelfContained(): boolean {
    return this.#isSelfContained;
  }

  run(): ParsedTree {
    const scanner = this.#scanner;
    for (;;) {
      const token = scanner.scan();
      if (token === Token.EndOfFile || this.#size > MOST_PARTS) break;
      if (token === Token.LineComment || token === Token.BlockComment) this.#comment();
      else {
        if (this.#passed > 0) this.#pass(token);
        else this.#take(token);
        this.#lastEnd = scanner.end;
      }
    }
    this.#finish();
    this.#folded?.end();
    return {
      text: this.#text,
      problems: this.#tree.problems.all,
      comments: this.#comments,
      root: this.#tree.root,
      names: this.#source.names,
      properties: this.#source.properties,
      size: this.#size,
      endsTold: this.#ends.told,
      hasOpenComment: this.#hasOpenComment,
    };
  }

  /** The last token, as a stretch of the text. */
  get #token(): Span {
    const { offset, end } = this.#scanner;
    return { offset, length: end - offset };
  }

  #comment(): void {
    const span = this.#token;
    this.#size += 1;
    this.#comments.push(span);
    const fault = mistakes.faultOf(this.#scanner.fault, Token.BlockComment);
    if (!fault) return;
    this.#isSelfContained = false;
    this.#hasOpenComment = true;
    this.#tree.problem(span, fault);
  }

  #take(token: number): void {
    const { offset, end } = this.#scanner;
    if (this.#brackets.isAstray(token, offset, end)) {
      const isClosing = token === Token.CloseBrace || token === Token.CloseBracket;
      this.#tree.problem(this.#token, isClosing ? mistakes.noOpeningBracket : mistakes.noClosingBracket);
      return;
    }
    switch (token) {
      case Token.OpenBrace:
        this.#openMissingList();
        this.#leaveUnclosedItem();
        this.#leaveUnclosedInItem(true);
        if (!this.#takeKnown() && !this.#takeFolded())
          this.#openContainer(new ObjectNode(this.#scanner.offset, 1), 'key');
        break;
      case Token.OpenBracket:
        this.#enterList();
        if (!this.#takeKnown()) this.#openContainer(new ArrayNode(this.#scanner.offset, 1), 'value');
        break;
      case Token.CloseBrace:
        this.#close('object');
        break;
      case Token.CloseBracket:
        this.#leaveUnclosedInItem(false);
        this.#close('array');
        break;
      case Token.Comma:
        this.#comma();
        break;
      case Token.Colon:
        this.#colon();
        break;
      default:
        if (token === Token.String) this.#leaveUnclosedList();
        this.#literal(token);
    }
  }

  #openContainer(container: Container, expected: Expected): void {
    const offset = container.start;
    // One that stands where no value may stand is followed all the same, so that brackets go on to match.
    this.#tree.open.open(container, offset, this.#tree.place(container));
    this.#size += 1;
    this.#tree.expected = expected;
    this.#tree.property = undefined;
    if (this.#outside + this.#tree.open.depth <= MOST_DEPTH) return;
    this.#passed = 1;
    this.#tree.problem({ offset, length: 1 }, mistakes.tooDeep);
  }

  /** Passes over what is too deep: its brackets count, whether they match or not. */
  #pass(token: number): void {
    if (token === Token.OpenBrace || token === Token.OpenBracket) this.#passed += 1;
    if (token !== Token.CloseBrace && token !== Token.CloseBracket) return;
    if (--this.#passed > 0) return;
    this.#tree.open.close(this.#scanner.end);
    this.#tree.afterValue();
  }

  #close(type: Container['type']): void {
    const depth = this.#tree.open.depthOf(type);
    if (depth < 0) {
      this.#isSelfContained = false;
      this.#tree.problem(this.#token, mistakes.noOpeningBracket);
      return;
    }
    if (this.#tree.property) this.#tree.valueMissingBefore(this.#token);
    while (this.#tree.open.depth > depth + 1) this.#tree.closeUnclosed(this.#token, this.#lastEnd);
    this.#tree.open.close(this.#scanner.end);
    this.#tree.afterValue();
  }

  #comma(): void {
    const inside = this.#tree.open.innermost;
    if (!inside) {
      this.#tree.problem(this.#token, mistakes.commaOutside);
      return;
    }
    if (this.#tree.expected !== 'comma') {
      if (this.#tree.expected === (inside.type === 'object' ? 'key' : 'value'))
        this.#tree.problem(this.#token, () => mistakes.missingBeforeComma(inside));
      this.#tree.valueMissingBefore(this.#token);
    }
    this.#tree.expected = inside.type === 'object' ? 'key' : 'value';
    this.#tree.property = undefined;
  }

  #colon(): void {
    if (this.#tree.expected === 'comma') {
      this.#leaveUnclosedArray();
      this.#leaveMissingValue();
    }
    if (this.#tree.expected === 'colon' && this.#tree.property) {
      this.#tree.property.colonStart = this.#scanner.offset - this.#tree.propertyOffset;
      this.#tree.property.length = this.#tree.property.colonStart + 1;
      this.#tree.expected = 'value';
    } else {
      this.#tree.problem(this.#token, mistakes.colonAstray);
    }
  }

  /** A text in a list before a colon is a name: the list was not closed before it. */
  #leaveUnclosedArray(): void {
    const object = this.#tree.open.outer;
    if (this.#tree.open.innermost?.type !== 'array' || object?.type !== 'object') return;
    const name = this.#tree.open.lastChild;
    if (name?.type !== 'string') return;
    const { offset, length, value } = name;
    if (this.#brackets.isNameInItem(offset)) {
      this.#tree.open.dropLastChild();
      this.#tree.problem({ offset, length }, mistakes.braceMissing);
      this.#tree.expected = 'value';
      const item = new ObjectNode(offset, 1);
      this.#openContainer(item, 'key');
      this.#tree.addProperty(item, offset, length, this.#source.properties.added(value));
      return;
    }
    this.#tree.problem({ offset, length }, mistakes.listNotClosedBefore);
    this.#tree.open.dropLastChild();
    const last = this.#tree.open.lastChild;
    this.#tree.open.close(last ? last.offset + last.length : 0);
    this.#tree.afterValue();
    this.#tree.addProperty(object, offset, length, this.#source.properties.added(value));
  }

  /** A text behind one colon and before another is the next name: the value before it is not written yet. */
  #leaveMissingValue(): void {
    const object = this.#tree.open.innermost;
    const property = this.#tree.property;
    const name = property?.valueNode;
    if (this.#tree.expected !== 'comma' || object?.type !== 'object' || !property || name?.type !== 'string') return;
    const { offset, length, value } = name;
    property.valueNode = undefined;
    property.length = (property.colonStart ?? property.keyNode.length - 1) + 1;
    this.#tree.problems.dropAt(offset);
    this.#tree.expected = property.colonStart === undefined ? 'colon' : 'value';
    this.#tree.valueMissingBefore({ offset, length });
    this.#tree.addProperty(object, offset, length, this.#source.properties.added(value));
  }

  /** A brace in an object that is an item, where a name belongs, opens the next item: the one before it was not closed. */
  #leaveUnclosedItem(): void {
    const object = this.#tree.open.innermost;
    if (object?.type !== 'object' || (this.#tree.expected !== 'key' && this.#tree.expected !== 'comma')) return;
    if (this.#tree.open.depth === 1) this.#isSelfContained = false;
    if (this.#tree.open.outer?.type !== 'array' || this.#brackets.isWithin(this.#scanner.offset)) return;
    this.#tree.closeUnclosed(this.#token, this.#lastEnd);
    this.#tree.afterValue();
  }

  #enterList(): void {
    if (this.#tree.open.isInDocument) this.#ends.enter(this.#tree.propertyOffset);
  }

  /** An item in a line below the name of a list tells that the bracket of that list is missing. */
  #openMissingList(): void {
    if (this.#outside > 0 || !this.#tree.open.isInDocument || this.#tree.expected !== 'value') return;
    this.#enterList();
    const { offset } = this.#scanner;
    if (!this.#brackets.isInList(offset)) return;
    this.#tree.problem(this.#token, mistakes.bracketMissing);
    this.#openContainer(new ArrayNode(offset, 1), 'value');
  }

  /** The next item, or the bracket of the list that the items are in, tells that something in an item was not closed. */
  #leaveUnclosedInItem(isBrace: boolean): void {
    const place = this.#tree.open.withinItem(this.#outside, !isBrace);
    if (!place || !this.#ends.isBefore(this.#scanner.offset, isBrace, place)) return;
    this.#leaveUnclosed(DEPTH_OF_ITEMS);
  }

  /** The next name of the document's object tells that a list of it was not closed, nor an item of that. */
  #leaveUnclosedList(): void {
    const item = this.#tree.open.item(this.#outside);
    if (item === undefined || !this.#ends.isListBefore(this.#scanner, item)) return;
    this.#leaveUnclosed(1);
    this.#tree.expected = 'key';
  }

  #leaveUnclosed(depth: number): void {
    this.#tree.valueMissingBefore(this.#token);
    while (this.#tree.open.depth > depth) this.#tree.closeUnclosed(this.#token, this.#lastEnd);
    this.#tree.afterValue();
  }

  /** @returns whether the list or item that begins here is known, and has been taken as a whole */
  #takeKnown(): boolean {
    if (!this.#known) return false;
    const { offset } = this.#scanner;
    const { ofList } = this.#ends;
    const isEnd = (end: number): boolean => !this.#brackets.isListOpen(end - 1, end);
    const part = this.#tree.open.isInDocument
      ? this.#known.list(offset, ofList, isEnd)
      : this.#tree.open.isInList &&
        this.#known.item(offset, ofList, (end) => !this.#ends.isWithinItem(end - 1, offset));
    if (!part) return false;
    this.#takeWhole(part);
    this.#tree.afterValue();
    return true;
  }

  /** @returns whether the object that begins here has no mistake in it, and has been taken as a whole, without nodes */
  #takeFolded(): boolean {
    if (!this.#folded || !this.#tree.open.isInList) return false;
    const item = this.#folded.read();
    if (!item || this.#size + item.size > MOST_PARTS) return false;
    this.#size += item.size;
    this.#takeWhole(item);
    return true;
  }

  #takeWhole({ node, comments }: KnownPart<Container>): void {
    const { offset } = this.#scanner;
    const { length } = node;
    node.start = offset;
    node.parent = undefined;
    // A problem with its place is underlined at its brace, as that of one whose end is not known yet.
    node.length = 1;
    this.#tree.place(node);
    node.length = length;
    for (const comment of comments) this.#comments.push(comment);
    this.#scanner.end = offset + length;
  }

  #literal(token: number): void {
    this.#size += 1;
    const fault = mistakes.faultOf(this.#scanner.fault, token);
    if (fault) this.#tree.problem(this.#token, fault);
    if (this.#tree.expected === 'comma' && this.#tree.open.innermost?.type === 'object') {
      this.#tree.problem(this.#token, mistakes.commaMissing);
      this.#tree.expected = 'key';
    }
    if (this.#tree.expected === 'key') {
      this.#key(token);
      return;
    }
    const node = literalNode(this.#scanner, token);
    if (node) {
      this.#tree.place(node);
      return;
    }
    this.#tree.problem(this.#token, () => mistakes.noValue(this.#scanner.written()));
    if (this.#tree.expected === 'value' || this.#tree.expected === 'comma' || this.#tree.expected === 'colon')
      this.#tree.afterValue();
  }

  #key(token: number): void {
    const object = this.#tree.open.innermost;
    if (object?.type !== 'object') return;
    if (token !== Token.String) {
      this.#tree.problem(this.#token, mistakes.nameNotQuoted, object);
    }
    const { offset, length } = this.#token;
    this.#tree.addProperty(object, offset, length, this.#source.properties.nameRead(this.#scanner, token));
  }

  #finish(): void {
    const end = mistakes.lastCharacter(this.#text, this.#lastEnd);
    const innermost = this.#tree.open.innermost;
    if (this.#size > MOST_PARTS) {
      this.#tree.problem(end, mistakes.tooLarge, innermost);
    } else {
      this.#tree.valueMissingBefore(end);
      if (innermost) this.#tree.problem(end, () => mistakes.endOfDocument(innermost), innermost);
    }
    if (this.#tree.open.depth > 0) this.#isSelfContained = false;
    while (this.#tree.open.depth > 0) {
      const container = this.#tree.open.cut(this.#lastEnd);
      const property = container?.parent;
      if (container && property?.type === 'property') property.length = container.start + container.length;
    }
    if (!this.#tree.root && this.#tree.problems.all.length === 0) {
      this.#tree.problem({ offset: 0, length: 0 }, mistakes.emptyDocument);
    }
  }
}
