import { Scanner } from './scanner';
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
  // A byte order mark stays where it is.
  const scanner = new Scanner(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const tokens: FormatToken[] = [];
  const open = { objects: 0, lists: 0 };
  let block: Block | undefined;
  let from = scanner.end;
  for (let kind: number = scanner.scan(); kind !== Token.EndOfFile; from = scanner.end, kind = scanner.scan()) {
    if (tokens.length === MOST_TOKENS) return undefined;
    const { offset } = scanner;
    const breaks = countBreaks(text, from, offset);
    const written = scanner.written();
    const end = offset + (kind === Token.LineComment ? written.trimEnd() : written).length;
    const isOpening = kind === Token.OpenBrace || kind === Token.OpenBracket;
    const closed = closedBy(kind, block, open);
    if (closed) block = closed;
    const isBroken = breaks > 0 || (kind === Token.BlockComment && /[\r\n]/.test(written));
    if (block) {
      if (isBroken) breakIn(block);
      if (kind === Token.LineComment || kind === Token.BlockComment) block.comments += 1;
      else if (isOpening) block.blocks += 1;
      else if (!closed) block.others += 1;
    }
    const opens: Block | undefined = isOpening ? opened(kind === Token.OpenBrace, block, tokens.length) : undefined;
    if (opens) count(opens, open, 1);
    if (closed) closed.close = tokens.length;
    const isFaulty = kind === Token.Unknown || scanner.fault !== Fault.None;
    tokens.push({ kind, offset, end, breaks, block, opens, isFaulty });
    if (opens) block = opens;
    else if (closed) block = closed.parent;
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

/** How many objects and lists are open. */
interface OpenBlocks {
  objects: number;
  lists: number;
}

function count({ isObject }: Block, open: OpenBlocks, change: 1 | -1): void {
  open[isObject ? 'objects' : 'lists'] += change;
}

/** The innermost open object or list that a closing bracket fits, which is closed then; those in it have none. */
function closedBy(kind: number, innermost: Block | undefined, open: OpenBlocks): Block | undefined {
  if (kind !== Token.CloseBrace && kind !== Token.CloseBracket) return undefined;
  const isObject = kind === Token.CloseBrace;
  // Of many brackets that close nothing, none looks through all that are open.
  if ((isObject ? open.objects : open.lists) === 0) return undefined;
  for (let block = innermost; block; block = block.parent) {
    count(block, open, -1);
    if (block.isObject === isObject) return block;
  }
  return undefined;
}

/** @returns how many lines break in a stretch of a text */
export function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
  }
  return breaks;
}

function breakIn(block: Block): void {
  block.breaks = true;
  for (let outer: Block | undefined = block; outer && !outer.breaksWithin; outer = outer.parent)
    outer.breaksWithin = true;
}
