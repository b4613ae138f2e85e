import { t } from '@vscode/l10n';
import { DATA_SLOTS, SLOTS, type Pool, type Site, type Slot, type SqlStore, type StoreSet } from '../../model/entities';
import { folded, isAbsent, sameName, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { fileStoresFor } from '../../rules/shared/fileStores';
import { PUBLISHER_GROUPS } from '../../rules/shared/limits';
import { possibleNextHops } from '../../rules/shared/nextHops';
import { storeSetsOf } from '../../rules/shared/storeSets';
import { holdsDatabases } from '../../rules/shared/storeSlots';
import { databasesOn, placeRank } from '../../rules/shared/storeDetails';
import { Uses } from '../../rules/shared/uses';
import { instanceName, isNameless, poolKind, sharePath } from '../../rules/shared/words';
import { FreshNames } from '../../rules/shared/freshNames';
import { poolIn, type Scope } from './scope';

/** A text that fits a property: most often the name of something that is declared. */
export interface NameChoice {
  readonly name: string;
  /** What bears the name, or why it fits. */
  readonly detail: string | undefined;
}

const USER_POOL_LISTS: readonly string[] = ['frontEndPools', 'standardEditionServers', 'persistentChatPools'];

/**
 * @param property a property of a text, or of a list of texts
 * @param scope where the object is that has it
 * @returns the texts that fit there, the best ones first; of the names that are declared, only those of what may be named
 */
export function namesFor(topology: Topology, property: string, scope: Scope): NameChoice[] {
  const [list = ''] = scope.path;
  const slot = SLOTS.find((one) => one === property);
  if (slot && scope.path.length === 2) return sqlStores(topology, slot, scope);
  switch (property) {
    case 'site':
      return sites(topology, (site) => site.kind.value !== 'branch' || !USER_POOL_LISTS.includes(list));
    case 'centralSite':
      return sites(topology, (site) => site.kind.value !== 'branch' && site.node !== scope.owner);
    case 'nextHop':
      return nextHops(topology, scope);
    case 'pairedPool':
      return pairedPools(topology, list, poolIn(topology, scope));
    case 'fileStore':
      return fileStores(topology, scope);
    case 'enabledScopes':
      return scopes(topology);
    case 'groups':
      return PUBLISHER_GROUPS.map((name) => ({ name, detail: undefined }));
    case 'fqdn':
      return fqdns(topology, scope);
    case 'server':
      return servers(topology, list, scope);
    case 'region':
      return writtenBefore(topology.sites, scope, ({ region }) => region);
    case 'dataCenter':
      return writtenBefore(placesWithDataCenter(topology), scope, ({ dataCenter }) => dataCenter);
    case 'timeZone':
      return writtenBefore(
        topology.pools.flatMap(({ computers }) => computers),
        scope,
        ({ timeZone }) => timeZone,
      );
    default:
      return [];
  }
}

/** @returns the site of a pool; of one that gives none yet, the first central site */
export function siteIn(topology: Topology, pool: Pool | undefined): Site | undefined {
  return (pool && topology.names.site(pool.site)) ?? topology.sites.find(({ kind }) => kind.value !== 'branch');
}

function sites({ sites: all, names }: Topology, fits: (site: Site) => boolean): NameChoice[] {
  const isNamed = (site: Site): boolean => !isNameless(site.name) && names.site(site.name) === site;
  return all
    .filter((site) => isNamed(site) && fits(site))
    .map(({ name, kind, region }) => ({
      name: name.value ?? '',
      detail: [kind.value === 'branch' ? t('branch site') : t('central site'), region.value ?? []].flat().join(' · '),
    }));
}

function nextHops(topology: Topology, scope: Scope): NameChoice[] {
  const pool = poolIn(topology, scope);
  if (pool?.kind === 'persistentChat' && !isNameless(pool.fqdn) && topology.names.hostOf(pool))
    return possibleNextHops(topology, pool).map(ofPool);
  const fits = pool?.kind === 'persistentChat' ? new Set<Pool>(possibleNextHops(topology, pool)) : undefined;
  const isOther = scope.path[0] === 'otherPools';
  const users = usersFirst(topology, pool, isOther).filter((other) => fits?.has(other) ?? true);
  return users.map(ofPool);
}

/** Front End pools and Standard Edition servers, those of the own site first; then, for another role, the Director pools. */
function usersFirst(topology: Topology, pool: Pool | undefined, withDirectors: boolean): Pool[] {
  const site = siteIn(topology, pool);
  const isDirector = (other: Pool): boolean => other.kind === 'other' && other.role.value === 'director';
  const rank = (other: Pool): number =>
    (isDirector(other) ? 2 : 0) + (site && topology.names.site(other.site) === site ? 0 : 1);
  return namedPools(topology)
    .filter((other) => other !== pool)
    .filter(({ kind }) => kind === 'frontEnd' || kind === 'standardEdition')
    .concat(withDirectors ? namedPools(topology).filter((other) => other !== pool && isDirector(other)) : [])
    .sort((a, b) => rank(a) - rank(b));
}

function pairedPools(topology: Topology, list: string, pool: Pool | undefined): NameChoice[] {
  const kind = list === 'standardEditionServers' ? 'standardEdition' : 'frontEnd';
  const isFree = (other: Pool): boolean =>
    'pairedPool' in other &&
    (isAbsent(other.pairedPool) || (pool !== undefined && sameName(other.pairedPool, pool.fqdn)));
  return namedPools(topology)
    .filter((other) => other.kind === kind && other !== pool)
    .sort((a, b) => Number(isFree(b)) - Number(isFree(a)))
    .map(ofPool);
}

/** The pools that a name leads to, in the order of the text. */
function namedPools({ pools, names }: Topology): Pool[] {
  return pools.filter((pool) => !isNameless(pool.fqdn) && names.pool(pool.fqdn) === pool);
}

function ofPool(pool: Pool): NameChoice {
  return { name: pool.fqdn.value ?? '', detail: [poolKind(pool), pool.site.value ?? []].flat().join(' · ') };
}

function fileStores(topology: Topology, scope: Scope): NameChoice[] {
  const pool = poolIn(topology, scope);
  const site = siteIn(topology, pool);
  const { names } = topology;
  const near = new Set(pool ? fileStoresFor(topology, pool) : []);
  return topology.fileStores
    .filter((store) => !isNameless(store.id) && names.fileStore(store.id) === store)
    .filter((store) => near.has(store) || store.share.value !== undefined)
    .map((store) => ({ store, rank: near.has(store) ? 0 : placeRank(topology, store.site, site) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ store }) => ({
      name: store.id.value ?? '',
      detail: [sharePath(store) ?? [], store.site.value ?? []].flat().join(' · ') || undefined,
    }));
}

function sqlStores(topology: Topology, slot: Slot, scope: Scope): NameChoice[] {
  const { names } = topology;
  const pool = poolIn(topology, scope);
  const host =
    pool?.kind === 'persistentChat' ? names.hostOf(pool) : pool?.kind === 'standardEdition' ? pool : undefined;
  const set = pool && storeSetsOf(pool).find(({ kind }) => kind === scope.path[1]);
  const uses = new Uses(topology);
  const inSet = new Set(set ? otherDataSlots(set, slot).map((fact) => names.sqlStore(fact)) : []);
  const isWitness = slot === 'witness' || slot === 'backupWitness';
  const site = siteIn(topology, pool);
  const rank = (store: SqlStore): number => {
    const isLocal = host !== undefined && sameName(store.server, host.fqdn);
    const byOthers = uses.slotsOf(store).filter((use) => use.pool !== pool && holdsDatabases(use));
    const isTaken = byOthers.some((use) => use.set.kind === scope.path[1]);
    return (
      (host && !isLocal ? 32 : 0) +
      (store.edition.value === 'express' && !isLocal && !isWitness ? 16 : 0) +
      (isTaken && !isWitness ? 8 : 0) +
      2 * placeRank(topology, store.site, site) +
      (byOthers.length > 0 ? 1 : 0)
    );
  };
  return topology.sqlStores
    .filter((store) => !isNameless(store.id) && names.sqlStore(store.id) === store && !inSet.has(store))
    .map((store) => ({ store, rank: rank(store) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ store }) => ({
      name: store.id.value ?? '',
      detail: [instanceName(store) ?? [], databasesOn(store, uses)].flat().join(' · '),
    }));
}

/** What a copy cannot be on: the slots of its set that hold databases. */
function otherDataSlots(set: StoreSet, slot: Slot): Fact<string>[] {
  return DATA_SLOTS.filter((one) => one !== slot).map((one) => set.slots[one]);
}

/** The scopes in which a policy may be enabled: for everyone, for a site, for the users of a pool. */
function scopes(topology: Topology): NameChoice[] {
  const pools = namedPools(topology).filter(({ kind }) => kind === 'frontEnd' || kind === 'standardEdition');
  return [
    { name: 'global', detail: t('everyone') },
    ...sites(topology, () => true).map(({ name, detail }) => ({ name: `site:${name}`, detail })),
    ...pools.map(ofPool).map(({ name, detail }) => ({ name: `pool:${name}`, detail })),
  ];
}

function fqdns(topology: Topology, scope: Scope): NameChoice[] {
  const [list = '', ...below] = scope.path;
  const { names } = topology;
  const fresh = new FreshNames(topology);
  if (below.length > 0) {
    const pool = poolIn(topology, scope);
    const host = pool?.kind === 'persistentChat' ? names.hostOf(pool) : undefined;
    if (host?.fqdn.value?.trim())
      return [{ name: host.fqdn.value, detail: t('the Standard Edition server of this pool') }];
    return [{ name: fresh.computer(list, pool), detail: t('next free name') }];
  }
  const next = { name: fresh.pool(list, poolIn(topology, scope)), detail: t('next free name') };
  if (list !== 'persistentChatPools') return [next];
  const hosts = topology.standardEditionServers.filter(
    ({ fqdn }) =>
      !isNameless(fqdn) &&
      !topology.persistentChatPools.some((pool) => pool.node !== scope.owner && sameName(pool.fqdn, fqdn)),
  );
  const collocated = hosts.map(({ fqdn }) => ({
    name: fqdn.value ?? '',
    detail: t('collocated on this Standard Edition server'),
  }));
  return [next, ...collocated];
}

function servers(topology: Topology, list: string, { owner }: Scope): NameChoice[] {
  if (list !== 'sqlStores' && list !== 'fileStores') return [];
  const store = topology[list].find(({ node }) => node === owner);
  const fresh = { name: new FreshNames(topology).server(list, store), detail: t('next free name') };
  const known = distinct(topology[list].map(({ server }) => server.value));
  return [fresh, ...known.map((name) => ({ name, detail: t('has another store') }))];
}

function placesWithDataCenter({ pools, sqlStores: sql, fileStores: files }: Topology) {
  return [...pools.flatMap(({ computers }) => computers), ...sql, ...files];
}

/** What is free text, but should be written the same way everywhere. */
function writtenBefore<Holder extends { readonly node: object }>(
  holders: readonly Holder[],
  { object }: Scope,
  factOf: (holder: Holder) => Fact<string>,
): NameChoice[] {
  const others = holders.filter(({ node }) => node !== object);
  return distinct(others.map((holder) => factOf(holder).value)).map((name) => ({ name, detail: undefined }));
}

function distinct(names: readonly (string | undefined)[]): string[] {
  const byName = new Map(names.flatMap((name) => (name?.trim() ? [[folded(name), name] as const] : [])).reverse());
  return [...byName.values()].reverse();
}
