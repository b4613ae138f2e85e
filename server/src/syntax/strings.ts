import type { Span, StringNode } from './tree';

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Where a part of a string stands in the text, without its quotes. Escapes count as what they stand for, also in a string that is
 * not closed; what is no escape stands for nothing, as the parser reads it.
 *
 * @param from first UTF-16 code unit of the part in the value of the string
 * @param to end of the part; by default that of the value
 */
export function spanWithin(text: string, node: StringNode, from = 0, to = node.value.length): Span {
  const start = node.offset + 1;
  const end = endOfContent(text, node);
  const isPlain = end - start === node.value.length;
  const offsetOf = (unit: number): number => (isPlain ? start + unit : offsetOfUnit(text, start, unit));
  const offset = from === 0 ? start : Math.min(offsetOf(from), end);
  return { offset, length: (to === node.value.length ? end : Math.min(offsetOf(to), end)) - offset };
}

/** @returns a text as it is written between the quotes of a JSON string */
export function written(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** A string that is not closed ends with its line, or with the document. */
function endOfContent(text: string, { offset, length }: StringNode): number {
  const end = offset + length;
  let at = offset + 1;
  while (at < end && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return Math.max(Math.min(at, end), offset + 1);
}

function offsetOfUnit(text: string, start: number, unit: number): number {
  let at = start;
  for (let read = 0; read < unit;) {
    const piece = pieceAt(text, at);
    at += piece.length;
    read += piece.units;
  }
  return at;
}

/** @returns how long a character or escape is in the text, and how many code units it stands for: one, or none where it is no escape */
function pieceAt(text: string, at: number): { length: number; units: number } {
  if (text.charCodeAt(at) !== BACKSLASH) return { length: 1, units: 1 };
  const digits = /^u([0-9a-f]{0,4})/i.exec(text.slice(at + 1, at + 6))?.[1];
  if (digits !== undefined) return { length: 2 + digits.length, units: digits.length === 4 ? 1 : 0 };
  return { length: 2, units: '"\\/bfnrt'.includes(text.charAt(at + 1)) ? 1 : 0 };
}

/** @returns a text for a message: of a long one the beginning, and a sign that more follows */
export function clipped(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
