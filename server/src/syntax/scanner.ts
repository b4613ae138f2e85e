import { hashed, LAST_ASCII, SEED } from './caseless';
import { Fault, Token } from './tokens';

type TokenKind = (typeof Token)[keyof typeof Token];

/**
 * Reads the tokens of JSON with comments, white space left out, exactly as jsonc-parser's scanner does, several times as fast: a check of a
 * document reads all of it, and what that costs is what typing costs. test/unit/syntax/scanner.test.ts holds the two against each other.
 * Only what is not closed may end earlier here, so that what follows stays known while it is typed: a block comment with its line, or where something
 * begins in that, and the name of an object or a list before the colon. A quote that only ends a name belongs to it.
 */
export class Scanner {
  readonly #text: string;
  readonly #end: number;
  readonly #detaches: boolean;
  #at: number;
  /** Where the last token starts. */
  offset = 0;
  /** What is wrong within the last token. */
  fault: number = Fault.None;
  #hasEscapes = false;
  #hash = SEED;
  #characters = 0;
  /** From where on no block comment is closed. */
  #unclosedFrom = Infinity;

  /**
   * @param from where to begin
   * @param end of what is read; what stands behind it does not count
   * @param detaches whether what it gives does not keep the text alive: of a document that is edited many versions would stay
   */
  constructor(text: string, from = 0, end = text.length, detaches = false) {
    this.#text = text;
    this.#at = from;
    this.#end = end;
    this.#detaches = detaches;
  }

  /** Whether the last token, a text, has escapes in it. */
  get hasEscapes(): boolean {
    return this.#hasEscapes;
  }

  /** The text that is read. */
  get source(): string {
    return this.#text;
  }

  /** Whether the last token, a text, is of nothing but ASCII. */
  get isAscii(): boolean {
    return this.#characters <= LAST_ASCII;
  }

  /** The hash of the last token, a text without escapes. */
  get hash(): number {
    return this.#hash;
  }

  /** The end of the last token. */
  get end(): number {
    return this.#at;
  }

  /** Goes on from another place. */
  set end(at: number) {
    this.#at = at;
  }

  scan(): TokenKind {
    const text = this.#text;
    const end = this.#end;
    let at = this.#at;
    let code = 0;
    for (; at < end; at++) {
      code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
    }
    this.offset = at;
    this.fault = Fault.None;
    if (at >= end) {
      this.#at = end;
      return Token.EndOfFile;
    }
    switch (code) {
      case 34:
        return this.#string(at + 1);
      case 44:
        this.#at = at + 1;
        return Token.Comma;
      case 58:
        this.#at = at + 1;
        return Token.Colon;
      case 123:
        this.#at = at + 1;
        return Token.OpenBrace;
      case 125:
        this.#at = at + 1;
        return Token.CloseBrace;
      case 91:
        this.#at = at + 1;
        return Token.OpenBracket;
      case 93:
        this.#at = at + 1;
        return Token.CloseBracket;
      case 47:
        return this.#slash(at + 1);
      case 45:
        if (at + 1 >= end || !isDigit(text.charCodeAt(at + 1))) {
          this.#at = at + 1;
          return Token.Unknown;
        }
        return this.#number(at + 1);
      default:
        return isDigit(code) ? this.#number(at) : this.#word(at);
    }
  }

  /** @returns what the last token, a text, means */
  text(): string {
    const { offset, fault } = this;
    const close = fault === Fault.EndOfString ? this.#at : this.#at - 1;
    if (this.#hasEscapes) return unescaped(this.#text, offset + 1, close);
    const text = this.#text.slice(offset + 1, close);
    return this.#detaches ? detached(text) : text;
  }

  /** @returns the last token, a number, as JSON.parse reads it; of one that is not complete, what there is */
  number(): number {
    const written = this.written();
    const value = Number(written);
    return Number.isNaN(value) ? parseFloat(written) : value;
  }

  /** @returns the last token as it is written */
  written(): string {
    return this.#text.slice(this.offset, this.#at);
  }

  #string(from: number): TokenKind {
    const text = this.#text;
    const end = this.#end;
    this.#hasEscapes = false;
    let hash = SEED;
    let characters = 0;
    let at = from;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 34) {
        this.#at = at + 1;
        this.#hash = hash;
        this.#characters = characters;
        return Token.String;
      }
      if (code === 92) {
        this.#hasEscapes = true;
        at = this.#escape(at + 1) - 1;
      } else if (code < 32) {
        if (code === 10 || code === 13) break;
        this.fault = Fault.Character;
      }
      hash = hashed(hash, code);
      characters |= code;
    }
    this.fault = Fault.EndOfString;
    this.#at = this.#endOfOpenString(from, Math.min(at, end));
    return Token.String;
  }

  /** @returns the end of an escape whose backslash stands before this place */
  #escape(at: number): number {
    if (at >= this.#end) return at;
    const code = this.#text.charCodeAt(at);
    if (code === 117) {
      let digits = 0;
      while (digits < 4 && at + 1 + digits < this.#end && isHexDigit(this.#text.charCodeAt(at + 1 + digits))) digits++;
      if (digits < 4) this.fault = Fault.Unicode;
      return at + 1 + digits;
    }
    if (!ESCAPES.has(code)) this.fault = Fault.Escape;
    // A string ends with its line, whatever stands before the end of that.
    return code === 10 || code === 13 ? at : at + 1;
  }

  #slash(next: number): TokenKind {
    const text = this.#text;
    const end = this.#end;
    const code = next < end ? text.charCodeAt(next) : 0;
    const at = next + 1;
    if (code === 47) {
      this.#at = this.#endOfLine(at);
      return Token.LineComment;
    }
    if (code === 42) {
      const close = this.#closeOfComment(at);
      this.#at = close ?? this.#endOfOpenComment(at);
      if (close === undefined) this.fault = Fault.EndOfComment;
      return Token.BlockComment;
    }
    this.#at = next;
    return Token.Unknown;
  }

  /**
   * @param end of the line
   * @returns the end of a text that is not closed: before the colon, where an object or a list begins at the end of the line. It is a name then
   */
  #endOfOpenString(from: number, end: number): number {
    const text = this.#text;
    let at = end;
    let opens = false;
    for (; at > from && isBlankOrOpening(text.charCodeAt(at - 1)); at--) opens ||= !isBlank(text.charCodeAt(at - 1));
    if (!opens || at === from || text.charCodeAt(at - 1) !== 58) return end;
    do at--;
    while (at > from && isBlank(text.charCodeAt(at - 1)));
    return at;
  }

  #isColonFrom(from: number): boolean {
    let at = from;
    while (at < this.#end && isBlank(this.#text.charCodeAt(at))) at++;
    return at < this.#end && this.#text.charCodeAt(at) === 58;
  }

  /** @returns the end of a block comment; `undefined` where it is not closed. Where one is not, none behind it is: that is looked for once */
  #closeOfComment(from: number): number | undefined {
    if (from >= this.#unclosedFrom) return undefined;
    const close = this.#text.indexOf('*/', from) + 2;
    if (close >= 2 && close <= this.#end) return close;
    this.#unclosedFrom = from;
    return undefined;
  }

  #endOfOpenComment(from: number): number {
    let at = from;
    while (at < this.#end && !isBreakBracketOrQuote(this.#text.charCodeAt(at))) at++;
    return Math.min(at, this.#end);
  }

  #endOfLine(from: number): number {
    let at = from;
    while (at < this.#end && !isBreak(this.#text.charCodeAt(at))) at++;
    return at;
  }

  /** @param from the first digit */
  #number(from: number): TokenKind {
    const text = this.#text;
    const end = this.#end;
    let at = from + 1;
    if (text.charCodeAt(from) !== 48) at = this.#digits(at);
    if (at < end && text.charCodeAt(at) === 46) {
      const fraction = this.#digits(at + 1);
      if (fraction === at + 1) {
        this.fault = Fault.EndOfNumber;
        this.#at = at + 1;
        return Token.Number;
      }
      at = fraction;
    }
    const code = at < end ? text.charCodeAt(at) : 0;
    if (code === 101 || code === 69) {
      at++;
      const sign = at < end ? text.charCodeAt(at) : 0;
      if (sign === 43 || sign === 45) at++;
      const exponent = this.#digits(at);
      if (exponent === at) this.fault = Fault.EndOfNumber;
      at = exponent;
    }
    this.#at = at;
    return Token.Number;
  }

  #digits(from: number): number {
    let at = from;
    while (at < this.#end && isDigit(this.#text.charCodeAt(at))) at++;
    return at;
  }

  #word(from: number): TokenKind {
    const text = this.#text;
    let at = from;
    while (at < this.#end && isInWord(text.charCodeAt(at))) at++;
    // The name of a property whose first quote is missing.
    if (text.charCodeAt(at) === 34 && this.#isColonFrom(at + 1)) at++;
    this.#at = at;
    const length = at - from;
    if (length === 4 && text.startsWith('true', from)) return Token.True;
    if (length === 5 && text.startsWith('false', from)) return Token.False;
    if (length === 4 && text.startsWith('null', from)) return Token.Null;
    return Token.Unknown;
  }
}

/** @returns what a stretch of a text means that stands between quotes */
export function unescaped(text: string, from: number, to: number): string {
  let result = '';
  let start = from;
  for (let at = from; at < to;) {
    if (text.charCodeAt(at) !== 92) {
      at++;
      continue;
    }
    result += text.slice(start, at);
    const code = at + 1 < to ? text.charCodeAt(at + 1) : -1;
    if (code === 117) {
      let digits = 0;
      while (digits < 4 && at + 2 + digits < to && isHexDigit(text.charCodeAt(at + 2 + digits))) digits++;
      if (digits === 4) result += String.fromCharCode(parseInt(text.slice(at + 2, at + 6), 16));
      at += 2 + digits;
    } else {
      result += ESCAPES.get(code) ?? '';
      at += 2;
    }
    start = Math.min(at, to);
  }
  return result + text.slice(start, to);
}

const ESCAPES: ReadonlyMap<number, string> = new Map([
  [34, '"'],
  [92, '\\'],
  [47, '/'],
  [98, '\b'],
  [102, '\f'],
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
]);

/** @returns the same text as one that does not keep the document alive that it was taken from */
export function detached(text: string): string {
  // Engines copy shorter ones by themselves.
  if (text.length < 13) return text;
  const codes = new Array<number>(Math.min(text.length, CHUNK));
  let result = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const count = Math.min(CHUNK, text.length - from);
    codes.length = count;
    for (let at = 0; at < count; at++) codes[at] = text.charCodeAt(from + at);
    result += String.fromCharCode(...codes);
  }
  return result;
}

/** How many arguments a call can take, and more. */
const CHUNK = 4096;

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isBlankOrOpening(code: number): boolean {
  return isBlank(code) || code === 91 || code === 123;
}

function isBreakBracketOrQuote(code: number): boolean {
  return isBreak(code) || code === 34 || code === 91 || code === 93 || code === 123 || code === 125;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

/** @returns whether a character may stand in what is no token of JSON, up to the next one that is */
function isInWord(code: number): boolean {
  switch (code) {
    case 32:
    case 9:
    case 10:
    case 13:
    case 125:
    case 93:
    case 123:
    case 91:
    case 34:
    case 58:
    case 44:
    case 47:
      return false;
    default:
      return true;
  }
}
