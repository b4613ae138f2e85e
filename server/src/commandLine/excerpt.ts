import stringWidth from 'string-width';
import type { Span } from '../syntax/tree';
import { printable } from './printable';

/** A line of a document as a terminal shows it, and where in it a mark stands. */
export interface Excerpt {
  readonly line: string;
  /** Columns before the mark. */
  readonly indent: number;
  /** Columns of the mark, at least 1. */
  readonly width: number;
}

/** What a user reads as one character. */
interface Character {
  readonly shown: string;
  /** Columns that it takes. */
  readonly width: number;
  /** Columns before it. */
  readonly column: number;
  /** Where it begins in the text. */
  readonly offset: number;
}

const TAB = '    ';
const CUT = '…';
const segmenter = new Intl.Segmenter();

/**
 * Cuts the line around a stretch of the text out of it, in time that depends on the columns, not on the line: a document
 * may be one line of many megabytes.
 *
 * @param columns how many there are; a longer line is cut to what is around the mark
 */
export function excerpt(text: string, span: Span, columns: number): Excerpt {
  // More than fits, even where each character is written with several code units.
  const reach = columns * 8;
  const start = startOfLine(text, span.offset, reach);
  const end = endOfLine(text, span.offset, reach);
  const characters = charactersOf(text.slice(start, end), start);
  const last = characters.at(-1);
  const total = last ? last.column + last.width : 0;

  const columnAt = (offset: number) => characters.find((one) => one.offset >= offset)?.column ?? total;
  // A mark in the middle of what is one character for its reader marks all of it.
  const first = characters.findLast((one) => one.offset <= span.offset && one.offset + 1 > start)?.column ?? 0;
  const from = span.offset >= end ? total : first;
  const to = Math.max(columnAt(Math.min(span.offset + span.length, end)), from + 1);

  const cutBefore = start > 0 && !isLineEnd(text, start - 1);
  const cutAfter = end < text.length && !isLineEnd(text, end);
  const left = total <= columns && !cutBefore ? 0 : leftmost(from, to, total, columns);
  const right = left + columns;
  return { line: '', indent: from, width: to - from, ...{ cutAfter, right } };
}
