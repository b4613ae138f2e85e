import type { ELK, ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api';
import { AreaGraph, gateOf, type Side } from './areaGraph';
import type { Diagram, Line } from './diagram';
import type { Ends } from './ends';
import { MOST_IN_GROUP } from './groups';
import type { KnownLayouts } from './knownLayouts';
import { AREA_HEADER, AREA_INSIDE, AROUND_AREAS, BETWEEN_AREAS, leastWidth } from './sizes';

/** Up to so many areas the lines between them have ways around; in more of them these would be longer than the picture is wide. */
const MOST_AREAS = 8;

/** One below the other, the lines between them around them. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': AROUND_AREAS,
  'elk.spacing.nodeNode': String(BETWEEN_AREAS),
  'elk.spacing.componentComponent': String(BETWEEN_AREAS),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(BETWEEN_AREAS),
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};

/** @returns whether the areas are few and small enough for lines with ways around what lies between */
export function areRouted({ areas }: Diagram): boolean {
  return areas.length <= MOST_AREAS && areas.every(({ boxes }) => boxes.length <= MOST_IN_GROUP);
}

/** @returns a sheet with the areas one below the other. A line between two of them has three parts: out of one, between, into the other */
export async function routedAreas(
  { areas, lines }: Diagram,
  ends: Ends,
  elk: ELK,
  known: KnownLayouts,
): Promise<ElkNode> {
  const graphs = new Map(areas.map((area) => [area, new AreaGraph(area, AREA_INSIDE)]));
  const between: Line[] = [];
  for (const line of lines) {
    const from = ends.areaOf(line.from);
    const to = ends.areaOf(line.to);
    if (!from || !to) continue;
    if (from === to) {
      graphs.get(from)?.addLine(line);
      continue;
    }
    between.push(line);
    const isDown = ends.isDown(line);
    graphs.get(from)?.addWayOut(line, isDown ? 'SOUTH' : 'NORTH');
    graphs.get(to)?.addWayIn(line, isDown ? 'NORTH' : 'SOUTH');
  }
  const laidOut: ElkNode[] = [];
  for (const graph of graphs.values()) laidOut.push(await known.of(graph.graph(), elk));
  // Below each other they are of one width, as a page has one.
  const width = Math.max(0, ...laidOut.map((layout) => layout.width ?? 0), ...areas.map(leastWidth));
  const children = laidOut.map(({ id, height: least = 0, ports = [] }): ElkNode => {
    const height = Math.max(least, AREA_HEADER);
    return {
      id,
      width,
      height,
      ports: [...ports, ...spinePorts(id, height)],
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    };
  });
  const edges = between.map((line): ElkExtendedEdge => {
    const [out, into] = [gateOf(line, 'out'), gateOf(line, 'in')];
    const [from, to] = ends.isDown(line) ? [out, into] : [into, out];
    return { id: `${line.id} between`, sources: [from], targets: [to] };
  });
  const sheet: ElkNode = { id: 'areas', layoutOptions: OPTIONS, children, edges: [...edges, ...spine(children)] };
  const arranged = await elk.layout(sheet);
  for (const [index, area] of (arranged.children ?? []).entries()) {
    const { children: boxes = [], edges: ways = [] } = laidOut[index] ?? {};
    Object.assign(area, { children: boxes, edges: ways });
  }
  return arranged;
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
