import type { ELK, ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api';
import { AreaGraph, gateOf, type Side } from './areaGraph';
import type { Area, Box, Diagram, Line } from './diagram';
import { AREA_HEADER, BOX_WIDTH, leastWidth, middleOf, type Point, type Rect } from './sizes';

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
  /** Between areas that are too many for ways around what lies between: drawn as a curve, behind the boxes. */
  readonly isCurve: boolean;
}

/** The layouts of areas, by what they hold: of a document that is being edited most are known. */
export type KnownLayouts = Map<string, ElkNode>;

const MARGIN = 24;
const BETWEEN_AREAS = 36;
/** Up to so many areas the lines between them have ways around; in more of them these would be longer than the picture is wide. */
const MOST_ROUTED_AREAS = 8;

const AROUND = `[top=${MARGIN},left=${MARGIN},bottom=${MARGIN},right=${MARGIN}]`;
/** One below the other, the lines between them around them. */
const ROUTED_AREAS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': AROUND,
  'elk.spacing.nodeNode': String(BETWEEN_AREAS),
  'elk.spacing.componentComponent': String(BETWEEN_AREAS),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(BETWEEN_AREAS),
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};
/** In rows, as a page is filled. */
const PACKED_AREAS = {
  'elk.algorithm': 'rectpacking',
  'elk.padding': AROUND,
  'elk.spacing.nodeNode': String(BETWEEN_AREAS),
  'elk.aspectRatio': '1.5',
  'elk.rectpacking.whiteSpaceElimination.strategy': 'EQUAL_BETWEEN_STRUCTURES',
};

/**
 * @param known keeps the layouts of areas from one call to the next
 * @returns where everything is; between two areas other work gets its turn
 */
export async function layoutOf(diagram: Diagram, elk: ELK, known: KnownLayouts = new Map()): Promise<Layout> {
  const isRouted = diagram.areas.length <= MOST_ROUTED_AREAS;
  const ends = new Ends(diagram);
  const graphs = new Map(diagram.areas.map((area) => [area, new AreaGraph(area)]));
  const between: Line[] = [];
  for (const line of diagram.lines) {
    const from = ends.areaOf(line.from);
    const to = ends.areaOf(line.to);
    if (!from || !to) continue;
    if (from === to) graphs.get(from)?.addLine(line);
    else {
      between.push(line);
      if (!isRouted) continue;
      graphs.get(from)?.addWayOut(line, ends.isBelow(to, from) ? 'SOUTH' : 'NORTH');
      graphs.get(to)?.addWayIn(line, ends.isBelow(from, to) ? 'SOUTH' : 'NORTH');
    }
  }

  const laidOut = await layoutsOf(graphs, elk, known);
  const arranged = await arrange(laidOut, isRouted ? between : [], ends, elk);
  const places = new Map<string, Rect>();
  const parts = new Map<string, readonly Point[]>();
  for (const edge of arranged.edges ?? []) parts.set(edge.id, pointsOf(edge));
  for (const [area, layout] of laidOut) {
    const placed = arranged.children?.find(({ id }) => id === area.id);
    if (!placed) continue;
    const place = rectOf(placed);
    places.set(area.id, place);
    for (const box of layout.children ?? []) places.set(box.id, moved(rectOf(box), place));
    for (const edge of layout.edges ?? [])
      parts.set(
        edge.id,
        pointsOf(edge).map((point) => moved(point, place)),
      );
  }
  const ways = new Map<string, Way>();
  for (const { id, from, to } of diagram.lines) {
    const whole = parts.get(id);
    const middle = parts.get(`${id} between`);
    if (whole) ways.set(id, { points: whole, isCurve: false });
    else if (middle) {
      const isDown = ends.isBelow(ends.areaOf(to), ends.areaOf(from));
      const points = [
        ...(parts.get(`${id} out`) ?? []),
        ...(isDown ? middle : [...middle].reverse()),
        ...(parts.get(`${id} in`) ?? []),
      ];
      ways.set(id, { points: withoutTwins(points), isCurve: false });
    } else {
      const curve = curveBetween(ends.placeOf(from, places), ends.placeOf(to, places));
      if (curve) ways.set(id, curve);
    }
  }
  return { width: arranged.width ?? 0, height: arranged.height ?? 0, places, ways };
}

async function layoutsOf(
  graphs: ReadonlyMap<Area, AreaGraph>,
  elk: ELK,
  known: KnownLayouts,
): Promise<Map<Area, ElkNode>> {
  const used: [string, ElkNode][] = [];
  const laidOut = new Map<Area, ElkNode>();
  for (const [area, areaGraph] of graphs) {
    const graph = areaGraph.graph();
    const key = JSON.stringify(graph);
    const layout = known.get(key) ?? (await layoutAlone(graph, elk));
    used.push([key, layout]);
    laidOut.set(area, layout);
  }
  known.clear();
  for (const [key, layout] of used) known.set(key, layout);
  return laidOut;
}

/** The library lays a graph with gates out within another one only. */
async function layoutAlone(graph: ElkNode, elk: ELK): Promise<ElkNode> {
  const sheet: ElkNode = { id: '', children: [graph] };
  const { children = [] } = await elk.layout(sheet);
  return children[0] ?? graph;
}

/** Puts the areas in their places. */
async function arrange(
  laidOut: ReadonlyMap<Area, ElkNode>,
  lines: readonly Line[],
  ends: Ends,
  elk: ELK,
): Promise<ElkNode> {
  const isRouted = laidOut.size <= MOST_ROUTED_AREAS;
  const widths = [...laidOut].map(([area, { width = 0 }]) => Math.max(width, leastWidth(area)));
  const widest = Math.max(0, ...widths);
  const children = [...laidOut].map(([{ id }, layout], index): ElkNode => {
    const { ports = [] } = layout;
    const height = Math.max(layout.height ?? 0, AREA_HEADER);
    // Below each other they are of one width, as a page has one.
    const width = isRouted ? widest : (widths[index] ?? 0);
    return {
      id,
      width,
      height,
      ports: [...ports, ...spinePorts(id, height)],
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    };
  });
  const edges = lines.map((line): ElkExtendedEdge => {
    const isDown = ends.isBelow(ends.areaOf(line.to), ends.areaOf(line.from));
    const [out, into] = [gateOf(line, 'out'), gateOf(line, 'in')];
    return { id: `${line.id} between`, sources: [isDown ? out : into], targets: [isDown ? into : out] };
  });
  const root: ElkNode = {
    id: '',
    layoutOptions: isRouted ? ROUTED_AREAS : PACKED_AREAS,
    children,
    edges: isRouted ? [...edges, ...spine(children)] : edges,
  };
  return elk.layout(root);
}

/** Where the spine meets an area, which nobody sees: at its left corners. */
function spinePorts(id: string, height: number): ElkPort[] {
  const port = (side: Side, y: number): ElkPort => ({
    ...{ id: `${id} spine ${side}`, x: 0, y, width: 0, height: 0 },
    layoutOptions: { 'elk.port.side': side },
  });
  return [port('NORTH', 0), port('SOUTH', height)];
}

/** What keeps areas in their order and in line, whatever other lines pull at them. */
function spine(areas: readonly ElkNode[]): ElkExtendedEdge[] {
  return areas.slice(1).map(({ id }, index) => ({
    id: `${id} spine`,
    sources: [`${areas[index]?.id ?? ''} spine SOUTH`],
    targets: [`${id} spine NORTH`],
    layoutOptions: { 'elk.layered.priority.straightness': '1000' },
  }));
}

/** What the ends of lines belong to. */
class Ends {
  readonly #areas = new Map<string, Area>();
  readonly #boxes = new Map<string, Box>();
  readonly #order: ReadonlyMap<Area, number>;

  constructor({ areas }: Diagram) {
    this.#order = new Map(areas.map((area, index) => [area, index]));
    for (const area of areas) {
      for (const box of area.boxes) {
        for (const { id } of [box, ...box.rows]) {
          this.#areas.set(id, area);
          this.#boxes.set(id, box);
        }
      }
    }
  }

  areaOf(end: string): Area | undefined {
    return this.#areas.get(end);
  }

  isBelow(one: Area | undefined, other: Area | undefined): boolean {
    return this.#orderOf(one) > this.#orderOf(other);
  }

  /** @returns the box of an end, at the height at which lines meet it */
  placeOf(end: string, places: ReadonlyMap<string, Rect>): Rect | undefined {
    const box = this.#boxes.get(end);
    const place = box && places.get(box.id);
    return place && { ...place, y: place.y + middleOf(box, end) };
  }

  #orderOf(area: Area | undefined): number {
    return (area && this.#order.get(area)) ?? 0;
  }
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
