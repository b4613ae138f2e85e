import type { FileStore, SqlStore } from '../../model/entities';
import { isAbsent, sameName, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { setValue } from '../../rules/shared/fixes';
import { declare, type Skeleton } from '../../rules/shared/skeletons';
import { remove, replaceValue, type Edit } from '../../syntax/edit';
import type { JsonNode } from '../../syntax/tree';

type Store = SqlStore | FileStore;

/**
 * @param references what names a store of that list, and is to name the new one
 * @returns which of the stores that they name nothing else uses, in the order of the text
 */
export function storesLeft(topology: Topology, references: readonly Fact<string>[]): Store[] {
  const moving = new Set<JsonNode | undefined>(references.map(({ node }) => node));
  const named = new Set<Store>();
  const used = new Set<unknown>();
  for (const reference of topology.references) {
    const target = topology.names.target(reference.kind, reference.fact);
    if (!moving.has(reference.node)) used.add(target);
    else if (target && 'id' in target) named.add(target);
  }
  return [...named]
    .filter((store) => !used.has(store) && !isBackEndLeftOut(topology, store))
    .sort((a, b) => a.node.offset - b.node.offset);
}

/**
 * @param id of the new store
 * @param store its declaration; it comes to the place of the first store that nothing else uses, else to the end of the list
 * @param references what is to name it
 * @returns the edits; `undefined` where the list is written as something else
 */
export function useNewStore(
  topology: Topology,
  list: 'sqlStores' | 'fileStores',
  id: string,
  store: Skeleton,
  references: readonly Fact<string>[],
): Edit[] | undefined {
  const { tree } = topology;
  const [first, ...others] = storesLeft(topology, references);
  const declaration = first ? replaceValue(tree, first.node, store) : declare(topology, { [list]: [store] });
  if (!declaration) return undefined;
  return [
    ...references.flatMap((reference) => setValue(topology, reference, id)),
    ...declaration,
    ...remove(tree, ...others.map(({ node }) => node)),
  ];
}

/** The databases of a Standard Edition server that gives no back end are on its own instance, which no reference names. */
function isBackEndLeftOut({ standardEditionServers }: Topology, { server }: Store): boolean {
  return standardEditionServers.some((host) => isAbsent(host.backEnd.set) && sameName(host.fqdn, server));
}
