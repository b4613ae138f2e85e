/**
 * How wide letters are, in parts of the font's size. A picture is laid out where nothing can measure text; these widths are those of
 * wide sans-serif fonts (DejaVu Sans, Verdana), so that text fits what it was laid out for.
 */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijl.,:;|!'`]/, 0.3],
  [/[ frt()[\]{}\-/\\"*]/, 0.4],
  [/[mwMW@%]/, 0.95],
  [/[A-Z&#+<>=~_·→]/, 0.72],
  [/[ -\u024f]/, 0.6],
  // Greek, Cyrillic, Hebrew, Arabic and their like.
  [/[\u0250-\u10ff]/, 0.65],
];
/** Han, Hangul, kana and pictures are as wide as they are high, or a little wider. */
const WIDE = 1.1;
/** Semi-bold letters are wider than regular ones. */
const BOLD = 1.07;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How a piece of text is set. */
export interface Font {
  /** In pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/** @returns how wide a text is at most, in pixels */
export function widthOf(text: string, { size, bold = false }: Font): number {
  let width = 0;
  for (const letter of lettersOf(text)) width += widthOfLetter(letter);
  return width * size * (bold ? BOLD : 1);
}

/** @returns the text where it fits, else its beginning with an ellipsis; never half of a letter */
export function shortened(text: string, width: number, font: Font): string {
  if (widthOf(text, font) <= width) return text;
  let room = width - widthOf('…', font);
  let short = '';
  for (const letter of lettersOf(text)) {
    room -= widthOf(letter, font);
    if (room < 0) break;
    short += letter;
  }
  return `${short.trimEnd()}…`;
}

const knownWidths = new Map<string, number>();

function widthOfLetter(letter: string): number {
  let width = knownWidths.get(letter);
  if (width === undefined) {
    width = letter === '…' ? 1 : (WIDTHS.find(([letters]) => letters.test(letter.charAt(0)))?.[1] ?? WIDE);
    // There are as many letters as documents can hold; those of names are few.
    if (knownWidths.size < 1000) knownWidths.set(letter, width);
  }
  return width;
}

/** @returns the letters of a text as a reader counts them */
function* lettersOf(text: string): Iterable<string> {
  // Most names are of ASCII, where each sign is a letter.
  if (/^[ -~…·→]*$/.test(text)) yield* text;
  else for (const { segment } of graphemes.segment(text)) yield segment;
}
