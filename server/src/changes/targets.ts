import { t } from '@vscode/l10n';
import type { Computer, FileStore, PersistentChatPool, Pool, Site, SqlStore } from '../model/entities';
import { folded, type Fact } from '../model/fact';
import type { Topology } from '../model/topology';
import { pointerOf, type ObjectNode } from '../syntax/tree';
import type { Draft } from './draft';
import type { Refusal } from './refusal';

/** What a document declares, by kind: what a change can be made to. */
interface Targets {
  readonly site: Site;
  readonly pool: Pool;
  readonly persistentChatPool: PersistentChatPool;
  readonly computer: Pick<Computer, 'node' | 'fqdn' | 'state'> & { readonly pool: Pool };
  readonly sqlStore: SqlStore;
  readonly fileStore: FileStore;
  readonly anything: Declared;
}

/** Something that a document declares. A Standard Edition server is a pool, not the computer in it. */
export interface Declared {
  readonly node: ObjectNode;
  /** The FQDN, the name or the id. */
  readonly name: Fact<string>;
  readonly property: 'fqdn' | 'name' | 'id';
}

/**
 * @param target the JSON Pointer of a declaration in the document as it was at first, or the name of what is declared
 * @returns what is declared there; a refusal where that is nothing of this kind, or where several things have the name
 */
export function targetAt<Kind extends keyof Targets>(
  draft: Draft,
  kind: Kind,
  target: string,
): Targets[Kind] | Refusal {
  const all = candidates(draft.topology, kind);
  if (target.startsWith('/')) {
    const node = draft.at(target);
    const found = node && all.find((one) => one.node === node);
    return found ?? { refusal: t('There is no such thing in this document any more. It has changed: try again.') };
  }
  const named = all.filter((one) => folded(nameOf(one).value ?? '') === folded(target));
  const [found, ...others] = named;
  if (found && others.length === 0) return found;
  if (!found) return { refusal: t('Nothing of that kind is called {name} in this document.', { name: target }) };
  const pointers = named.map(({ node }) => pointerOf(node)).join(', ');
  return {
    refusal: t('Several things are called {name}. Say which one by its JSON Pointer: {pointers}.', {
      name: target,
      pointers,
    }),
  };
}

function candidates<Kind extends keyof Targets>(topology: Topology, kind: Kind): readonly Targets[Kind][];
function candidates(topology: Topology, kind: keyof Targets): readonly Targets[keyof Targets][] {
  switch (kind) {
    case 'site':
      return topology.sites;
    case 'pool':
      return topology.pools;
    case 'persistentChatPool':
      return topology.persistentChatPools;
    case 'computer':
      return topology.pools.flatMap((pool) =>
        pool.computers.map(({ node, fqdn, state }) => ({ node, fqdn, state, pool })),
      );
    case 'sqlStore':
      return topology.sqlStores;
    case 'fileStore':
      return topology.fileStores;
    case 'anything':
      return declaredIn(topology);
  }
}

function declaredIn({ sites, pools, sqlStores, fileStores }: Topology): Declared[] {
  const computers = pools.flatMap((pool) => (pool.kind === 'standardEdition' ? [] : pool.computers));
  return [
    ...sites.map(({ node, name }) => ({ node, name, property: 'name' as const })),
    ...[...pools, ...computers].map(({ node, fqdn }) => ({ node, name: fqdn, property: 'fqdn' as const })),
    ...[...sqlStores, ...fileStores].map(({ node, id }) => ({ node, name: id, property: 'id' as const })),
  ];
}

function nameOf(one: Targets[keyof Targets]): Fact<string> {
  if ('name' in one) return one.name;
  return 'fqdn' in one ? one.fqdn : one.id;
}
