import stringWidth from 'string-width';
import type { Span } from '../syntax/tree';
import { printable } from './printable';

/** A line of a document as a terminal shows it, and where a mark stands below it. */
export interface Excerpt {
  readonly line: string;
  /** Columns before the mark. */
  readonly indent: number;
  /** Columns of the mark, at least 1. */
  readonly width: number;
}

/** What a reader takes for one character. */
interface Character {
  readonly shown: string;
  /** Columns before it. */
  readonly column: number;
  /** Columns that it takes. */
  readonly width: number;
  /** Where it is in the text. */
  readonly start: number;
  readonly end: number;
}

const TAB = '    ';
const CUT = '…';
const segmenter = new Intl.Segmenter();

/**
 * Cuts out of a text the line in which a span begins. It takes time by the columns, not by the length of the line: a
 * document may be one line of many megabytes.
 *
 * @param columns how many there are; a longer line is cut to what is around the mark
 */
export function excerpt(text: string, span: Span, columns: number): Excerpt {
  // More than can be shown, also where several code units make one character.
  const reach = columns * 8;
  const start = startOfLine(text, span.offset, reach);
  const end = endOfLine(text, span.offset, reach);
  const characters = charactersOf(text, start, end);
  const total = endOf(characters.at(-1));

  // An empty span marks the character behind it; at the end of a line, the place behind the last.
  const endOfMark = span.offset + Math.max(span.length, 1);
  const marked = characters.filter((one) => one.end > span.offset && one.start < endOfMark);
  const from = marked[0]?.column ?? total;
  const to = Math.max(endOf(marked.at(-1)), from + 1);

  const isCutBefore = start > 0 && !isLineEnd(text, start - 1);
  const isCutAfter = end < text.length && !isLineEnd(text, end);
  if (!isCutBefore && !isCutAfter && Math.max(total, to) <= columns) {
    return { line: characters.map(({ shown }) => shown).join(''), indent: from, width: to - from };
  }
  const room = columns - 2 * CUT.length;
  const left = to <= room ? 0 : Math.max(0, Math.min(from - Math.floor(room / 3), total - room));
  const shown = characters.filter(({ column, width }) => column >= left && column + width <= left + room);
  const first = shown[0]?.column ?? from;
  const last = endOf(shown.at(-1));
  const before = isCutBefore || first > 0 ? CUT : '';
  const after = isCutAfter || last < total ? CUT : '';
  return {
    line: before + shown.map((one) => one.shown).join('') + after,
    indent: before.length + from - first,
    width: Math.max(Math.min(to, last) - from, 1),
  };
}

function charactersOf(text: string, start: number, end: number): Character[] {
  const characters: Character[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    const isPlain = segment.length === 1 && segment >= ' ' && segment <= '~';
    const shown = isPlain ? segment : segment === '\t' ? TAB : printable(segment);
    const width = isPlain ? 1 : stringWidth(shown);
    characters.push({ shown, column, width, start: start + index, end: start + index + segment.length });
    column += width;
  }
  return characters;
}

function endOf(character: Character | undefined): number {
  return character ? character.column + character.width : 0;
}

function startOfLine(text: string, offset: number, reach: number): number {
  let start = offset;
  while (start > 0 && offset - start < reach && !isLineEnd(text, start - 1)) start -= 1;
  return start;
}

function endOfLine(text: string, offset: number, reach: number): number {
  let end = offset;
  while (end < text.length && end - offset < reach && !isLineEnd(text, end)) end += 1;
  return end;
}

function isLineEnd(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
