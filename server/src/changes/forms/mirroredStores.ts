import { t } from '@vscode/l10n';
import type { Slot, SqlStore, StoreSetKind } from '../../model/entities';
import { isAbsent, sameName } from '../../model/fact';
import type { NewSqlStore, OptionalSqlStore } from '../../protocol';
import { written, type Placed } from '../../rules/shared/skeletons';
import { sqlStoreId } from '../../rules/shared/newStores';
import { isNameless } from '../../rules/shared/words';
import type { JsonValue } from '../../syntax/print';
import type { Additions } from './additions';
import type { Form } from './form';
import { askForSqlStore, type ChosenSqlStore } from './sqlStores';
import type { Surroundings } from './surroundings';

/** A SQL Server store with what mirrors it and what watches over the two, as they are asked for on one page of Topology Builder. */
export interface StoreGroup {
  readonly set: StoreSetKind;
  /** The slots of the store, of its mirror and of its witness. */
  readonly slots: readonly [Slot, Slot, Slot];
  /** The names of the three answers. */
  readonly names: readonly [string, string, string];
}

export interface StoreGroupTexts {
  /** What the store is called, as a title. */
  readonly title: string;
  readonly prompt: string;
}

/** What has been chosen of a group. */
export interface ChosenGroup {
  readonly store: ChosenSqlStore;
  readonly mirror: ChosenSqlStore | false;
  readonly witness: ChosenSqlStore | false;
}

/** What is usual for a group. */
export interface GroupUsual {
  readonly store: string | NewSqlStore;
  readonly mirror: string | NewSqlStore | false;
  /** Left out: one that is chosen already, or is a witness. */
  readonly witness?: string | false;
  readonly best: readonly SqlStore[];
}

/** Asks for a store, then whether it is mirrored, then whether there is a witness. */
export function askForGroup(
  form: Form,
  around: Surroundings,
  { set, slots, names: [store, mirror, witness] }: StoreGroup,
  { title, prompt, pool }: StoreGroupTexts & { readonly pool: Placed },
  given: Readonly<Partial<Record<string, unknown>>>,
  usual: GroupUsual,
): ChosenGroup {
  const answer = (name: string): OptionalSqlStore => given[name] as OptionalSqlStore;
  const newIdOf = (slot: Slot): string => sqlStoreId(pool.fqdn.value ?? '', set, slot);
  const chosen = askForSqlStore(
    form,
    around,
    {
      id: store,
      title,
      newTitle: t('New {store}', { store: title }),
      prompt,
      pool,
      newId: newIdOf(slots[0]),
      best: usual.best,
    },
    answer(store),
    usual.store,
  );
  // Only with what `none` offers it can be none.
  const first = chosen === false ? '' : chosen;
  const mirrorStore = askForSqlStore(
    form,
    around,
    {
      id: mirror,
      title: t('{store} Mirror', { store: title }),
      newTitle: t('New {store} Mirror', { store: title }),
      prompt: t('SQL Server store that mirrors it, so that nothing is lost when its server fails'),
      pool,
      newId: newIdOf(slots[1]),
      none: { label: t('No mirroring'), detail: t('The databases are on this SQL Server store alone.') },
    },
    answer(mirror),
    usual.mirror,
  );
  if (mirrorStore === false) return { store: first, mirror: false, witness: false };
  const witnessStore = askForSqlStore(
    form,
    around,
    {
      id: witness,
      title: t('{store} Witness', { store: title }),
      newTitle: t('New {store} Witness', { store: title }),
      prompt: t('SQL Server store that watches over both and makes failover automatic'),
      pool,
      newId: newIdOf(slots[2]),
      none: { label: t('No witness'), detail: t('An administrator starts the failover.') },
    },
    answer(witness),
    usual.witness ?? around.witnesses.get(slots[2]) ?? knownWitness(around, first, pool, slots[2]) ?? {},
  );
  if (witnessStore !== false) {
    around.witnesses.set(slots[2], typeof witnessStore === 'string' ? witnessStore : witnessStore.id);
  }
  return { store: first, mirror: mirrorStore, witness: witnessStore };
}

/** @returns what of a store set a group is: its slots, each with the id of its store; what is new is declared */
export function slotsOf(
  additions: Additions,
  { slots, names }: StoreGroup,
  { store, mirror, witness }: ChosenGroup,
  site: string,
): Record<string, JsonValue> {
  const ids: Record<string, JsonValue> = {};
  for (const [index, chosen] of [store, mirror, witness].entries()) {
    const slot = slots[index];
    const step = names[index];
    if (chosen === false || !slot || step === undefined) continue;
    ids[slot] = additions.sqlStore(chosen, step, site);
  }
  return ids;
}

/** @returns the answers that a group is, by their names */
export function answersOf({ names }: StoreGroup, { store, mirror, witness }: ChosenGroup): Record<string, unknown> {
  const [first, second, third] = names;
  return { [first]: store, [second]: mirror, ...(mirror === false ? {} : { [third]: witness }) };
}

/**
 * A store that is such a witness already, near the pool and of no other version than the store: one can watch over many. What watches over a
 * backup is in the data center of that.
 */
function knownWitness({ topology, uses }: Surroundings, watched: ChosenSqlStore, pool: Placed, kind: Slot) {
  const { names, sqlStores } = topology;
  const site = names.site(pool.site);
  const version = typeof watched === 'string' ? names.sqlStore(written(watched))?.version : undefined;
  const witness = sqlStores.find(
    (store) =>
      !isNameless(store.id) &&
      names.sqlStore(store.id) === store &&
      uses.slotsOf(store).some(({ slot }) => slot === kind) &&
      (isAbsent(store.site) || names.site(store.site) === site) &&
      (!version || isAbsent(version) || isAbsent(store.version) || version.value === store.version.value) &&
      !(typeof watched !== 'string' && sameName(store.server, written(watched.server))),
  );
  return witness?.id.value;
}
