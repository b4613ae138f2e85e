import { t } from '@vscode/l10n';
import { MOST_DEPTH, MOST_PARTS } from './limits';
import { Fault, Token } from './tokens';
import type { JsonNode, Span } from './tree';

/**
 * @param token in which the fault is
 * @returns what says what is wrong in it; `undefined` where nothing is, or what it should have been is not known
 */
export function faultOf(fault: number, token: number): (() => string) | undefined {
  switch (fault) {
    case Fault.EndOfString:
      return () => t('This text is not closed: a double quote is missing.');
    case Fault.EndOfComment:
      return () => t('This comment is not closed: */ is missing.');
    case Fault.EndOfNumber:
      return () => t('This number is not complete.');
    case Fault.Unicode:
      return () => t('\\u is followed by four hexadecimal digits.');
    case Fault.Escape:
      return () => t('A backslash in a text is written twice (\\\\), as in "\\\\\\\\files.contoso.com\\\\share".');
    case Fault.Character:
      return token === Token.String
        ? () => t('A text holds no control characters, such as a tab: write \\t.')
        : undefined;
    default:
      return undefined;
  }
}

/** @returns what is wrong where something is nested too deeply */
export function tooDeep(): string {
  return t(
    'Objects and lists are nested more than {depth} deep here. No topology is, and what is in this is not read.',
    { depth: MOST_DEPTH },
  );
}

/** @returns what is wrong where a document is read no further */
export function tooLarge(): string {
  return t('The document is read up to here: no topology has more than {count} names, values and comments.', {
    count: MOST_PARTS.toLocaleString('en-US'),
  });
}

/** @returns what is wrong where a document ends in an object or list */
export function endOfDocument(innermost: JsonNode): string {
  return innermost.type === 'object'
    ? t('The document ends here, but a closing brace } is missing.')
    : t('The document ends here, but a closing bracket ] is missing.');
}

/** @returns the character before an offset, also one of two units; where none is, the offset */
export function lastCharacter(text: string, end: number): Span {
  const isPair = (text.codePointAt(end - 2) ?? 0) > 0xffff;
  const length = Math.min(isPair ? 2 : 1, end);
  return { offset: end - length, length };
}
