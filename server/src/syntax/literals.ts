import type { Scanner } from './scanner';
import { Token } from './tokens';
import { BooleanNode, NullNode, NumberNode, StringNode, type ValueNode } from './tree';

/** @returns the node of the last token; `undefined` where it is none of a text, a number, true, false and null */
export function literalNode(scanner: Scanner, token: number): ValueNode | undefined {
  const { offset, end } = scanner;
  switch (token) {
    case Token.String:
      return new StringNode(offset, end - offset, scanner.text());
    case Token.Number:
      return new NumberNode(offset, end - offset, scanner.number());
    case Token.True:
      return new BooleanNode(offset, end - offset, true);
    case Token.False:
      return new BooleanNode(offset, end - offset, false);
    case Token.Null:
      return new NullNode(offset, end - offset);
    default:
      return undefined;
  }
}
