import type { OneOf, PersistentChatPool, SqlStore, StandardEditionServer, StoreSet } from '../../model/entities';
import { isAbsent, sameName } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { Edit } from '../../syntax/edit';
import { addInOrder } from './fixes';
import { storeSetsOf } from './storeSets';
import { namedSlots, SlotsByServer } from './storeSlots';
import { isNameless } from './words';

/**
 * The versions of SQL Server that a product supports; of the others it is not known here.
 * Sources: "Database software support in Lync Server 2013"; "Technical requirements for Persistent Chat Server in Lync Server 2013".
 */
const SUPPORTED_VERSIONS: Readonly<Partial<Record<OneOf<'product'>, readonly OneOf<'sqlVersion'>[]>>> = {
  lyncServer2013: ['2008R2', '2012'],
  skypeForBusinessServer2015: ['2012', '2014', '2016', '2017', '2019'],
};

/** @returns the versions of SQL Server that a product supports; `undefined` where that is not known */
export function supportedSqlVersions(
  product: OneOf<'product'> | undefined,
): readonly OneOf<'sqlVersion'>[] | undefined {
  return product && SUPPORTED_VERSIONS[product];
}

/** The editions of SQL Server that Lync Server runs on, Express on a Standard Edition server. Source: "Database software support in Lync Server 2013". */
export const SUPPORTED_SQL_EDITIONS: readonly OneOf<'sqlEdition'>[] = ['standard', 'enterprise', 'express'];

/** @returns the SQL Server stores on a Standard Edition server that may be its SQL Server Express, in the order of the text */
export function localExpressStores(topology: Topology, host: StandardEditionServer): SqlStore[] {
  return topology.sqlStores.filter(
    (store) =>
      canBeNamed(topology, store) &&
      sameName(store.server, host.fqdn) &&
      (isAbsent(store.edition) || store.edition.value === 'express'),
  );
}

/**
 * @returns the SQL Server stores that may hold a database of a Persistent Chat pool without one more error or warning. On a Standard
 * Edition server they are on this server; elsewhere they are in the pool's site, or give no site. First those that share their server
 * with no back end, of these those that give the site.
 */
export function storesThatMayHold(
  topology: Topology,
  pool: Pick<PersistentChatPool, 'fqdn' | 'site'>,
  kind: 'store' | 'complianceStore',
): SqlStore[] {
  const { names, sqlStores } = topology;
  const slots = topology.pools.flatMap((one) => storeSetsOf(one).flatMap((set) => namedSlots(topology, one, set)));
  const taken = new SlotsByServer(slots.filter((slot) => slot.set.kind === kind && slot.pool !== pool));
  const host = names.hostOf(pool);
  if (host) return localExpressStores(topology, host).filter((store) => !taken.first(store));
  const site = names.site(pool.site);
  const copies = new Set(slots.filter(({ slot }) => slot !== 'primary').map(({ store }) => store));
  const backEnds = new SlotsByServer(slots.filter(({ set }) => set.kind === 'backEnd'));
  const rank = (store: SqlStore): number => (backEnds.first(store) ? 2 : 0) + (isAbsent(store.site) ? 1 : 0);
  return sqlStores
    .filter(
      (store) =>
        canBeNamed(topology, store) &&
        (isAbsent(store.site) || (site !== undefined && names.site(store.site) === site)) &&
        isFitForLync(topology, store) &&
        !copies.has(store) &&
        !taken.first(store) &&
        names.memberships(store.server).length === 0,
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** @returns the edits that make a SQL Server store the primary of a store set, which need not be there yet */
export function setPrimary(topology: Topology, pool: PersistentChatPool, set: StoreSet, id: string): Edit[] {
  const given = set.set.value;
  return given
    ? addInOrder(topology, given, { primary: id })
    : addInOrder(topology, pool.node, { [set.kind]: { primary: id } });
}

/** @returns whether a reference can name the store: neither a blank id nor one that an earlier store has leads to it */
export function canBeNamed({ names }: Topology, store: SqlStore): boolean {
  return !isNameless(store.id) && names.sqlStore(store.id) === store;
}

/** @returns whether neither the version nor the edition speaks against it, nor a high availability that Persistent Chat does not know */
export function isFitForLync(topology: Topology, store: SqlStore): boolean {
  const { version, edition, highAvailability } = store;
  const versions = supportedSqlVersions(isAbsent(topology.product) ? 'lyncServer2013' : topology.product.value);
  return (
    (version.value === undefined || !versions || versions.includes(version.value)) &&
    (edition.value === undefined || edition.value === 'standard' || edition.value === 'enterprise') &&
    highAvailability.value !== 'availabilityGroup'
  );
}
