import { length } from './markup';
import type { Way } from './layout';
import type { Point } from './sizes';

const CORNER = 6;
const HEAD_LENGTH = 8;
const HEAD_WIDTH = 3.6;

/** @returns the way of a line as a path: its corners rounded, or a curve */
export function pathOf({ points, isCurve }: Way): string {
  const [start, ...rest] = points;
  const end = rest.at(-1);
  if (!start || !end) return '';
  if (isCurve) {
    return `M${at(start)}C${at(pulled(start, end))} ${at(pulled(end, start))} ${at(end)}`;
  }
  let path = `M${at(start)}`;
  rest.forEach((point, index) => {
    const before = points[index] ?? point;
    const after = rest[index + 1];
    if (!after) {
      path += `L${at(point)}`;
      return;
    }
    const radius = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
    path += `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`;
  });
  return path;
}

/** @returns the head of an arrow at the end of a way, or at its start */
export function headOf({ points, isCurve }: Way, where: 'start' | 'end'): string {
  const ordered = where === 'end' ? points : [...points].reverse();
  const tip = ordered.at(-1);
  const before = ordered.at(-2);
  if (!tip || !before) return '';
  const back = towards(tip, isCurve ? pulled(tip, before) : before, HEAD_LENGTH);
  const across = { x: ((tip.y - back.y) / HEAD_LENGTH) * HEAD_WIDTH, y: ((back.x - tip.x) / HEAD_LENGTH) * HEAD_WIDTH };
  const left = { x: back.x + across.x, y: back.y + across.y };
  const right = { x: back.x - across.x, y: back.y - across.y };
  return `M${at(tip)}L${at(left)}L${at(right)}z`;
}

/** A curve leaves and arrives level: towards the other end, or, where that is above or below, to the right. */
function pulled(end: Point, other: Point): Point {
  const across = other.x - end.x;
  const reach = Math.max(40, Math.abs(across) / 2);
  return { x: end.x + (across < 0 ? -reach : reach), y: end.y };
}

function towards(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function at({ x, y }: Point): string {
  return `${length(x)} ${length(y)}`;
}
