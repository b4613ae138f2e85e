import { t } from '@vscode/l10n';
import type { Site, SqlStore } from '../../model/entities';
import { folded, isAbsent, valueOr } from '../../model/fact';
import type { NewSqlStore, OptionalSqlStore } from '../../protocol';
import { canBeNamed, isFitForLync } from '../../rules/shared/sqlStores';
import type { AtSite } from '../../rules/shared/freshNames';
import type { Placed } from '../../rules/shared/skeletons';
import { databasesOn, placeRank } from '../../rules/shared/storeDetails';
import { instanceName } from '../../rules/shared/words';
import type { Choice, Form } from './form';
import type { PlannedSqlStore, Surroundings } from './surroundings';

/** What is asked about a SQL Server store. */
export interface SqlStoreQuestion {
  /** The name of the answer. */
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  /** What a new one is to be called by pools, where that is free. */
  readonly newId: string;
  /** What it is called not to have one; left out: there must be one. */
  readonly none?: { readonly label: string; readonly detail: string };
  /** The title of the step that describes a new one. */
  readonly newTitle: string;
  readonly pool: Placed;
  /** The stores that fit best, by which the choices begin. */
  readonly best?: readonly SqlStore[];
}

/** What is asked about the server of a new store and what is on it. */
export interface PlaceQuestion {
  /** What the names of the answers begin with. */
  readonly prefix: string;
  readonly title: string;
  readonly isOpen?: boolean;
}

/** A SQL Server store that has been chosen: the id of one that is declared or chosen before, or a new one. */
export type ChosenSqlStore = string | PlannedSqlStore;

/**
 * Asks for a SQL Server store: one of those that are declared, or a new one; then for the server and the instance of that.
 *
 * @param usual the id of a declared store, `{}` for a new one, or `false` for none
 * @returns `false` where there is to be none
 */
export function askForSqlStore(
  form: Form,
  around: Surroundings,
  question: SqlStoreQuestion,
  given: OptionalSqlStore,
  usual: string | NewSqlStore | false,
): ChosenSqlStore | false {
  const { id, title, prompt, newTitle, pool } = question;
  const earlier = [...around.newSqlStores.values()];
  const chosen = form.choice({ id, title, prompt }, given ?? usual, () => choices(around, question, earlier));
  if (chosen === false || typeof chosen === 'string') return chosen;
  const { server, instance } = askForInstance(form, around, pool, { prefix: `${id}.`, title: newTitle }, chosen);
  const onInstance = storeOn(around, server, instance);
  if (onInstance !== undefined) return onInstance;
  const planned = { ...chosen, id: chosen.id ?? around.skeletons.freeId(question.newId), server, instance };
  around.newSqlStores.set(planned.id, planned);
  return planned;
}

/** An instance has one store: the id of the one that is declared on it, or has been chosen before. */
function storeOn({ topology, newSqlStores }: Surroundings, server: string, instance: string): string | undefined {
  const isOn = (one: string, other: string): boolean =>
    folded(one) === folded(server) && folded(other) === folded(instance);
  const planned = [...newSqlStores.values()].find((store) => isOn(store.server, store.instance));
  const declared = topology.sqlStores.find(
    (store) => canBeNamed(topology, store) && isOn(store.server.value ?? '', valueOr(store.instance, '') ?? '\n'),
  );
  return planned?.id ?? declared?.id.value;
}

/**
 * Asks for the server and the instance of a new SQL Server store.
 *
 * @param beside the pool that it is for, or the site that it is at
 */
export function askForInstance(
  form: Form,
  { fresh }: Surroundings,
  beside: Placed | AtSite,
  { prefix, title, isOpen = false }: PlaceQuestion,
  given: NewSqlStore,
): { readonly server: string; readonly instance: string } {
  const server = given.server ?? fresh.server('sqlStores', beside);
  const instance = given.instance ?? '';
  form.place(
    {
      id: `${prefix}server`,
      title,
      prompt: t('SQL Server FQDN\\instance, or the FQDN alone for the default instance'),
      isOpen,
    },
    'sqlInstance',
    [`${prefix}server`, `${prefix}instance`],
    [server, instance],
  );
  return { server, instance };
}

/**
 * @returns the SQL Server stores of a site, or of none, that nothing uses, and on whose server nothing else is: what somebody has declared
 * for a pool that is still to come
 */
export function unusedSqlStores({ topology, uses }: Surroundings, site: Site | undefined): SqlStore[] {
  const { sqlStores, names } = topology;
  const isUsed = (store: SqlStore): boolean =>
    uses.slotsOf(store).length > 0 || uses.localBackEndOf(store) !== undefined;
  const usedServers = new Set(sqlStores.filter(isUsed).map(({ server }) => folded(server.value ?? '')));
  return sqlStores.filter(
    (store) =>
      canBeNamed(topology, store) &&
      isFitForLync(topology, store) &&
      store.server.value !== undefined &&
      !usedServers.has(folded(store.server.value)) &&
      names.memberships(store.server).length === 0 &&
      (isAbsent(store.site) || (site !== undefined && names.site(store.site) === site)),
  );
}

function choices(
  { topology, uses }: Surroundings,
  question: SqlStoreQuestion,
  planned: readonly PlannedSqlStore[],
): Choice[] {
  const site = topology.names.site(question.pool.site);
  const best = new Set(question.best);
  const rank = (store: SqlStore): number => (best.has(store) ? 0 : 4) + placeRank(topology, store.site, site);
  const declared = topology.sqlStores
    .filter((store) => canBeNamed(topology, store))
    .map((store) => ({ store, rank: rank(store) }))
    .sort((a, b) => a.rank - b.rank);
  const none = question.none ? [{ value: false, icon: 'circle-slash', ...question.none }] : [];
  const added: Choice = {
    value: {},
    label: t('New SQL Server Store…'),
    detail: t('An instance on a SQL Server that this document does not have yet'),
    icon: 'add',
  };
  return [
    ...none,
    added,
    ...planned.map(({ id, server, instance }) => ({
      value: id,
      label: id,
      description: [instance === '' ? server : `${server}\\${instance}`, site?.name.value ?? []].flat().join(' · '),
      detail: t('new, of this pool'),
      icon: 'database',
    })),
    ...declared.map(({ store }) => ({
      value: store.id.value,
      label: store.id.value ?? '',
      description: [instanceName(store) ?? [], store.site.value ?? []].flat().join(' · '),
      detail: databasesOn(store, uses),
      icon: 'database',
    })),
  ];
}
