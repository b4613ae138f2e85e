import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Diagram } from './diagram';
import { Ends } from './ends';
import { KnownLayouts } from './knownLayouts';
import { packedAreas } from './packedAreas';
import { areRouted, routedAreas } from './routedAreas';
import { BOX_WIDTH, type Point, type Rect } from './sizes';

/** Where everything in a picture is. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** By id: areas and boxes. */
  readonly places: ReadonlyMap<string, Rect>;
  /** By id of the line: its way. */
  readonly ways: ReadonlyMap<string, Way>;
}

export interface Way {
  /** From its start to its end; of a curve these two only. */
  readonly points: readonly Point[];
  /** Where there are too many boxes for ways around what lies between: drawn as a curve, behind the boxes. */
  readonly isCurve: boolean;
}

/**
 * @param known keeps layouts from one call to the next
 * @returns where everything is; between two parts of the work other work gets its turn
 */
export async function layoutOf(diagram: Diagram, elk: ELK, known = new KnownLayouts()): Promise<Layout> {
  const ends = new Ends(diagram);
  const sheet = await (areRouted(diagram) ? routedAreas : packedAreas)(diagram, ends, elk, known);
  known.forgetUnused();
  const places = new Map<string, Rect>();
  const parts = new Map<string, readonly Point[]>();
  gather(sheet, { x: 0, y: 0 }, places, parts);
  const ways = new Map<string, Way>();
  for (const line of diagram.lines) {
    const points = parts.get(line.id) ?? wayOfParts(line.id, ends.isDown(line), parts);
    const way = points
      ? { points, isCurve: false }
      : curveBetween(ends.placeOf(line.from, places), ends.placeOf(line.to, places));
    if (way) ways.set(line.id, way);
  }
  return { width: sheet.width ?? 0, height: sheet.height ?? 0, places, ways };
}

/** Notes what is in a part of the sheet, by the place of that. */
function gather(part: ElkNode, at: Point, places: Map<string, Rect>, parts: Map<string, readonly Point[]>): void {
  for (const child of part.children ?? []) {
    const place = moved(rectOf(child), at);
    places.set(child.id, place);
    gather(child, place, places, parts);
  }
  for (const edge of part.edges ?? []) {
    parts.set(
      edge.id,
      pointsOf(edge).map((point) => moved(point, at)),
    );
  }
}

/** @returns the way of a line from one area to another, where it has one */
function wayOfParts(id: string, isDown: boolean, parts: ReadonlyMap<string, readonly Point[]>): Point[] | undefined {
  const middle = parts.get(`${id} between`);
  if (!middle) return undefined;
  const between = isDown ? middle : [...middle].reverse();
  return withoutTwins([...(parts.get(`${id} out`) ?? []), ...between, ...(parts.get(`${id} in`) ?? [])]);
}

/** Between the sides that face each other; of two boxes one above the other, both on the right. */
function curveBetween(from: Rect | undefined, to: Rect | undefined): Way | undefined {
  if (!from || !to) return undefined;
  const isRight = to.x >= from.x + BOX_WIDTH;
  const isLeft = from.x >= to.x + BOX_WIDTH;
  const start = { x: from.x + (isLeft ? 0 : BOX_WIDTH), y: from.y };
  const end = { x: to.x + (isRight ? 0 : BOX_WIDTH), y: to.y };
  return { points: [start, end], isCurve: true };
}

function pointsOf({ sections = [] }: ElkExtendedEdge): Point[] {
  return sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
}

/** Where two parts of a way meet one point stands twice, and may stand on a straight line. */
function withoutTwins(points: readonly Point[]): Point[] {
  const apart = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || Math.hypot(before.x - point.x, before.y - point.y) > 0.5;
  });
  return apart.filter((point, index) => {
    const [before, after] = [apart[index - 1], apart[index + 1]];
    if (!before || !after) return true;
    const isStraight = (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !isStraight;
  });
}

function rectOf({ x = 0, y = 0, width = 0, height = 0 }: ElkNode): Rect {
  return { x, y, width, height };
}

function moved<Placed extends Point>(placed: Placed, by: Point): Placed {
  return { ...placed, x: placed.x + by.x, y: placed.y + by.y };
}
