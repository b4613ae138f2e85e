import { t } from '@vscode/l10n';
import { ENUMERATIONS, SLOTS, type Pool, type Slot, type StoreSet, type StoreSetKind } from '../model/entities';
import { isUnknown } from '../model/fact';
import type { Topology } from '../model/topology';
import type { FileStoreChoice, NewFileStore, NewSqlStore, SqlStoreChoice } from '../protocol';
import { addInOrder } from '../rules/shared/fixes';
import { fileStoreOfShare } from '../rules/shared/fileStores';
import { newFileStore, newSqlStore, type NewStore } from '../rules/shared/newStores';
import { declare, Skeletons, type RootList, type Skeleton } from '../rules/shared/skeletons';
import { storeSetsOf, storeSetTitle } from '../rules/shared/storeSets';
import { poolName } from '../rules/shared/words';
import type { Edit } from '../syntax/edit';
import { pointerOf } from '../syntax/tree';
import { object, oneOf, optional, string, stringOr, type Reader } from './arguments';
import type { Draft } from './draft';
import { writeFact } from './facts';
import { isRefusal, unreadable, type Refusal } from './refusal';
import { targetAt } from './targets';

export const newSqlStoreArgument: Reader<NewSqlStore> = object({
  id: optional(string),
  server: optional(string),
  instance: optional(string),
  site: optional(string),
  dataCenter: optional(string),
  version: optional(oneOf(...ENUMERATIONS.sqlVersion)),
  edition: optional(oneOf(...ENUMERATIONS.sqlEdition)),
});

export const newFileStoreArgument: Reader<NewFileStore> = object({
  id: optional(string),
  server: optional(string),
  share: optional(string),
  path: optional(string),
  site: optional(string),
  dataCenter: optional(string),
});

export const sqlStoreChoice: Reader<SqlStoreChoice> = stringOr(newSqlStoreArgument);
export const fileStoreChoice: Reader<FileStoreChoice> = stringOr(newFileStoreArgument);
export const storeSetName = oneOf('backEnd', 'archivingStore', 'monitoringStore', 'store', 'complianceStore');
export const storeSlot = oneOf(...SLOTS);

/** Where a SQL Server store is named. */
export interface PlaceOfStore {
  readonly pool: Pool;
  readonly set: StoreSetKind;
  readonly slot: Slot;
}

/** @returns the choice itself; a new store with what was left out of it */
export function completeSqlStore<Choice extends SqlStoreChoice | undefined>(
  topology: Topology,
  skeletons: Skeletons,
  { pool, set, slot }: PlaceOfStore,
  choice: Choice,
): Choice {
  if (typeof choice !== 'object') return choice;
  const proposed = newSqlStore(topology, skeletons, pool, set, slot);
  // What is proposed for another server, such as the name of the local instance, is not for the one that is given.
  return { ...(choice.server === undefined ? proposed : withoutServer(proposed)), ...choice };
}

/** @returns the choice itself; a new store with what was left out of it */
export function completeFileStore(topology: Topology, pool: Pool, choice: FileStoreChoice): FileStoreChoice {
  if (typeof choice !== 'object') return choice;
  const proposed = newFileStore(topology, new Skeletons(topology), pool);
  const isFolder = choice.path !== undefined && choice.share === undefined;
  return { ...(isFolder ? withoutServer(proposed) : proposed), ...choice };
}

function withoutServer({ id, site }: NewStore): Skeleton {
  return { id, ...(site === undefined ? {} : { site }) };
}

/** Declares a SQL Server store where it is a new one. @returns the id that names the chosen store */
function idOfSqlStore(draft: Draft, choice: SqlStoreChoice): { readonly id: string } | Refusal {
  return idOf(draft, 'sqlStore', choice);
}

/** Declares a file store where it is a new one, and its share no file store yet. @returns the id that names the chosen store */
export function idOfFileStore(draft: Draft, choice: FileStoreChoice): { readonly id: string } | Refusal {
  return idOf(draft, 'fileStore', choice);
}

function idOf(
  draft: Draft,
  kind: 'sqlStore' | 'fileStore',
  choice: SqlStoreChoice | FileStoreChoice,
): { readonly id: string } | Refusal {
  const { names } = draft.topology;
  if (typeof choice === 'string') {
    const store = targetAt(draft, kind, choice);
    if (isRefusal(store)) return store;
    const { value: id } = store.id;
    if (!id) return { refusal: t('The store has no id, so nothing can name it. Give it one first.') };
    if (names[kind](store.id) !== store) return alreadyTaken(id);
    return { id };
  }
  const { id = '' } = choice;
  const known =
    'share' in choice ? fileStoreOfShare(draft.topology, choice.server ?? '', choice.share ?? '') : undefined;
  if (known?.id.value) return { id: known.id.value };
  if (id.trim() === '') return { refusal: t('The new store needs an id.') };
  if (names[kind]({ node: undefined, value: id })) return alreadyTaken(id);
  const list: RootList = kind === 'sqlStore' ? 'sqlStores' : 'fileStores';
  const edits = declare(draft.topology, { [list]: [asWritten(choice)] });
  if (!edits) return unreadable(list);
  draft.edit(edits);
  return { id };
}

/** The order and the choice of properties of a new store; an instance or a site that is not named is left out. */
function asWritten(choice: NewSqlStore | NewFileStore): Skeleton {
  const { id, server, dataCenter } = choice;
  const site = choice.site?.trim() === '' ? undefined : choice.site;
  const place =
    'instance' in choice && choice.instance !== ''
      ? { instance: choice.instance }
      : { ...('share' in choice && { share: choice.share }), ...('path' in choice && { path: choice.path }) };
  const kind = {
    ...('version' in choice && { version: choice.version }),
    ...('edition' in choice && { edition: choice.edition }),
  };
  const all = Object.entries({ id, server, ...place, site, dataCenter, ...kind });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function alreadyTaken(id: string): Refusal {
  return { refusal: t('There is another store {id}: an id names one store only.', { id }) };
}

/** @returns the store set of a pool */
export function storeSetOf(pool: Pool, kind: StoreSetKind): StoreSet | Refusal {
  const set = storeSetsOf(pool).find((one) => one.kind === kind);
  if (set) return set;
  return { refusal: t('{pool} has no {set}.', { pool: poolName(pool), set: storeSetTitle(kind) }) };
}

/** @returns the edits that write an id into a slot of a store set, which need not be there yet */
function writeSlot(topology: Topology, { pool, set: kind, slot }: PlaceOfStore, id: string): Edit[] | Refusal {
  const found = storeSetOf(pool, kind);
  if (isRefusal(found)) return found;
  const { set, slots } = found;
  if (isUnknown(set)) return unreadable(kind);
  return set.value
    ? writeFact(topology, set.value, slot, slots[slot], id)
    : addInOrder(topology, pool.node, { [kind]: { [slot]: id } });
}

/**
 * Puts a SQL Server store into a slot, and declares the store where it is a new one.
 *
 * @param find finds the slot in the draft as it is
 */
export function putStore(
  draft: Draft,
  find: (draft: Draft) => PlaceOfStore | Refusal,
  choice: SqlStoreChoice,
): Refusal | undefined {
  const first = find(draft);
  if (isRefusal(first)) return first;
  const named = idOfSqlStore(draft, choice);
  if (isRefusal(named)) return named;
  const found = find(draft);
  if (isRefusal(found)) return found;
  const edits = writeSlot(draft.topology, found, named.id);
  if (isRefusal(edits)) return edits;
  draft.reveal(`${pointerOf(found.pool.node)}/${found.set}`);
  draft.edit(edits);
  return undefined;
}
