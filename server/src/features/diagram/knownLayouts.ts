import type { ELK, ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api';

/**
 * The layouts of graphs, by their shape: what has the same sizes and lines is laid out once, whatever it is called. Of a document that is
 * being edited most are known, and sites are often planned alike.
 */
export class KnownLayouts {
  readonly #laidOut = new Map<string, ElkNode>();
  readonly #used = new Set<string>();

  /** @returns the graph with the places of all that is in it */
  async of(graph: ElkNode, elk: ELK): Promise<ElkNode> {
    const names = new Names();
    const shape = JSON.stringify(renamed(graph, (name) => names.numberOf(name)));
    this.#used.add(shape);
    let layout = this.#laidOut.get(shape);
    if (!layout) {
      layout = await layoutAlone(JSON.parse(shape) as ElkNode, elk);
      this.#laidOut.set(shape, layout);
    }
    return renamed(layout, (number) => names.nameOf(number));
  }

  /** Forgets what has not been asked for since this was called. */
  forgetUnused(): void {
    for (const shape of this.#laidOut.keys()) if (!this.#used.has(shape)) this.#laidOut.delete(shape);
    this.#used.clear();
  }
}

/** The library lays a graph with gates out within another one only. */
async function layoutAlone(graph: ElkNode, elk: ELK): Promise<ElkNode> {
  const sheet: ElkNode = { id: 'sheet', children: [graph] };
  const { children = [] } = await elk.layout(sheet);
  return children[0] ?? graph;
}

/** Numbers for names, in the order in which they are first met. */
class Names {
  readonly #numbers = new Map<string, string>();
  readonly #names: string[] = [];

  numberOf(name: string): string {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = String(this.#names.length);
    this.#numbers.set(name, number);
    this.#names.push(name);
    return number;
  }

  nameOf(number: string): string {
    return this.#names[Number(number)] ?? number;
  }
}

/** @returns a graph in which all has another name */
function renamed(graph: ElkNode, name: (id: string) => string): ElkNode {
  const { id, ports = [], children = [], edges = [] } = graph;
  return {
    ...graph,
    id: name(id),
    ports: ports.map((port): ElkPort => ({ ...port, id: name(port.id) })),
    children: children.map((child) => renamed(child, name)),
    edges: edges.map((edge): ElkExtendedEdge => ({
      ...edge,
      id: name(edge.id),
      sources: edge.sources.map(name),
      targets: edge.targets.map(name),
    })),
  };
}
