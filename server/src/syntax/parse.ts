import { t } from '@vscode/l10n';
import { createScanner } from 'jsonc-parser';
import { Fault, Token } from './tokens';
import type {
  ArrayNode,
  JsonNode,
  ObjectNode,
  PropertyNode,
  Span,
  StringNode,
  SyntaxProblem,
  SyntaxTree,
  ValueNode,
} from './tree';

type Container = ObjectNode | ArrayNode;
/** Of a text with more mistakes than these nobody reads the rest: it is something else, or its first mistake is the cause. */
const MOST_PROBLEMS = 1000;

/** What may come next in the innermost open object or array, or in the document. */
type Expected = 'key' | 'colon' | 'value' | 'comma' | 'end';

/**
 * Parses JSON with comments and trailing commas, whatever the text is.
 *
 * The tokens are jsonc-parser's. The tree is built here, without recursion (so that nothing nests too deeply), and with a
 * recovery made for documents that are being typed: a missing comma, value or closing bracket costs that place and
 * nothing around it, so that the pools and stores that are written stay known while one of them is half-written.
 *
 * @returns always a tree; what is wrong stands in `problems`
 */
export function parse(text: string): SyntaxTree {
  return new Parser(text).run();
}

class Parser {
  readonly #text: string;
  readonly #scanner;
  readonly #problems: SyntaxProblem[] = [];
  readonly #comments: Span[] = [];
  readonly #open: Container[] = [];
  #root: ValueNode | undefined;
  #expected: Expected = 'value';
  #property: PropertyNode | undefined;
  /** The end of the last token that was not a comment. */
  #lastEnd = 0;

  constructor(text: string) {
    this.#text = text;
    this.#scanner = createScanner(text, false);
  }

  run(): SyntaxTree {
    // A byte order mark that a reader left in place is no part of the document.
    if (this.#text.charCodeAt(0) === 0xfeff) this.#scanner.setPosition(1);
    for (;;) {
      const token: number = this.#scanner.scan();
      if (token === Token.EndOfFile) break;
      if (token === Token.Trivia || token === Token.LineBreak) continue;
      const span = { offset: this.#scanner.getTokenOffset(), length: this.#scanner.getTokenLength() };
      if (token === Token.LineComment || token === Token.BlockComment) {
        this.#comments.push(span);
        const fault: number = this.#scanner.getTokenError();
        if (fault === Fault.EndOfComment) {
          this.#problem(span, t('This comment is not closed: */ is missing.'));
        }
        continue;
      }
      this.#take(token, span);
      this.#lastEnd = span.offset + span.length;
    }
    this.#finish();
    return {
      text: this.#text,
      problems: this.#problems,
      comments: this.#comments,
      ...(this.#root ? { root: this.#root } : {}),
    };
  }

  #take(token: number, span: Span): void {
    switch (token) {
      case Token.OpenBrace:
        this.#openObject(span);
        break;
      case Token.OpenBracket:
        this.#openArray(span);
        break;
      case Token.CloseBrace:
        this.#close('object', span);
        break;
      case Token.CloseBracket:
        this.#close('array', span);
        break;
      case Token.Comma:
        this.#comma(span);
        break;
      case Token.Colon:
        this.#colon(span);
        break;
      default:
        this.#literal(token, span);
    }
  }

  #openObject({ offset, length }: Span): void {
    const properties: PropertyNode[] = [];
    this.#openContainer({ type: 'object', offset, length, properties, children: properties }, 'key');
  }

  #openArray({ offset, length }: Span): void {
    const items: ValueNode[] = [];
    this.#openContainer({ type: 'array', offset, length, items, children: items }, 'value');
  }

  #openContainer(container: Container, expected: Expected): void {
    // One that stands where no value may stand is followed all the same, so that brackets go on to match.
    this.#place(container);
    this.#open.push(container);
    this.#expected = expected;
    this.#property = undefined;
  }

  #close(type: Container['type'], span: Span): void {
    const depth = this.#open.findLastIndex((container) => container.type === type);
    if (depth < 0) {
      this.#problem(span, t('This closing bracket has no opening one.'));
      return;
    }
    this.#valueMissingBefore(span);
    while (this.#open.length > depth + 1) {
      const unclosed = this.#open.pop();
      if (!unclosed) break;
      this.#unclosed(unclosed, span);
    }
    const closed = this.#open.pop();
    if (closed) closed.length = span.offset + span.length - closed.offset;
    this.#afterValue();
  }

  #comma(span: Span): void {
    const inside = this.#open.at(-1);
    if (!inside) {
      this.#problem(span, t('A comma stands outside of the document.'));
      return;
    }
    if (this.#expected !== 'comma') {
      if (this.#expected === 'key' && inside.type === 'object') {
        this.#problem(span, t('A property is missing before this comma.'));
      } else if (this.#expected === 'value' && inside.type === 'array') {
        this.#problem(span, t('A value is missing before this comma.'));
      }
      this.#valueMissingBefore(span);
    }
    this.#expected = inside.type === 'object' ? 'key' : 'value';
    this.#property = undefined;
  }

  #colon(span: Span): void {
    this.#leaveUnclosedArray();
    this.#leaveMissingValue();
    if (this.#expected === 'colon' && this.#property) {
      this.#property.colonOffset = span.offset;
      this.#property.length = span.offset + span.length - this.#property.offset;
      this.#expected = 'value';
    } else {
      this.#problem(span, t('A colon stands only between the name of a property and its value.'));
    }
  }

  /** A text in a list before a colon is a name: the list was not closed before it. */
  #leaveUnclosedArray(): void {
    const array = this.#open.at(-1);
    const object = this.#open.at(-2);
    if (array?.type !== 'array' || object?.type !== 'object' || this.#expected !== 'comma') return;
    const name = array.items.at(-1);
    if (name?.type !== 'string') return;
    array.items.pop();
    this.#open.pop();
    const last = array.items.at(-1);
    array.length = (last ? last.offset + last.length : array.offset + 1) - array.offset;
    this.#problem(name, t('A closing bracket ] is missing before this name.'), array);
    this.#afterValue();
    const { offset, length, value } = name;
    this.#addProperty(object, { type: 'string', offset, length, value });
  }

  /** A text behind one colon and before another is the next name: the value before it is not written yet. */
  #leaveMissingValue(): void {
    const object = this.#open.at(-1);
    const property = this.#property;
    const name = property?.valueNode;
    if (this.#expected !== 'comma' || object?.type !== 'object' || !property || name?.type !== 'string') return;
    delete property.valueNode;
    property.children.pop();
    const end = property.colonOffset ?? property.offset + property.keyNode.length - 1;
    property.length = end + 1 - property.offset;
    if (this.#problems.at(-1)?.offset === name.offset) this.#problems.pop();
    this.#expected = property.colonOffset === undefined ? 'colon' : 'value';
    this.#valueMissingBefore(name);
    this.#addProperty(object, name);
  }

  #literal(token: number, span: Span): void {
    this.#scanFault(token, span);
    const inside = this.#open.at(-1);
    if (inside?.type === 'object' && this.#expected === 'comma') {
      this.#problem(span, t('A comma is missing before this.'));
      this.#expected = 'key';
    }
    if (this.#expected === 'key') {
      this.#key(token, span);
      return;
    }
    const node = this.#literalNode(token, span);
    if (node) this.#place(node);
    else if (this.#expected === 'value' || this.#expected === 'comma' || this.#expected === 'colon') this.#afterValue();
  }

  #key(token: number, span: Span): void {
    const object = this.#open.at(-1);
    if (object?.type !== 'object') return;
    if (token !== Token.String) {
      this.#problem(span, t('The name of a property is written in double quotes.'), object);
    }
    const value = token === Token.String ? this.#scanner.getTokenValue() : this.#textOf(span);
    this.#addProperty(object, { type: 'string', ...span, value });
  }

  #addProperty(object: ObjectNode, keyNode: StringNode): void {
    const { offset, length } = keyNode;
    const property: PropertyNode = { type: 'property', offset, length, parent: object, keyNode, children: [keyNode] };
    keyNode.parent = property;
    object.properties.push(property);
    this.#property = property;
    this.#expected = 'colon';
  }

  /** Puts a value where the document stands, and says what is wrong where none may stand. */
  #place(node: ValueNode): void {
    const inside = this.#open.at(-1);
    if (!inside) {
      if (this.#root) {
        this.#problem(node, t('The document ends before this: it holds one value, in braces.'));
      } else {
        this.#root = node;
        this.#expected = 'end';
      }
      return;
    }
    if (inside.type === 'array') {
      if (this.#expected === 'comma') this.#problem(node, t('A comma is missing before this.'));
      node.parent = inside;
      node.index = inside.items.length;
      inside.items.push(node);
      this.#expected = 'comma';
      return;
    }
    const property = this.#property;
    if (!property || property.valueNode) {
      this.#problem(
        node,
        this.#expected === 'comma'
          ? t('A comma is missing before this.')
          : t('A property is expected here: a name in double quotes, a colon and a value.'),
      );
      return;
    }
    if (this.#expected === 'colon') this.#problem(node, t('A colon is missing before this value.'));
    node.parent = property;
    property.valueNode = node;
    property.children.push(node);
    this.#endProperty();
    this.#expected = 'comma';
  }

  #literalNode(token: number, span: Span): ValueNode | undefined {
    switch (token) {
      case Token.String:
        return { type: 'string', ...span, value: this.#scanner.getTokenValue() };
      case Token.Number: {
        const value = Number(this.#scanner.getTokenValue());
        return { type: 'number', ...span, value, isInteger: Number.isInteger(value) };
      }
      case Token.True:
        return { type: 'boolean', ...span, value: true };
      case Token.False:
        return { type: 'boolean', ...span, value: false };
      case Token.Null:
        return { type: 'null', ...span, value: null };
      default:
        this.#problem(
          span,
          t('{text} is no JSON value. A text is written in double quotes.', {
            text: shortened(this.#textOf(span)),
          }),
        );
        return undefined;
    }
  }

  #scanFault(token: number, span: Span): void {
    const fault: number = this.#scanner.getTokenError();
    if (fault === Fault.None) return;
    if (fault === Fault.EndOfString) this.#problem(span, t('This text is not closed: a double quote is missing.'));
    else if (fault === Fault.EndOfNumber) this.#problem(span, t('This number is not complete.'));
    else if (fault === Fault.Unicode) this.#problem(span, t('\\u is followed by four hexadecimal digits.'));
    else if (fault === Fault.Escape) {
      this.#problem(
        span,
        t('A backslash in a text is written twice (\\\\), as in "\\\\\\\\files.contoso.com\\\\share".'),
      );
    } else if (fault === Fault.Character && token === Token.String) {
      this.#problem(span, t('A text holds no control characters, such as a tab: write \\t.'));
    }
  }

  #afterValue(): void {
    const inside = this.#open.at(-1);
    this.#expected = inside ? 'comma' : 'end';
    this.#property = undefined;
    if (inside?.type === 'object') {
      this.#property = inside.properties.at(-1);
      this.#endProperty();
    }
  }

  #endProperty(): void {
    const property = this.#property;
    const value = property?.valueNode;
    if (property && value) property.length = value.offset + value.length - property.offset;
  }

  #valueMissingBefore(span: Span): void {
    const inside = this.#open.at(-1);
    if (inside?.type !== 'object' || !this.#property || this.#property.valueNode) return;
    if (this.#expected === 'colon') {
      this.#problem(this.#property.keyNode, t('A colon and a value are missing after this name.'), this.#property);
    } else if (this.#expected === 'value') {
      const at = this.#property.colonOffset ?? span.offset;
      this.#problem({ offset: at, length: 1 }, t('A value is missing after this colon.'), this.#property);
    }
  }

  #unclosed(container: Container, span: Span): void {
    container.length = Math.max(this.#lastEnd - container.offset, 1);
    const message =
      container.type === 'object' ? t('A closing brace } is missing.') : t('A closing bracket ] is missing.');
    this.#problem(span, message, container);
    const property = container.parent;
    if (property?.type === 'property') property.length = container.offset + container.length - property.offset;
  }

  #finish(): void {
    const end = { offset: Math.max(this.#lastEnd - 1, 0), length: this.#lastEnd > 0 ? 1 : 0 };
    this.#valueMissingBefore(end);
    const innermost = this.#open.at(-1);
    if (innermost) this.#problem(end, endOfDocument(innermost), innermost);
    while (this.#open.length > 0) {
      const unclosed = this.#open.pop();
      if (!unclosed) break;
      unclosed.length = Math.max(this.#lastEnd - unclosed.offset, 1);
      const property = unclosed.parent;
      if (property?.type === 'property') property.length = unclosed.offset + unclosed.length - property.offset;
    }
    if (!this.#root && this.#problems.length === 0) {
      this.#problem(
        { offset: 0, length: 0 },
        t('The document is empty. A topology document holds at least { "sites": [] }.'),
      );
    }
  }

  #textOf({ offset, length }: Span): string {
    return this.#text.slice(offset, offset + length);
  }

  /** Notes a problem; the first at a place is the one that helps, those that follow from it do not. */
  #problem(span: Span, message: string, within: JsonNode | undefined = this.#open.at(-1)): void {
    const { offset, length } = span;
    const last = this.#problems.at(-1);
    if (last?.offset === offset || this.#problems.length > MOST_PROBLEMS) return;
    if (this.#problems.length === MOST_PROBLEMS) {
      this.#problems.push({
        offset,
        length,
        message: t('There are more mistakes after this. Mend those before it first.'),
      });
      return;
    }
    this.#problems.push({ offset, length, message, ...(within ? { within } : {}) });
  }
}

function endOfDocument(innermost: Container): string {
  return innermost.type === 'object'
    ? t('The document ends here, but a closing brace } is missing.')
    : t('The document ends here, but a closing bracket ] is missing.');
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
