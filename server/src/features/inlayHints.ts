import { t } from '@vscode/l10n';
import type { InlayHint, TextEdit } from 'vscode-languageserver-types';
import type { Pool, PersistentChatPool, SqlStore, StoreSet } from '../model/entities';
import { isAbsent, type Fact } from '../model/fact';
import type { Topology } from '../model/topology';
import { COMPLIANCE_DATABASE, CONTENT_DATABASE } from '../rules/shared/compliance';
import { activeComputers, writtenComputers } from '../rules/shared/facts';
import { addInOrder } from '../rules/shared/fixes';
import {
  DIRECTOR_SERVERS,
  FAILOVER_CLUSTER_NODES,
  FRONT_END_SERVERS,
  PERSISTENT_CHAT_ENDPOINTS,
  PERSISTENT_CHAT_PORT,
  PERSISTENT_CHAT_PROVISIONED_USERS,
} from '../rules/shared/limits';
import { typeOfPool } from '../rules/shared/standardEdition';
import { LOCAL_INSTANCE } from '../rules/shared/uses';
import { count } from '../rules/shared/words';
import type { Edit } from '../syntax/edit';
import type { LineIndex } from '../syntax/lines';
import type { ArrayNode, ObjectNode, Span } from '../syntax/tree';
import { userLimit } from './cards/poolSummary';
import type { CheckedVersion } from './documents';

/** Behind so many characters of a line nobody sees a hint; to write what is meant there would cost a look at the whole line each time. */
const FAR_RIGHT = 2000;

/**
 * @param within the part of the text that is shown, as offsets
 * @returns what is meant there without being written: defaults behind the name of what has them, limits behind numbers, and how many of
 * its computers a pool uses; in the order of the text
 */
export function inlayHintsIn(
  { topology, lines }: CheckedVersion,
  within: { readonly start: number; readonly end: number },
): InlayHint[] {
  const isShown = ({ node }: { readonly node: Span }): boolean =>
    node.offset <= within.end && node.offset + node.length >= within.start;
  const hints = [
    ...topology.pools.filter(isShown).flatMap((pool) => ofPool(pool, topology)),
    ...topology.sqlStores.filter(isShown).flatMap(ofSqlStore),
  ].filter(({ offset }) => offset >= within.start && offset <= within.end);
  return hints
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, label, tooltip, writes }) => {
      const position = lines.positionAt(offset);
      const textEdits = position.character > FAR_RIGHT ? [] : editsOf(writes, lines);
      return { position, label, tooltip, paddingLeft: true, ...(textEdits.length > 0 ? { textEdits } : {}) };
    });
}

interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
  /** @returns the edits that write what is meant */
  readonly writes?: () => Edit[];
}

function editsOf(writes: (() => Edit[]) | undefined, lines: LineIndex): TextEdit[] {
  return writes?.().map((edit) => ({ range: lines.rangeOf(edit), newText: edit.content })) ?? [];
}

function ofPool(pool: Pool, topology: Topology): Hint[] {
  switch (pool.kind) {
    case 'persistentChat':
      return ofPersistentChatPool(pool, topology);
    case 'frontEnd':
      return [
        ...ofComputers(pool, FRONT_END_SERVERS, topology),
        ...limit(pool.users, userLimit(pool, topology), usersTip()),
      ];
    case 'standardEdition':
      return [
        ...(isAbsent(pool.backEnd.set) ? localBackEnd(pool.fqdn) : []),
        ...limit(pool.users, userLimit(pool, topology), usersTip()),
      ];
    case 'other':
      return pool.role.value === 'director' ? ofComputers(pool, DIRECTOR_SERVERS, topology) : [];
  }
}

function ofPersistentChatPool(pool: PersistentChatPool, topology: Topology): Hint[] {
  const { concurrent, provisioned, endpoints } = pool.users;
  const type = isAbsent(pool.type) ? typeOfPool(topology, pool) : undefined;
  return [
    ...(type === undefined ? [] : byDefault(pool.fqdn, 'type', type, pool.node, topology)),
    ...(isAbsent(pool.port) ? byDefault(pool.fqdn, 'port', PERSISTENT_CHAT_PORT, pool.node, topology) : []),
    ...database(pool.store, CONTENT_DATABASE, topology),
    ...database(pool.complianceStore, COMPLIANCE_DATABASE, topology),
    ...ofActive(pool, topology),
    ...limit(concurrent, userLimit(pool, topology), usersTip()),
    ...sumLimit(provisioned, PERSISTENT_CHAT_PROVISIONED_USERS, topology),
    ...sumLimit(endpoints, PERSISTENT_CHAT_ENDPOINTS, topology),
  ];
}

/** The name of a database that its store set leaves out, behind the store that it is in. */
function database({ set, slots, database: given }: StoreSet, name: string, topology: Topology): Hint[] {
  return set.value && isAbsent(given) ? byDefault(slots.primary, 'database', name, set.value, topology) : [];
}

function byDefault(
  { node, value }: Fact<string>,
  name: string,
  meant: string | number,
  object: ObjectNode,
  topology: Topology,
): Hint[] {
  if (!node || value === undefined) return [];
  return [
    {
      offset: endOf(node),
      label: `${name} ${meant}`,
      tooltip: t('Left out, {name} is {value}.', { name, value: meant }),
      writes: () => addInOrder(topology, object, { [name]: meant }),
    },
  ];
}

function localBackEnd({ node, value }: Fact<string>): Hint[] {
  if (!node || value === undefined) return [];
  return [
    {
      offset: endOf(node),
      label: `backEnd ${LOCAL_INSTANCE}`,
      tooltip: t('Left out, the back end is the SQL Server Express on the server itself: {instance}.', {
        instance: `${value}\\${LOCAL_INSTANCE}`,
      }),
    },
  ];
}

function ofActive(pool: PersistentChatPool, topology: Topology): Hint[] {
  const all = writtenComputers(pool);
  const active = activeComputers(pool).length;
  if (!pool.computerList.value || all === 0) return [];
  return [
    {
      offset: placeOfCount(pool.computerList.value, topology),
      label: t('{active} of {all} active', { active: count(active), all: count(all) }),
      tooltip: t('Computers of the pool that serve users. The others stand by.'),
    },
  ];
}

function ofComputers(pool: Pool, most: number, topology: Topology): Hint[] {
  const all = writtenComputers(pool);
  if (!pool.computerList.value || all === 0) return [];
  return [
    {
      offset: placeOfCount(pool.computerList.value, topology),
      label: t('{count} of {limit}', { count: count(all), limit: count(most) }),
      tooltip: t('Computers of the pool, and how many it may have.'),
    },
  ];
}

/** Behind the opening bracket of a list over several lines, where there is room; else behind the whole list. */
function placeOfCount(list: ArrayNode, { tree }: Topology): number {
  const start = list.offset + 1;
  const isSpread = /[\r\n]/.test(tree.text.slice(start, list.items[0]?.offset ?? start));
  return isSpread ? start : endOf(list);
}

function ofSqlStore({ clusterNodes, edition }: SqlStore): Hint[] {
  const most =
    edition.value === 'standard' || edition.value === 'enterprise' ? FAILOVER_CLUSTER_NODES[edition.value] : undefined;
  return limit(
    clusterNodes,
    most === undefined ? undefined : count(most),
    t('Nodes that a cluster of this edition may have.'),
  );
}

function limit({ node, value }: Fact<number>, most: string | undefined, tooltip: string): Hint[] {
  if (!node || value === undefined || most === undefined) return [];
  return [{ offset: endOf(node), label: t('of {limit}', { limit: most }), tooltip }];
}

/** A limit for all pools of the deployment together. */
function sumLimit({ node, value }: Fact<number>, most: number, { persistentChatPools }: Topology): Hint[] {
  if (!node || value === undefined) return [];
  const places = { limit: count(most) };
  return [
    {
      offset: endOf(node),
      label: persistentChatPools.length > 1 ? t('of {limit} in all pools', places) : t('of {limit}', places),
      tooltip: t('The limit for all Persistent Chat pools of the deployment together.'),
    },
  ];
}

function usersTip(): string {
  return t('Users that are supported on the servers that the pool has.');
}

function endOf({ offset, length }: Span): number {
  return offset + length;
}
