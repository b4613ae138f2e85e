import { createScanner } from 'jsonc-parser';

/** How much of a document is read: `$schema` stands at its beginning. In UTF-16 code units. */
export const HEAD_LENGTH = 8192;

/** Kinds of token, as jsonc-parser's scanner numbers them. Its own enumeration exists only while it is compiled. */
const Token = { OpenBrace: 1, CloseBrace: 2, OpenBracket: 3, CloseBracket: 4, Colon: 6, String: 10, EndOfFile: 17 };

/**
 * @param head the beginning of a JSON document; comments are allowed
 * @returns what the property `$schema` of the root says; `undefined` where it has none in there, or one that is still being written
 */
export function schemaIn(head: string): string | undefined {
  const scanner = createScanner(head.replace(/^\ufeff/, ''), true);
  const scan = (): number => scanner.scan();
  const textOf = (token: number): string | undefined => (token === Token.String ? scanner.getTokenValue() : undefined);
  let token = scan();
  if (token !== Token.OpenBrace) return undefined;
  let depth = 1;
  let text: string | undefined;
  while (depth > 0 && token !== Token.EndOfFile) {
    token = scan();
    if (depth === 1 && token === Token.Colon && text === '$schema') {
      const schema = textOf(scan());
      const fault: number = scanner.getTokenError();
      return fault === 0 ? schema : undefined;
    }
    text = textOf(token);
    if (token === Token.OpenBrace || token === Token.OpenBracket) depth += 1;
    if (token === Token.CloseBrace || token === Token.CloseBracket) depth -= 1;
  }
  return undefined;
}

/** @returns whether the value of a `$schema` names the schema of topology documents, wherever it is kept */
export function isTopologySchema(schema: string): boolean {
  const [path = ''] = schema.split(/[?#]/);
  return path === 'urn:lync-topology:topology.schema.json' || /(^|[/\\])topology\.schema\.json$/.test(path);
}
