import type { ELK, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api';
import { AreaGraph, MOST_IN_ONE_TABLE, type PartOfArea } from './areaGraph';
import type { Area, Box, Diagram, Line } from './diagram';
import type { Ends } from './ends';
import { groupsOf } from './groups';
import type { KnownLayouts } from './knownLayouts';
import { AREA_HEADER, AREA_INSIDE, AROUND_AREAS, BETWEEN_AREAS, leastWidth } from './sizes';

const BETWEEN_GROUPS = 28;

/** Of more things than these the time for filling gaps grows with the square of their number: they are put in rows without it. */
const MOST_FITTED = 500;

/** In rows, as a page is filled. */
const AREAS = {
  'elk.padding': AROUND_AREAS,
  'elk.spacing.nodeNode': String(BETWEEN_AREAS),
  'elk.aspectRatio': '1.5',
  'elk.rectpacking.whiteSpaceElimination.strategy': 'EQUAL_BETWEEN_STRUCTURES',
};
const GROUPS = {
  'elk.padding': AREA_INSIDE,
  'elk.spacing.nodeNode': String(BETWEEN_GROUPS),
  'elk.aspectRatio': '1.8',
};

/** @returns a sheet with the areas in rows, in each its groups in rows; a line from one group to another has no way in it */
export async function packedAreas(
  { areas, lines }: Diagram,
  ends: Ends,
  elk: ELK,
  known: KnownLayouts,
): Promise<ElkNode> {
  const inside = new Map<Area, Line[]>(areas.map((area) => [area, []]));
  for (const line of lines) {
    const area = ends.areaOf(line.from);
    if (area && area === ends.areaOf(line.to)) inside.get(area)?.push(line);
  }
  const laidOut = new Map<string, ElkNode>();
  for (const [area, within] of inside) {
    const groups = area.boxes.length <= MOST_IN_ONE_TABLE ? [oneTable(area)] : groupsOf(area, boxesOf(within, ends));
    const layout = await packedGroups(area, await groupLayouts(groups, within, ends, elk, known), elk, known);
    laidOut.set(area.id, layout);
  }
  const children = areas.map((area): ElkNode => {
    const { width = 0, height = 0 } = laidOut.get(area.id) ?? {};
    return { id: area.id, width: Math.max(width, leastWidth(area)), height: Math.max(height, AREA_HEADER) };
  });
  const sheet = await elk.layout(inRows('areas', AREAS, children));
  return { ...sheet, children: withContents(sheet, laidOut) };
}

function oneTable({ id, boxes }: Area): PartOfArea {
  return { id: `${id} table`, boxes };
}

function* boxesOf(lines: readonly Line[], ends: Ends): Iterable<readonly [Box, Box]> {
  for (const { from, to } of lines) {
    const [start, end] = [ends.boxOf(from), ends.boxOf(to)];
    if (start && end) yield [start, end];
  }
}

async function groupLayouts(
  groups: readonly PartOfArea[],
  lines: readonly Line[],
  ends: Ends,
  elk: ELK,
  known: KnownLayouts,
): Promise<Map<string, ElkNode>> {
  const graphs = new Map<Box, AreaGraph>();
  const byGroup = groups.map((group) => [group, new AreaGraph(group, '0')] as const);
  for (const [{ boxes }, graph] of byGroup) for (const box of boxes) graphs.set(box, graph);
  for (const line of lines) {
    const [from, to] = [ends.boxOf(line.from), ends.boxOf(line.to)];
    const graph = from && graphs.get(from);
    if (graph && to && graphs.get(to) === graph) graph.addLine(line);
  }
  const layouts = new Map<string, ElkNode>();
  for (const [{ id }, graph] of byGroup) layouts.set(id, await known.of(graph.graph(), elk));
  return layouts;
}

async function packedGroups(
  { id }: Area,
  groups: ReadonlyMap<string, ElkNode>,
  elk: ELK,
  known: KnownLayouts,
): Promise<ElkNode> {
  const children = [...groups.values()].map(({ id: group, width = 0, height = 0 }) => ({ id: group, width, height }));
  const packed = await known.of(inRows(id, GROUPS, children), elk);
  return { ...packed, children: withContents(packed, groups) };
}

function inRows(id: string, layoutOptions: LayoutOptions, children: readonly ElkNode[]): ElkNode {
  const count = children.length;
  if (count <= MOST_FITTED) {
    return { id, layoutOptions: { ...layoutOptions, 'elk.algorithm': 'rectpacking' }, children: [...children] };
  }
  return {
    id,
    layoutOptions: { ...layoutOptions, 'elk.algorithm': 'box' },
    // In the order in which they are.
    children: children.map((child, at) => ({ ...child, layoutOptions: { 'elk.priority': String(count - at) } })),
  };
}

/** @returns what has been placed, each with what was laid out for it */
function withContents({ children = [] }: ElkNode, laidOut: ReadonlyMap<string, ElkNode>): ElkNode[] {
  return children.map((placed): ElkNode => {
    const { children: inner = [], edges = [] } = laidOut.get(placed.id) ?? {};
    return { ...placed, children: inner, edges };
  });
}
