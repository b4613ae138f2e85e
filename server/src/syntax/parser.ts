import type { FoldedText } from './folded';
import { FoldedItems } from './foldedItems';
import { ItemEnds, type Indentations } from './itemEnds';
import { DEPTH_OF_ITEMS, MOST_DEPTH, MOST_PARTS } from './limits';
import { literalNode } from './literals';
import * as mistakes from './mistakes';
import { OpenContainers, type Container } from './openContainers';
import { Scanner } from './scanner';
import { SyntaxProblems } from './syntaxProblems';
import { tokenFrom } from './tokenFrom';
import { Token } from './tokens';
import {
  ArrayNode,
  ObjectNode,
  PropertyNode,
  type JsonNode,
  type KnownPart,
  type KnownParts,
  type ParsedTree,
  type Span,
  type ValueNode,
} from './tree';

/** What may come next in the innermost open object or array, or in the document. */
type Expected = 'key' | 'colon' | 'value' | 'comma' | 'end';

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
  readonly #problems = new SyntaxProblems();
  readonly #comments: Span[] = [];
  readonly #open = new OpenContainers();
  #root: ValueNode | undefined;
  #expected: Expected = 'value';
  #property: PropertyNode | undefined;
  #propertyOffset = 0;
  /** The end of the last token that was not a comment. */
  #lastEnd = 0;
  readonly #source: FoldedText;
  readonly #known: KnownParts | undefined;
  readonly #folded: FoldedItems | undefined;
  readonly #ends: ItemEnds;
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
    this.#folded = isDocument ? new FoldedItems(this.#scanner, source, this.#ends) : undefined;
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
      problems: this.#problems.all,
      comments: this.#comments,
      root: this.#root,
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
    this.#problem(span, fault);
  }

  #take(token: number): void {
    switch (token) {
      case Token.OpenBrace:
        this.#leaveUnclosedItem();
        this.#leaveUnclosedInItem(true);
        if (!this.#takeKnown() && !this.#takeFolded())
          this.#openContainer(new ObjectNode(this.#scanner.offset, 1), 'key');
        break;
      case Token.OpenBracket:
        if (this.#open.isInDocument) this.#ends.enter(this.#propertyOffset);
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
    this.#open.open(container, offset, this.#place(container));
    this.#size += 1;
    this.#expected = expected;
    this.#property = undefined;
    if (this.#outside + this.#open.depth <= MOST_DEPTH) return;
    this.#passed = 1;
    this.#problem({ offset, length: 1 }, mistakes.tooDeep);
  }

  /** Passes over what is too deep: its brackets count, whether they match or not. */
  #pass(token: number): void {
    if (token === Token.OpenBrace || token === Token.OpenBracket) this.#passed += 1;
    if (token !== Token.CloseBrace && token !== Token.CloseBracket) return;
    if (--this.#passed > 0) return;
    this.#open.close(this.#scanner.end);
    this.#afterValue();
  }

  #close(type: Container['type']): void {
    const depth = this.#open.depthOf(type);
    if (depth < 0) {
      this.#isSelfContained = false;
      this.#problem(this.#token, mistakes.noOpeningBracket);
      return;
    }
    if (this.#property) this.#valueMissingBefore(this.#token);
    while (this.#open.depth > depth + 1) this.#closeUnclosed(this.#token);
    this.#open.close(this.#scanner.end);
    this.#afterValue();
  }

  #closeUnclosed(span: Span): void {
    const container = this.#open.innermost;
    if (!container) return;
    this.#problem(span, () => mistakes.notClosed(container));
    this.#open.close(this.#lastEnd);
    const property = container.parent;
    if (property?.type === 'property') property.length = container.start + container.length;
  }

  #comma(): void {
    const inside = this.#open.innermost;
    if (!inside) {
      this.#problem(this.#token, mistakes.commaOutside);
      return;
    }
    if (this.#expected !== 'comma') {
      if (this.#expected === (inside.type === 'object' ? 'key' : 'value'))
        this.#problem(this.#token, () => mistakes.missingBeforeComma(inside));
      this.#valueMissingBefore(this.#token);
    }
    this.#expected = inside.type === 'object' ? 'key' : 'value';
    this.#property = undefined;
  }

  #colon(): void {
    if (this.#expected === 'comma') {
      this.#leaveUnclosedArray();
      this.#leaveMissingValue();
    }
    if (this.#expected === 'colon' && this.#property) {
      this.#property.colonStart = this.#scanner.offset - this.#propertyOffset;
      this.#property.length = this.#property.colonStart + 1;
      this.#expected = 'value';
    } else {
      this.#problem(this.#token, mistakes.colonAstray);
    }
  }

  /** A text in a list before a colon is a name: the list was not closed before it. */
  #leaveUnclosedArray(): void {
    const object = this.#open.outer;
    if (this.#open.innermost?.type !== 'array' || object?.type !== 'object') return;
    const name = this.#open.lastChild;
    if (name?.type !== 'string') return;
    const { offset, length, value } = name;
    this.#problem({ offset, length }, mistakes.listNotClosedBefore);
    this.#open.dropLastChild();
    const last = this.#open.lastChild;
    this.#open.close(last ? last.offset + last.length : 0);
    this.#afterValue();
    this.#addProperty(object, offset, length, this.#source.properties.added(value));
  }

  /** A text behind one colon and before another is the next name: the value before it is not written yet. */
  #leaveMissingValue(): void {
    const object = this.#open.innermost;
    const property = this.#property;
    const name = property?.valueNode;
    if (this.#expected !== 'comma' || object?.type !== 'object' || !property || name?.type !== 'string') return;
    const { offset, length, value } = name;
    property.valueNode = undefined;
    property.length = (property.colonStart ?? property.keyNode.length - 1) + 1;
    this.#problems.dropAt(offset);
    this.#expected = property.colonStart === undefined ? 'colon' : 'value';
    this.#valueMissingBefore({ offset, length });
    this.#addProperty(object, offset, length, this.#source.properties.added(value));
  }

  /** A brace in an object that is an item, where a name belongs, opens the next item: the one before it was not closed. */
  #leaveUnclosedItem(): void {
    const object = this.#open.innermost;
    if (object?.type !== 'object' || (this.#expected !== 'key' && this.#expected !== 'comma')) return;
    if (this.#open.depth === 1) this.#isSelfContained = false;
    if (this.#open.outer?.type !== 'array') return;
    this.#closeUnclosed(this.#token);
    this.#afterValue();
  }

  /** The next item, or the bracket of the list that the items are in, tells that something in an item was not closed. */
  #leaveUnclosedInItem(isBrace: boolean): void {
    const place = this.#open.withinItem(this.#outside, !isBrace);
    if (!place || !this.#ends.isBefore(this.#scanner.offset, isBrace, place)) return;
    this.#leaveUnclosed(DEPTH_OF_ITEMS);
  }

  /** The next name of the document's object tells that a list of it was not closed, nor an item of that. */
  #leaveUnclosedList(): void {
    const item = this.#open.item(this.#outside);
    const { offset, end } = this.#scanner;
    if (item === undefined || !this.#ends.isListBefore(offset, item)) return;
    if (tokenFrom(this.#text, end).token !== Token.Colon) return;
    this.#leaveUnclosed(1);
    this.#expected = 'key';
  }

  #leaveUnclosed(depth: number): void {
    this.#valueMissingBefore(this.#token);
    while (this.#open.depth > depth) this.#closeUnclosed(this.#token);
    this.#afterValue();
  }

  /** @returns whether the list or item that begins here is known, and has been taken as a whole */
  #takeKnown(): boolean {
    const { offset } = this.#scanner;
    const { ofList } = this.#ends;
    const part = this.#open.isInDocument
      ? this.#known?.list(offset, ofList)
      : this.#open.isInList && this.#known?.item(offset, ofList);
    if (!part) return false;
    this.#takeWhole(part);
    this.#afterValue();
    return true;
  }

  /** @returns whether the object that begins here has no mistake in it, and has been taken as a whole, without nodes */
  #takeFolded(): boolean {
    if (!this.#folded || !this.#open.isInList) return false;
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
    this.#place(node);
    node.length = length;
    for (const comment of comments) this.#comments.push(comment);
    this.#scanner.end = offset + length;
  }

  #literal(token: number): void {
    this.#size += 1;
    const fault = mistakes.faultOf(this.#scanner.fault, token);
    if (fault) this.#problem(this.#token, fault);
    if (this.#expected === 'comma' && this.#open.innermost?.type === 'object') {
      this.#problem(this.#token, mistakes.commaMissing);
      this.#expected = 'key';
    }
    if (this.#expected === 'key') {
      this.#key(token);
      return;
    }
    const node = literalNode(this.#scanner, token);
    if (node) {
      this.#place(node);
      return;
    }
    this.#problem(this.#token, () => mistakes.noValue(this.#scanner.written()));
    if (this.#expected === 'value' || this.#expected === 'comma' || this.#expected === 'colon') this.#afterValue();
  }

  #key(token: number): void {
    const object = this.#open.innermost;
    if (object?.type !== 'object') return;
    if (token !== Token.String) {
      this.#problem(this.#token, mistakes.nameNotQuoted, object);
    }
    const { offset, length } = this.#token;
    this.#addProperty(object, offset, length, this.#source.properties.nameRead(this.#scanner, token));
  }

  #addProperty(object: ObjectNode, offset: number, length: number, name: string): void {
    const property = new PropertyNode(offset - this.#open.offset, length, name);
    property.parent = object;
    this.#open.hold(property);
    this.#property = property;
    this.#propertyOffset = offset;
    this.#expected = 'colon';
  }

  /**
   * Puts a value, whose start is its offset as yet, where the document stands, and says what is wrong where none may stand.
   *
   * @returns whether it is part of the tree
   */
  #place(node: ValueNode): boolean {
    const inside = this.#open.innermost;
    const offset = node.start;
    if (!inside) {
      if (this.#root) {
        this.#problem(node, mistakes.documentEnded);
        return false;
      }
      this.#root = node;
      this.#expected = 'end';
      return true;
    }
    if (inside.type === 'array') {
      if (this.#expected === 'comma') this.#problem(node, mistakes.commaMissing);
      node.start = offset - this.#open.offset;
      node.parent = inside;
      node.index = this.#open.childCount;
      this.#open.hold(node);
      this.#expected = 'comma';
      return true;
    }
    const property = this.#property;
    if (!property || property.valueNode) {
      this.#problem(node, this.#expected === 'comma' ? mistakes.commaMissing : mistakes.propertyExpected);
      return false;
    }
    if (this.#expected === 'colon') this.#problem(node, mistakes.colonMissing);
    node.start = offset - this.#propertyOffset;
    node.parent = property;
    property.valueNode = node;
    property.length = node.start + node.length;
    this.#expected = 'comma';
    return true;
  }

  #afterValue(): void {
    const inside = this.#open.innermost;
    this.#expected = inside ? 'comma' : 'end';
    this.#property = undefined;
    if (inside?.type !== 'object') return;
    const property = this.#open.lastChild;
    if (property?.type !== 'property') return;
    this.#property = property;
    this.#propertyOffset = this.#open.offset + property.start;
    if (property.valueNode) property.length = property.valueNode.start + property.valueNode.length;
  }

  #valueMissingBefore(span: Span): void {
    const inside = this.#open.innermost;
    if (inside?.type !== 'object' || !this.#property || this.#property.valueNode) return;
    if (this.#expected === 'colon') {
      this.#problem(this.#property.keyNode, mistakes.colonAndValueMissing, this.#property);
    } else if (this.#expected === 'value') {
      const at = this.#property.colonOffset ?? span.offset;
      this.#problem({ offset: at, length: 1 }, mistakes.valueMissing, this.#property);
    }
  }

  #finish(): void {
    const end = mistakes.lastCharacter(this.#text, this.#lastEnd);
    const innermost = this.#open.innermost;
    if (this.#size > MOST_PARTS) {
      this.#problem(end, mistakes.tooLarge, innermost);
    } else {
      this.#valueMissingBefore(end);
      if (innermost) this.#problem(end, () => mistakes.endOfDocument(innermost), innermost);
    }
    if (this.#open.depth > 0) this.#isSelfContained = false;
    while (this.#open.depth > 0) {
      const container = this.#open.cut(this.#lastEnd);
      const property = container?.parent;
      if (container && property?.type === 'property') property.length = container.start + container.length;
    }
    if (!this.#root && this.#problems.all.length === 0) {
      this.#problem({ offset: 0, length: 0 }, mistakes.emptyDocument);
    }
  }

  #problem(span: Span, say: () => string, within: JsonNode | undefined = this.#open.innermost): void {
    this.#problems.add(span, say, this.#open.isAstray ? this.#open.innermostInTree : within);
  }
}
