import type { Edit } from './edit';
import { countBreaks, formatTokens, isComment, type Block, type FormatToken } from './formatTokens';
import { LINE_WIDTH, type Layout } from './print';
import { Token } from './tokens';
import type { Span } from './tree';

/** How wide one computer, site or store may get before it is spread: people lay such entries out as the rows of a table. */
const ENTRY_WIDTH = 2 * LINE_WIDTH;

/** How much white space a text gets at most: more than a topology of 64 MB needs. What needs more is none, and stays as it is. */
const MOST_WHITE_SPACE = 64_000_000;

/** No topology nests so deeply; what does is indented no further, so that the white space stays small beside the text. */
const DEEPEST = 100;

export interface FormatOptions extends Layout {
  /** How many columns a tab counts. */
  readonly tabSize: number;
  /** Whether the text gets an end of line at its end where it has none. */
  readonly insertFinalNewline?: boolean;
  /** Whether it keeps only one. */
  readonly trimFinalNewlines?: boolean;
}

/**
 * Lays out a topology document as {@link print} writes values, without undoing what somebody has laid out by hand: a computer, store or
 * site that stands on one line stays there as long as the line is not too long, one over several lines stays so, several items of a
 * list on one line stay together, and one blank line between things stays. Only white space changes, so that comments and mistakes stay
 * what they are.
 *
 * @param within the part of the text to lay out; all of it by default
 * @returns the edits, one for each stretch of white space that changes, in the order of the text
 */
export function format(text: string, options: FormatOptions, within?: Span): Edit[] {
  const tokens = formatTokens(text);
  // What is that large is no topology, and stays as it is.
  return tokens ? new Formatter(text, options, tokens).edits(within) : [];
}

class Formatter {
  readonly #text: string;
  readonly #options: FormatOptions;
  readonly #tokens: readonly FormatToken[];
  /** Objects and lists whose members stand on lines of their own. */
  readonly #spread = new Set<Block>();
  /** Lists that are spread because they are too long for a line. */
  readonly #tooLong = new Set<Block>();
  /** How deep the members of an object or list are indented. */
  readonly #levels = new Map<Block | undefined, number>([[undefined, 0]]);

  constructor(text: string, options: FormatOptions, tokens: readonly FormatToken[]) {
    this.#text = text;
    this.#options = options;
    this.#tokens = tokens;
    this.#layOut();
  }

  edits(within: Span = { offset: 0, length: this.#text.length }): Edit[] {
    const edits: Edit[] = [];
    let whiteSpace = 0;
    const end = within.offset + within.length;
    const replace = (from: number, to: number, content: string | undefined): void => {
      if (content === undefined || to > end || to < within.offset || this.#text.slice(from, to) === content) return;
      whiteSpace += content.length;
      if (whiteSpace <= MOST_WHITE_SPACE) edits.push({ offset: from, length: to - from, content });
    };
    let from = this.#text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.#tokens.forEach((token, place) => {
      replace(from, token.offset, this.#before(token, place));
      from = token.end;
    });
    replace(from, this.#text.length, this.#atEnd(from));
    return whiteSpace <= MOST_WHITE_SPACE ? edits : [];
  }

  /** Decides from the outside in what is spread over lines. */
  #layOut(): void {
    const places = this.#placesOnOneLine();
    for (const [place, { opens: block }] of this.#tokens.entries()) {
      if (!block) continue;
      const level = this.#levels.get(block.parent) ?? 0;
      const isTooLong = this.#isTooLong(block, place, level, places);
      const isSpread = isTooLong || block.breaks || (block.breaksWithin && !isHugging(block));
      if (isTooLong) this.#tooLong.add(block);
      if (isSpread) this.#spread.add(block);
      this.#levels.set(block, level + (isSpread ? 1 : 0));
    }
  }

  /** Whether an object or list that stands on one line is too long for that, with the name of its property. */
  #isTooLong(block: Block, place: number, level: number, places: readonly { start: number; end: number }[]): boolean {
    const { parent, close, breaksWithin } = block;
    if (breaksWithin || close === undefined || close === place + 1) return false;
    // What is in something that stays on its line stays there too.
    if (parent && !parent.breaksWithin && !this.#spread.has(parent)) return false;
    const { unit, tabSize } = this.#options;
    const start = this.#tokens[place - 1]?.kind === Token.Colon ? Math.max(0, place - 2) : place;
    const length = (places[close]?.end ?? 0) - (places[start]?.start ?? 0);
    const indent = level * (unit === '\t' ? tabSize : unit.length);
    return indent + length > (isEntry(block) ? ENTRY_WIDTH : LINE_WIDTH);
  }

  /** @returns for each token where it would start and end, were the whole text one line */
  #placesOnOneLine(): { start: number; end: number }[] {
    const places: { start: number; end: number }[] = [];
    let at = 0;
    for (const [place, token] of this.#tokens.entries()) {
      const before = this.#before(token, place) ?? this.#text.slice(this.#tokens[place - 1]?.end ?? 0, token.offset);
      const start = at + (token.breaks > 0 ? 1 : before.length);
      places.push({ start, end: (at = start + token.end - token.offset) });
    }
    return places;
  }

  /** @returns the white space that belongs before a token; `undefined`: what is there */
  #before(token: FormatToken, place: number): string | undefined {
    const previous = this.#tokens[place - 1];
    if (!previous) return '';
    const next = this.#tokens[place + 1];
    const asWritten = token.breaks > 0 ? this.#newLine(token, previous) : undefined;
    if (previous.kind === Token.LineComment || previous.isFaulty) return asWritten;
    if (isComment(token)) {
      const leads = token.kind === Token.BlockComment && next?.breaks === 0 && startsMember(previous);
      if (token.breaks > 0 || !leads) return asWritten ?? (token.offset === previous.end ? ' ' : undefined);
    }
    if (isClosing(token, place)) return this.#beforeClosing(token, previous, place);
    if (previous.kind === Token.BlockComment) {
      return asWritten ?? (token.kind === Token.Comma || token.kind === Token.Colon ? '' : ' ');
    }
    if (token.kind === Token.Colon) return previous.kind === Token.String ? '' : asWritten;
    if (token.kind === Token.Comma) return endsValue(previous) ? '' : asWritten;
    switch (previous.kind) {
      case Token.Colon: {
        // A value that is still to be typed: the next line has the next property.
        const isKey = token.breaks > 0 && token.kind === Token.String && next?.kind === Token.Colon;
        return startsValue(token) && !isKey ? ' ' : asWritten;
      }
      case Token.OpenBrace:
      case Token.OpenBracket:
        return this.#afterOpening(token, previous);
      case Token.Comma:
        return this.#afterComma(token, previous);
      default:
        // Two values without a comma, and what is no JSON.
        return asWritten;
    }
  }

  #beforeClosing(token: FormatToken, previous: FormatToken, place: number): string | undefined {
    const { block } = token;
    if (!block) return undefined;
    if (block.open === place - 1) return '';
    if (this.#spread.has(block)) return this.#newLine(token, previous);
    if (previous.kind === Token.Colon) return ' ';
    return block.isObject ? ' ' : '';
  }

  #afterOpening(token: FormatToken, previous: FormatToken): string {
    const { block } = token;
    if (block && this.#spread.has(block)) return this.#newLine(token, previous);
    return previous.kind === Token.OpenBrace ? ' ' : '';
  }

  #afterComma(token: FormatToken, previous: FormatToken): string | undefined {
    const { block } = token;
    if (!block) return token.breaks > 0 ? this.#newLine(token, previous) : undefined;
    if (!this.#spread.has(block)) return ' ';
    const isOwnLine = block.isObject || token.breaks > 0 || this.#tooLong.has(block);
    return isOwnLine ? this.#newLine(token, previous) : ' ';
  }

  /** A new line, or two where there is a blank one and it parts two things. */
  #newLine(token: FormatToken, previous: FormatToken): string {
    const { unit, endOfLine } = this.#options;
    const closes = token.block !== undefined && this.#tokens[token.block.close ?? -1] === token;
    const isEdge = previous.opens !== undefined || closes;
    const level = this.#levels.get(closes ? token.block.parent : token.block) ?? 0;
    return endOfLine.repeat(token.breaks > 1 && !isEdge ? 2 : 1) + unit.repeat(Math.min(level, DEEPEST));
  }

  #atEnd(from: number): string {
    const { insertFinalNewline, trimFinalNewlines, endOfLine } = this.#options;
    let breaks = countBreaks(this.#text, from, this.#text.length);
    if (trimFinalNewlines) breaks = Math.min(breaks, 1);
    if (insertFinalNewline && this.#tokens.length > 0) breaks = Math.max(breaks, 1);
    return endOfLine.repeat(breaks);
  }
}

/** An object that holds no other, or a list of one such: one computer, site or store. */
function isEntry({ isObject, objects }: Block): boolean {
  return objects <= (isObject ? 0 : 1);
}

/** A list of one object or list, whose brackets stand beside those of what is in it: `[{` and `}]`. */
function isHugging({ isObject, breaks, blocks, others, comments }: Block): boolean {
  return !isObject && !breaks && blocks === 1 && others === 0 && comments === 0;
}

function isClosing({ block }: FormatToken, place: number): boolean {
  return block?.close === place;
}

function startsMember({ kind }: FormatToken): boolean {
  return kind === Token.Comma || kind === Token.OpenBrace || kind === Token.OpenBracket;
}

function startsValue({ kind }: FormatToken): boolean {
  return kind === Token.OpenBrace || kind === Token.OpenBracket || isLiteral(kind);
}

function endsValue({ kind }: FormatToken): boolean {
  return kind === Token.CloseBrace || kind === Token.CloseBracket || kind === Token.BlockComment || isLiteral(kind);
}

function isLiteral(kind: number): boolean {
  return kind >= Token.Null && kind <= Token.Number;
}
