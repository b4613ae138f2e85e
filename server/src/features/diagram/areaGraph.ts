import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api';
import type { Area, Box, Line } from './diagram';
import { BOX_WIDTH, heightOf, middleOf } from './sizes';

/** So many boxes are one table at most, its columns those of all such tables; of more each group that lines connect is by itself. */
export const MOST_IN_ONE_TABLE = 16;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.componentComponent': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.partitioning.activate': 'true',
  'elk.aspectRatio': '1.8',
  'elk.portConstraints': 'FIXED_SIDE',
};

/** The side of an area at which a line leaves it. */
export type Side = 'NORTH' | 'SOUTH';

/** @returns the id of the place at the border of an area where a line passes */
export function gateOf(line: Line, way: 'out' | 'in'): string {
  return `${line.id} gate ${way}`;
}

/** An area, or some of its boxes. */
export type PartOfArea = Pick<Area, 'id' | 'boxes'>;

/** Boxes of an area, as the layout library takes them: pools, what they are routed through, and their stores, from the left to the right. */
export class AreaGraph {
  readonly #area: PartOfArea;
  readonly #padding: string;
  readonly #boxes = new Map<string, Box>();
  readonly #ports = new Map<Box, Map<string, ElkPort>>();
  readonly #gates: ElkPort[] = [];
  readonly #edges: ElkExtendedEdge[] = [];
  /** The boxes that hold what others use themselves, and not a copy of it. */
  readonly #used = new Set<Box>();
  readonly #copies = new Set<Box>();

  /** @param padding how far the boxes stay from the border, as an option of the library */
  constructor(area: PartOfArea, padding: string) {
    this.#area = area;
    this.#padding = padding;
    for (const box of area.boxes) for (const { id } of [box, ...box.rows]) this.#boxes.set(id, box);
  }

  /** Adds a line of which both ends are here. */
  addLine(line: Line): void {
    this.#edges.push({ id: line.id, sources: [this.#start(line)], targets: [this.#end(line)] });
  }

  /** Adds a line that starts here and ends in another area. */
  addWayOut(line: Line, side: Side): void {
    this.#edges.push({ id: `${line.id} out`, sources: [this.#start(line)], targets: [this.#gate(line, 'out', side)] });
  }

  /** Adds a line that starts in another area and ends here. */
  addWayIn(line: Line, side: Side): void {
    this.#edges.push({ id: `${line.id} in`, sources: [this.#gate(line, 'in', side)], targets: [this.#end(line)] });
  }

  graph(): ElkNode {
    const isOneTable = this.#area.boxes.length <= MOST_IN_ONE_TABLE;
    return {
      id: this.#area.id,
      layoutOptions: {
        ...OPTIONS,
        'elk.padding': this.#padding,
        'elk.separateConnectedComponents': String(!isOneTable),
        // Fewer tries at fewer crossings: half the time, and hardly more of them.
        'elk.layered.thoroughness': isOneTable ? '7' : '3',
      },
      ports: this.#gates,
      children: this.#area.boxes.map((box) => ({
        id: box.id,
        width: BOX_WIDTH,
        height: heightOf(box),
        ports: [...(this.#ports.get(box)?.values() ?? [])],
        layoutOptions: {
          'elk.portConstraints': isServer(box) ? 'FIXED_POS' : 'FIXED_SIDE',
          'elk.partitioning.partition': String(this.#columnOf(box)),
        },
      })),
      edges: this.#edges,
    };
  }

  /** In which column a box stands: what routes to others, what users are homed on, what has their data, what has copies of that. */
  #columnOf(box: Box): number {
    if (box.kind === 'frontEnd' || box.kind === 'standardEdition') return 1;
    if (!isServer(box) && box.kind !== 'missing') return 0;
    return this.#copies.has(box) && !this.#used.has(box) ? 3 : 2;
  }

  /** Lines of one kind leave a box at one point. */
  #start(line: Line): string {
    return this.#port(line.from, 'EAST', line.kind);
  }

  #end(line: Line): string {
    const box = this.#boxes.get(line.to);
    const isCopy = line.kind === 'mirror' || line.kind === 'witness' || line.kind === 'backup';
    if (box) (isCopy ? this.#copies : this.#used).add(box);
    return this.#port(line.to, 'WEST', '');
  }

  #port(end: string, side: 'EAST' | 'WEST', kind: string): string {
    const box = this.#boxes.get(end);
    if (!box) return end;
    const id = `${end} ${side} ${kind}`;
    const ports = this.#ports.get(box) ?? new Map<string, ElkPort>();
    this.#ports.set(box, ports);
    const x = side === 'EAST' ? BOX_WIDTH : 0;
    ports.set(id, { id, x, y: middleOf(box, end), width: 0, height: 0, layoutOptions: { 'elk.port.side': side } });
    return id;
  }

  #gate(line: Line, way: 'out' | 'in', side: Side): string {
    const id = gateOf(line, way);
    this.#gates.push({ id, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } });
    return id;
  }
}

function isServer({ kind }: Box): boolean {
  return kind === 'sqlServer' || kind === 'fileServer';
}
