/**
 * The kinds of token that jsonc-parser's scanner gives. The library declares them as `const enum`, whose values a bundler
 * that looks at one file at a time cannot read; test/unit/syntax/tokens.test.ts holds them against the library.
 */
export const Token = {
  OpenBrace: 1,
  CloseBrace: 2,
  OpenBracket: 3,
  CloseBracket: 4,
  Comma: 5,
  Colon: 6,
  Null: 7,
  True: 8,
  False: 9,
  String: 10,
  Number: 11,
  LineComment: 12,
  BlockComment: 13,
  LineBreak: 14,
  Trivia: 15,
  /** What is no token of JSON, such as a name without quotes. */
  Unknown: 16,
  EndOfFile: 17,
} as const;
/** What the scanner finds wrong within a token. */
export const Fault = {
  None: 0,
  EndOfComment: 1,
  EndOfString: 2,
  EndOfNumber: 3,
  Unicode: 4,
  Escape: 5,
  Character: 6,
} as const;
