import type { Computer, FileStore, Pool, Site, SqlStore } from '../../model/entities';
import type { Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { JsonNode, ObjectNode } from '../../syntax/tree';

/** Something that a document declares, by its kind. A Standard Edition server is a pool. */
export type Declared =
  | { readonly kind: 'site'; readonly site: Site; readonly name: Fact<string> }
  | { readonly kind: 'pool'; readonly pool: Pool; readonly name: Fact<string> }
  | { readonly kind: 'sqlStore'; readonly store: SqlStore; readonly name: Fact<string> }
  | { readonly kind: 'fileStore'; readonly store: FileStore; readonly name: Fact<string> }
  | { readonly kind: 'computer'; readonly computer: Computer; readonly pool: Pool; readonly name: Fact<string> };

/** @returns what an object of the document declares, in time logarithmic in their number; `undefined` where it is part of something */
export function declaredBy(object: ObjectNode, topology: Topology): Declared | undefined {
  const pool = written(topology.pools, object);
  if (pool) return { kind: 'pool', pool, name: pool.fqdn };
  const site = written(topology.sites, object);
  if (site) return { kind: 'site', site, name: site.name };
  const sqlStore = written(topology.sqlStores, object);
  if (sqlStore) return { kind: 'sqlStore', store: sqlStore, name: sqlStore.id };
  const fileStore = written(topology.fileStores, object);
  if (fileStore) return { kind: 'fileStore', store: fileStore, name: fileStore.id };
  return computerOf(object, topology);
}

/** @returns what a string refers to; `undefined` where it refers to nothing that the document declares, or is a declaration itself */
export function declaredFor(node: JsonNode, topology: Topology): Declared | undefined {
  const occurrence = topology.occurrences.at(node);
  if (!occurrence || occurrence.declares) return undefined;
  const [declaration] = topology.occurrences.declarationsOf(occurrence);
  return declaration?.declares && declaredBy(declaration.declares, topology);
}

/** @returns what is written as a node, of things in the order of the text, in time logarithmic in their number */
export function written<Thing extends { readonly node: JsonNode }>(
  things: readonly Thing[],
  node: JsonNode,
): Thing | undefined {
  let low = 0;
  let high = things.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (!thing || thing.node === node) return thing;
    if (thing.node.offset < node.offset) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function computerOf(object: ObjectNode, { pools }: Topology): Declared | undefined {
  const owner = object.parent?.parent?.parent;
  const pool = owner && written(pools, owner);
  const computer = pool?.computers.find(({ node }) => node === object);
  return pool && computer && { kind: 'computer', computer, pool, name: computer.fqdn };
}
