import type { Area, Box, Row } from './diagram';
import { widthOf, type Font } from './text';

/** All lengths are in pixels of a picture that is not scaled. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export const BOX_WIDTH = 268;
export const HEADER_HEIGHT = 46;
export const ROW_HEIGHT = 22;
export const CONTENT_HEIGHT = 16;
/** Below the last line of a box. */
export const BOX_FOOT = 8;
export const AREA_PADDING = 20;
export const AREA_HEADER = 44;

export const BETWEEN_AREAS = 36;
const MARGIN = 24;
/** What stays free around the areas, and within an area around its boxes; as options of the layout library. */
export const AROUND_AREAS = `[top=${MARGIN},left=${MARGIN},bottom=${MARGIN},right=${MARGIN}]`;
export const AREA_INSIDE = `[top=${AREA_HEADER + 8},left=${AREA_PADDING},bottom=${AREA_PADDING},right=${AREA_PADDING}]`;

export const TITLE_FONT: Font = { size: 13, bold: true };
export const TEXT_FONT: Font = { size: 12 };
export const SMALL_FONT: Font = { size: 11 };
export const AREA_FONT: Font = { size: 15, bold: true };

/** @returns how high a box is: it is as wide as all others */
export function heightOf({ rows, marks }: Box): number {
  const lines = rows.reduce((height, row) => height + rowHeight(row), 0) + marksHeight(marks);
  return HEADER_HEIGHT + (lines === 0 ? 0 : lines + BOX_FOOT);
}

export function rowHeight({ contents }: Row): number {
  return ROW_HEIGHT + contents.length * CONTENT_HEIGHT;
}

export function marksHeight(marks: readonly string[]): number {
  return marks.length === 0 ? 0 : ROW_HEIGHT;
}

/** @returns where lines meet the sides of a box, from its top: the middle of the row that they lead to, or that of the heading */
export function middleOf({ rows }: Box, end: string): number {
  let top = HEADER_HEIGHT;
  for (const row of rows) {
    if (row.id === end) return top + ROW_HEIGHT / 2;
    top += rowHeight(row);
  }
  return HEADER_HEIGHT / 2;
}

/** @returns how wide an area is at least: its heading has room in it */
export function leastWidth({ title, detail }: Area): number {
  const heading = widthOf(title, AREA_FONT) + (detail === '' ? 0 : widthOf(detail, TEXT_FONT) + 12);
  return Math.min(Math.max(BOX_WIDTH, heading), 3 * BOX_WIDTH) + 2 * AREA_PADDING + 28;
}
