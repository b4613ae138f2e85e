import { t } from '@vscode/l10n';
import { MOST_DEPTH, MOST_PARTS } from './limits';
import { clipped } from './strings';
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

export function nameNotQuoted(): string {
  return t('The name of a property is written in double quotes.');
}

export function colonMissing(): string {
  return t('A colon is missing before this value.');
}

export function colonAstray(): string {
  return t('A colon stands only between the name of a property and its value.');
}

export function commaMissing(): string {
  return t('A comma is missing before this.');
}

export function valueMissing(): string {
  return t('A value is missing after this colon.');
}

export function colonAndValueMissing(): string {
  return t('A colon and a value are missing after this name.');
}

export function commaOutside(): string {
  return t('A comma stands outside of the document.');
}

/** @param inside what the comma stands in */
export function missingBeforeComma({ type }: JsonNode): string {
  return type === 'object' ? t('A property is missing before this comma.') : t('A value is missing before this comma.');
}

/** @returns what is wrong where a name, or nothing, belongs */
export function propertyExpected(): string {
  return t('A property is expected here: a name in double quotes, a colon and a value.');
}

/** @param written what stands where a value belongs */
export function noValue(written: string): string {
  return t('{text} is no JSON value. A text is written in double quotes.', { text: clipped(written, 40) });
}

/** @returns what is wrong where something ends without its bracket */
export function notClosed({ type }: JsonNode): string {
  return type === 'object' ? t('A closing brace } is missing.') : t('A closing bracket ] is missing.');
}

/** @returns what is wrong where a name shows that a list was not closed before it */
export function listNotClosedBefore(): string {
  return t('A closing bracket ] is missing before this name.');
}

/** @returns what is wrong where a name stands in a list, below it */
export function braceMissing(): string {
  return t('An opening brace { is missing before this name.');
}

/** @returns what is wrong where an item stands below the name of a list */
export function bracketMissing(): string {
  return t('An opening bracket [ is missing before this.');
}

export function noClosingBracket(): string {
  return t('This opening bracket has no closing one.');
}

export function noOpeningBracket(): string {
  return t('This closing bracket has no opening one.');
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

export function emptyDocument(): string {
  return t('The document is empty. A topology document holds at least { "sites": [] }.');
}

/** @returns what is wrong where a second value stands */
export function documentEnded(): string {
  return t('The document ends before this: it holds one value, in braces.');
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
