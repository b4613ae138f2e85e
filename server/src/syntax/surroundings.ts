import type { Layout } from './print';
import { tokenFrom } from './tokenFrom';
import { Token } from './tokens';
import type { SyntaxTree } from './tree';

/** @returns how the document is laid out: its first indentation and its first end of line; two spaces and LF by default */
export function layoutOf(tree: SyntaxTree): Layout {
  const { text } = tree;
  const lineFeed = text.indexOf('\n');
  const endOfLine = lineFeed > 0 && text.charCodeAt(lineFeed - 1) === 13 ? '\r\n' : '\n';
  const { root } = tree;
  const first = root && 'children' in root ? root.children[0] : undefined;
  const unit = first && startsLine(text, first.offset) ? indentAt(text, first.offset) : '';
  return { unit: unit || '  ', endOfLine };
}

/** @returns the offset of the comma that follows, comments passed over; `undefined` where something else follows */
export function commaAfter(text: string, offset: number): number | undefined {
  const next = tokenFrom(text, offset);
  return next.token === Token.Comma ? next.offset : undefined;
}

/** @returns whether nothing but blanks stands before an offset on its line */
export function startsLine(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9) return false;
  }
  return offset === 0;
}

/** Wider than anybody indents: what is written below a line that starts with megabytes of blanks need not start with them too. */
const WIDEST_INDENT = 1000;

/** @returns the white space that the line of an offset starts with, as far as lines are indented */
export function indentAt(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  let end = start;
  const last = Math.min(offset, start + WIDEST_INDENT);
  while (end < last && (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9)) end++;
  return text.slice(start, end);
}
