import type { Computer, FileStore, Pool, Site, SqlStore } from '../../model/entities';
import type { Fact } from '../../model/fact';
import { writtenAs } from '../../model/lists';
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
  const pool = writtenAs(topology.pools, object);
  if (pool) return { kind: 'pool', pool, name: pool.fqdn };
  const site = writtenAs(topology.sites, object);
  if (site) return { kind: 'site', site, name: site.name };
  const sqlStore = writtenAs(topology.sqlStores, object);
  if (sqlStore) return { kind: 'sqlStore', store: sqlStore, name: sqlStore.id };
  const fileStore = writtenAs(topology.fileStores, object);
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

function computerOf(object: ObjectNode, { pools }: Topology): Declared | undefined {
  const owner = object.parent?.parent?.parent;
  const pool = owner && writtenAs(pools, owner);
  const computer = pool?.computers.find(({ node }) => node === object);
  return pool && computer && { kind: 'computer', computer, pool, name: computer.fqdn };
}
