import { t } from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { Computer, PersistentChatPool, StandardEditionServer } from '../../model/entities';
import { isAbsent, isUnknown, sameName, type Fact } from '../../model/fact';
import { shapeAt } from '../../model/format';
import type { Topology } from '../../model/topology';
import { isLocalFolder } from '../../rules/shared/fileStores';
import { addInOrder, setValue } from '../../rules/shared/fixes';
import { firstLabel, PERSISTENT_CHAT_SERVERS, Skeletons, written } from '../../rules/shared/skeletons';
import { poolName } from '../../rules/shared/words';
import { appendItem, insertProperties, remove, replaceValue, type Edit } from '../../syntax/edit';
import type { JsonValue } from '../../syntax/print';
import { propertyNamed, type ArrayNode, type PropertyNode, type ValueNode } from '../../syntax/tree';
import { valueAt } from '../../syntax/value';
import { useNewStore } from './newStore';
import { isOn, type Cursor, type Refactoring } from './refactoring';

/** What the services are that leave the server with the pool. The web services stay: they belong on the pool's next hop. */
const LEAVING_SERVICES: readonly string[] = ['persistentChatService', 'persistentChatComplianceService'];

/** What a computer of a Persistent Chat pool is besides what it is as a Standard Edition server. */
const OF_THE_POOL: readonly string[] = ['fqdn', 'state'];

/** @returns the refactoring for each Persistent Chat pool at the cursor that is on a Standard Edition server, or whose server is there */
export function splitPersistentChat(cursor: Cursor): Refactoring[] {
  const { topology } = cursor;
  return topology.persistentChatPools.flatMap((pool) => {
    const host = topology.names.hostOf(pool);
    if (!host?.fqdn.value || isUnknown(pool.computerList)) return [];
    if (!isOn(cursor, pool.node, pool.fqdn) && !isOn(cursor, host.node, host.fqdn)) return [];
    return [
      {
        title: t('Split Persistent Chat off {server} into a pool of its own', { server: poolName(host) }),
        kind: CodeActionKind.RefactorExtract,
        edits: () => split(topology, pool, host),
      },
    ];
  });
}

function split(topology: Topology, pool: PersistentChatPool, host: StandardEditionServer): Edit[] {
  const skeletons = new Skeletons(topology);
  const fqdn = skeletons.poolFqdn('pchat', host);
  const stores = moveStores(topology, pool, host, skeletons, fqdn);
  if (!stores) return [];
  return [
    ...setValue(topology, pool.fqdn, fqdn),
    ...(pool.type.value === 'singleComputer' ? setValue(topology, pool.type, 'multipleComputer') : []),
    ...(isAbsent(pool.nextHop)
      ? addInOrder(topology, pool.node, { nextHop: host.fqdn.value ?? '' })
      : setValue(topology, pool.nextHop, host.fqdn.value ?? '')),
    ...ownComputers(topology, pool, host, skeletons, fqdn),
    ...stores,
  ];
}

/** The server's entry in the pool's list becomes that of another computer, and what it says of the server moves to the server. */
function ownComputers(
  topology: Topology,
  pool: PersistentChatPool,
  host: StandardEditionServer,
  skeletons: Skeletons,
  fqdn: string,
): Edit[] {
  const { tree } = topology;
  const hosted = pool.computers.filter((computer) => sameName(computer.fqdn, host.fqdn));
  const others = (pool.computerList.value?.items.length ?? 0) - hosted.length;
  const wanted = Math.max(hosted.length, PERSISTENT_CHAT_SERVERS - others);
  const names = skeletons.persistentChatServers(wanted, { fqdn: written(fqdn), site: pool.site });
  const added = names.slice(hosted.length);
  const list = pool.computerList.value;
  return [
    ...hosted.flatMap((computer, index) => [
      ...setValue(topology, computer.fqdn, names[index]?.fqdn ?? ''),
      ...remove(tree, ...described(computer)),
    ]),
    ...(list ? appendNames(topology, pool, added) : addInOrder(topology, pool.node, { computers: added })),
    ...describeServer(topology, host, hosted),
  ];
}

function appendNames({ tree }: Topology, { computerList }: PersistentChatPool, added: readonly JsonValue[]): Edit[] {
  return computerList.value && added.length > 0 ? appendItem(tree, computerList.value, ...added) : [];
}

/** @returns what the pool's entry says of the computer */
function described(computer: Computer): PropertyNode[] {
  return computer.node.properties.filter(({ keyNode }) => keyNode.value !== 'fqdn');
}

/** @returns the edits after which the server's own entry says what the entries in the pool said besides, and not what leaves with the pool */
function describeServer({ tree }: Topology, host: StandardEditionServer, entries: readonly Computer[]): Edit[] {
  const known = shapeAt(host.node)?.properties;
  const missing: Record<string, JsonValue> = {};
  /** What the lists that the server has already get, each value once. */
  const more = new Map<ArrayNode, Map<string, JsonValue>>();
  for (const { keyNode, valueNode } of entries.flatMap(described)) {
    const name = keyNode.value;
    if (!valueNode || !known?.has(name) || OF_THE_POOL.includes(name)) continue;
    const value = withoutLeaving(name, valueAt(valueNode));
    const given = propertyNamed(host.node, name);
    if (!given && !(name in missing)) missing[name] = value;
    else if (given?.valueNode?.type === 'array' && Array.isArray(value)) {
      const list = given.valueNode;
      const there = new Set(list.items.map((item) => JSON.stringify(valueAt(item))));
      const added = more.get(list) ?? new Map<string, JsonValue>();
      more.set(list, added);
      for (const item of value as JsonValue[]) {
        const text = JSON.stringify(item);
        if (!there.has(text)) added.set(text, item);
      }
    }
  }
  const edits: Edit[] = [];
  const replaced: ValueNode[] = [];
  if (Object.keys(missing).length > 0) edits.push(...insertProperties(tree, host.node, missing, ['fqdn', 'site']));
  const services = host.computers.flatMap((computer) => computer.services.items);
  const leaving = services.filter(({ value }) => LEAVING_SERVICES.includes(value)).map(({ node }) => node);
  for (const [list, added] of more) {
    // What comes takes the places of what leaves: behind an item that goes, nothing can be added.
    const come = [...added.values()];
    const places = leaving.filter((node) => node.parent === list).splice(0, come.length);
    edits.push(...places.flatMap((place, index) => replaceValue(tree, place, come[index] ?? null)));
    if (come.length > places.length) edits.push(...appendItem(tree, list, ...come.slice(places.length)));
    replaced.push(...places);
  }
  const going = leaving.filter((node) => !replaced.includes(node));
  return going.length > 0 ? [...edits, ...remove(tree, ...going)] : edits;
}

function withoutLeaving(name: string, value: JsonValue): JsonValue {
  if (name !== 'services' || !Array.isArray(value)) return value;
  return (value as JsonValue[]).filter((service) => typeof service !== 'string' || !LEAVING_SERVICES.includes(service));
}

/**
 * The databases leave the SQL Server Express of the server, and files a local folder of it: neither is for a pool of its own.
 *
 * @returns `undefined` where there is no list to declare a store in
 */
function moveStores(
  topology: Topology,
  pool: PersistentChatPool,
  host: StandardEditionServer,
  skeletons: Skeletons,
  fqdn: string,
): Edit[] | undefined {
  const { names } = topology;
  const placed = { fqdn: written(fqdn), site: pool.site };
  const primaries: Fact<string>[] = [pool.store, pool.complianceStore]
    .map((set) => set.slots.primary)
    .filter((primary) => {
      const store = names.sqlStore(primary);
      return store && (sameName(store.server, host.fqdn) || store.edition.value === 'express');
    });
  const edits: Edit[] = [];
  if (primaries.length > 0) {
    const id = skeletons.freeId(`sql-${firstLabel(fqdn)}`);
    const moved = useNewStore(topology, 'sqlStores', id, skeletons.sqlStore(id, placed), primaries);
    if (!moved) return undefined;
    edits.push(...moved);
  }
  const files = names.fileStore(pool.fileStore);
  if (files && isLocalFolder(files)) {
    const id = skeletons.freeId(`files-${firstLabel(fqdn)}`);
    const moved = useNewStore(topology, 'fileStores', id, skeletons.fileStore(id, placed), [pool.fileStore]);
    if (!moved) return undefined;
    edits.push(...moved);
  }
  return edits;
}
