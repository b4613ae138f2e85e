import { t } from '@vscode/l10n';
import {
  SLOTS,
  type OtherPool,
  type PersistentChatPool,
  type Pool,
  type Slot,
  type StoreSet,
} from '../../model/entities';
import { isAbsent } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { activeComputers, writtenComputers } from '../../rules/shared/facts';
import {
  DIRECTOR_SERVERS,
  FRONT_END_SERVERS,
  PERSISTENT_CHAT_ACTIVE_SERVERS,
  PERSISTENT_CHAT_ENDPOINTS,
  PERSISTENT_CHAT_PROVISIONED_USERS,
  PERSISTENT_CHAT_SERVERS,
  PERSISTENT_CHAT_USERS,
} from '../../rules/shared/limits';
import { storeSetsOf, storeSetTitle } from '../../rules/shared/storeSets';
import { databasesOf, LOCAL_INSTANCE, type Dependent, type Uses } from '../../rules/shared/uses';
import { capital, count, instanceName, poolKind, poolName } from '../../rules/shared/words';
import { code, table } from '../markdown';
import { chatUsersIn } from './chatUsers';
import { userLimit, usersOf } from './poolSummary';

/** How many of the pools that need a pool are named. */
const MOST_DEPENDENTS = 8;

/** @returns what there is to know of a pool, in paragraphs of Markdown: its role, its numbers against their limits, its stores, what needs it */
export function poolCard(pool: Pool, topology: Topology, uses: Uses): string[] {
  const rows = numbers(pool, topology);
  const lines = [...stores(pool, topology), ...ties(pool), ...dependents(uses.dependentsOf(pool))];
  return [
    title(pool, topology),
    ...(rows.length > 0 ? [table(['', `>${t('Planned')}`, `>${t('Limit')}`], rows)] : []),
    ...(lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : []),
  ];
}

function title(pool: Pool, { names }: Topology): string {
  const head = `**${capital(poolKind(pool))}** ${code(poolName(pool))}`;
  if (pool.kind !== 'persistentChat') return head;
  const called = pool.displayName.value ? `${head}, ${code(pool.displayName.value)}` : head;
  return names.hostOf(pool) ? t('{pool}, collocated on a Standard Edition server', { pool: called }) : called;
}

type Row = [what: string, planned: string, limit: string];

function numbers(pool: Pool, topology: Topology): Row[] {
  const computers = writtenComputers(pool);
  switch (pool.kind) {
    case 'persistentChat':
      return [
        row(
          t('Active computers'),
          activeComputers(pool).length,
          isHosted(pool, topology) ? 1 : PERSISTENT_CHAT_ACTIVE_SERVERS,
        ),
        row(t('Computers in all'), computers, isHosted(pool, topology) ? 1 : PERSISTENT_CHAT_SERVERS),
        row(t('Concurrent users'), usersOf(pool), userLimit(pool, topology)),
        ...sums(pool, topology),
      ];
    case 'frontEnd':
      return [
        row(t('Computers'), computers, FRONT_END_SERVERS),
        row(t('Users'), usersOf(pool), userLimit(pool, topology)),
      ];
    case 'standardEdition':
      return [row(t('Users'), usersOf(pool), userLimit(pool, topology))];
    case 'other':
      return [row(t('Computers'), computers, pool.role.value === 'director' ? DIRECTOR_SERVERS : undefined)];
  }
}

/** What the limits of the whole deployment are about, where it is given here. */
function sums(pool: PersistentChatPool, topology: Topology): Row[] {
  const isAlone = topology.persistentChatPools.length === 1;
  const all = chatUsersIn(topology);
  const { concurrent, provisioned, endpoints } = pool.users;
  const rows: Row[] = [];
  if (concurrent.value !== undefined && !isAlone) {
    rows.push(row(t('Concurrent users in all pools'), all.concurrent, PERSISTENT_CHAT_USERS));
  }
  if (provisioned.value !== undefined) {
    const what = isAlone ? t('Provisioned users') : t('Provisioned users in all pools');
    rows.push(row(what, all.provisioned, PERSISTENT_CHAT_PROVISIONED_USERS));
  }
  if (endpoints.value !== undefined) {
    const what = isAlone ? t('Endpoints') : t('Endpoints in all pools');
    rows.push(row(what, all.endpoints, PERSISTENT_CHAT_ENDPOINTS));
  }
  return rows;
}

function row(what: string, planned: number | undefined, limit: number | string | undefined): Row {
  return [what, numberOrNone(planned), typeof limit === 'string' ? limit : numberOrNone(limit)];
}

function numberOrNone(value: number | undefined): string {
  return value === undefined ? '–' : count(value);
}

function isHosted(pool: PersistentChatPool, { names }: Topology): boolean {
  return names.hostOf(pool) !== undefined;
}

function stores(pool: Pool, topology: Topology): string[] {
  if (pool.kind === 'other') return [];
  const files = pool.fileStore.value;
  return [
    ...storeSetsOf(pool).flatMap((set) => storeSetLine(pool, set, topology)),
    ...(files === undefined ? [] : [t('{what}: {name}', { what: t('File store'), name: code(files) })]),
  ];
}

/** One line for a store set: its databases, the store with its instance, and the copies. */
function storeSetLine(pool: Pool, set: StoreSet, { names }: Topology): string[] {
  const what = capital(storeSetTitle(set.kind));
  if (pool.kind === 'standardEdition' && set.kind === 'backEnd' && isAbsent(set.set)) {
    const name = code(`${poolName(pool)}\\${LOCAL_INSTANCE}`);
    return [t('{what}: {name}, SQL Server Express on the server itself', { what, name })];
  }
  const named = SLOTS.flatMap((slot) => {
    const id = set.slots[slot].value;
    return id === undefined ? [] : [{ slot, id }];
  });
  if (named.length === 0) return [];
  const where = named.map(({ slot, id }) => {
    const store = names.sqlStore(set.slots[slot]);
    const instance = store && instanceName(store);
    const place = instance === undefined ? code(id) : `${code(id)} (${code(instance)})`;
    return slot === 'primary' ? place : `${slotWord(slot)} ${place}`;
  });
  const databases = databasesOf(set).map(code).join(', ');
  const list = where.join(', ');
  return [
    databases === ''
      ? t('{what}: {name}', { what, name: list })
      : t('{what}: {databases} on {name}', { what, databases, name: list }),
  ];
}

function slotWord(slot: Exclude<Slot, 'primary'>): string {
  switch (slot) {
    case 'mirror':
      return t('mirror');
    case 'witness':
      return t('witness');
    case 'backup':
      return t('backup');
    case 'backupMirror':
      return t('backup mirror');
    case 'backupWitness':
      return t('backup witness');
  }
}

/** The pools that a pool itself names. */
function ties(pool: Pool): string[] {
  if (pool.kind === 'persistentChat' || pool.kind === 'other') return nextHop(pool);
  const paired = pool.pairedPool.value;
  return paired === undefined ? [] : [t('{what}: {name}', { what: t('Paired pool'), name: code(paired) })];
}

function nextHop({ nextHop: { value } }: PersistentChatPool | OtherPool): string[] {
  return value === undefined ? [] : [t('{what}: {name}', { what: t('Next hop'), name: code(value) })];
}

function dependents(all: readonly Dependent[]): string[] {
  const lines = all.slice(0, MOST_DEPENDENTS).map(({ pool, as }) => {
    const name = code(poolName(pool));
    switch (as) {
      case 'nextHop':
        return t('Next hop of {name}', { name });
      case 'pairedPool':
        return t('Named as paired pool by {name}', { name });
      case 'collocated':
        return t('Persistent Chat runs on it: {name}', { name });
    }
  });
  const rest = all.length - lines.length;
  return rest > 0 ? [...lines, t('{count} more pools need it', { count: count(rest) })] : lines;
}
