import { Scanner } from './scanner';
import { Token } from './tokens';
import type { Span } from './tree';

/** A token of a text, with what is wrong within it: one of `Fault`. */
export interface ReadToken extends Span {
  readonly token: number;
  readonly fault: number;
}

/** @returns the first token from an offset on that is no comment; at the end of the text one of no length */
export function tokenFrom(text: string, offset: number): ReadToken {
  const scanner = new Scanner(text, offset);
  let token: number = scanner.scan();
  while (token === Token.LineComment || token === Token.BlockComment) token = scanner.scan();
  return { token, offset: scanner.offset, length: scanner.end - scanner.offset, fault: scanner.fault };
}
