export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** So much of a picture stays in the window, in pixels, and what it has around it that is empty, in pixels of a picture that is not scaled. */
const LEAST = 100;
const EMPTY_EDGE = 24;

/** @returns the view, moved as little as is needed to have a part of the picture in the window; without a picture as it is */
export function inSight(view: View, picture: Size, window: Size): View {
  if (picture.width === 0 || picture.height === 0 || window.width === 0 || window.height === 0) return view;
  const { x, y, scale } = view;
  return { x: along(x, picture.width, window.width, scale), y: along(y, picture.height, window.height, scale), scale };
}

/** @returns the place in the window that is nearest to another one and has something of the picture, or of its empty edge */
export function onPicture(place: Point, { x, y, scale }: View, { width, height }: Size): Point {
  return {
    x: Math.min(Math.max(place.x, x), x + width * scale),
    y: Math.min(Math.max(place.y, y), y + height * scale),
  };
}

function along(start: number, length: number, room: number, scale: number): number {
  const edge = EMPTY_EDGE * scale;
  const seen = Math.max(0, Math.min(LEAST, length * scale - 2 * edge, room - edge));
  return Math.min(Math.max(start, seen + edge - length * scale), room - seen - edge);
}
