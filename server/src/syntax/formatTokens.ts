import { createScanner } from 'jsonc-parser';
import { Fault, Token } from './tokens';

/** An object or list, as its brackets say. */
export interface Block {
  readonly isObject: boolean;
  /** What it is in; `undefined` at the top. */
  readonly parent: Block | undefined;
  /** The place of its opening bracket among the tokens. */
  readonly open: number;
  /** The place of its closing bracket; `undefined` where it is not closed. */
  close: number | undefined;
  /** Whether a line breaks between two of its own tokens, not counting what is in the objects and lists in it. */
  breaks: boolean;
  /** Whether a line breaks anywhere in it. */
  breaksWithin: boolean;
  /** How many objects there are anywhere in it, counted up to two. */
  objects: number;
  /** How many objects and lists, other values and commas, and comments it has for its own. */
  blocks: number;
  others: number;
  comments: number;
}

/** A token, or a comment; with the white space before it. */
export interface FormatToken {
  readonly kind: number;
  readonly offset: number;
  /** Of a line comment, without the blanks at its end. */
  readonly end: number;
  /** How many lines break between the token before and this one. */
  readonly breaks: number;
  /** What the white space before it is in. */
  readonly block: Block | undefined;
  /** The object or list that it opens. */
  readonly opens: Block | undefined;
  /** Whether it is no token of JSON, or not complete: a text that ends with its line. */
  readonly isFaulty: boolean;
}

export function isComment({ kind }: FormatToken): boolean {
  return kind === Token.LineComment || kind === Token.BlockComment;
}

/** As many as a topology of 30 MB has. */
const MOST_TOKENS = 4_000_000;

/**
 * @returns the tokens of a text, its comments among them, whatever the text is; brackets that do not match open and close nothing.
 * `undefined` where they are more than the memory should hold
 */
export function formatTokens(text: string): FormatToken[] | undefined {
  const scanner = createScanner(text, false);
  // A byte order mark stays where it is.
  if (text.charCodeAt(0) === 0xfeff) scanner.setPosition(1);
  const tokens: FormatToken[] = [];
  let block: Block | undefined;
  let breaks = 0;
  for (let kind: number = scanner.scan(); kind !== Token.EndOfFile; kind = scanner.scan()) {
    if (kind === Token.LineBreak) breaks += 1;
    if (kind === Token.LineBreak || kind === Token.Trivia) continue;
    if (tokens.length === MOST_TOKENS) return undefined;
    const offset = scanner.getTokenOffset();
    const written = text.slice(offset, offset + scanner.getTokenLength());
    const end = offset + (kind === Token.LineComment ? written.trimEnd() : written).length;
    const isOpening = kind === Token.OpenBrace || kind === Token.OpenBracket;
    const closed = closedBy(kind, block);
    if (closed) block = closed;
    const isBroken = breaks > 0 || (kind === Token.BlockComment && /[\r\n]/.test(written));
    if (block) {
      if (isBroken) breakIn(block);
      if (kind === Token.LineComment || kind === Token.BlockComment) block.comments += 1;
      else if (isOpening) block.blocks += 1;
      else if (!closed) block.others += 1;
    }
    const opens: Block | undefined = isOpening ? opened(kind === Token.OpenBrace, block, tokens.length) : undefined;
    if (closed) closed.close = tokens.length;
    const fault: number = scanner.getTokenError();
    const isFaulty = kind === Token.Unknown || fault !== Fault.None;
    tokens.push({ kind, offset, end, breaks, block, opens, isFaulty });
    if (opens) block = opens;
    else if (closed) block = closed.parent;
    breaks = 0;
  }
  return tokens;
}

function opened(isObject: boolean, parent: Block | undefined, open: number): Block {
  // Of what holds two, all around it holds two at least; more nobody asks for.
  for (let outer = isObject ? parent : undefined; outer && outer.objects < 2; outer = outer.parent) outer.objects += 1;
  return {
    isObject,
    parent,
    open,
    close: undefined,
    breaks: false,
    breaksWithin: false,
    objects: 0,
    blocks: 0,
    others: 0,
    comments: 0,
  };
}

/** The innermost open object or list that a closing bracket fits; those in it have none. */
function closedBy(kind: number, block: Block | undefined): Block | undefined {
  if (kind !== Token.CloseBrace && kind !== Token.CloseBracket) return undefined;
  let closed = block;
  while (closed && closed.isObject !== (kind === Token.CloseBrace)) closed = closed.parent;
  return closed;
}

function breakIn(block: Block): void {
  block.breaks = true;
  for (let outer: Block | undefined = block; outer && !outer.breaksWithin; outer = outer.parent)
    outer.breaksWithin = true;
}
