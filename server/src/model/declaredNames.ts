import {
  type Computer,
  type Declarations,
  type Entity,
  type FileStore,
  type Membership,
  type PersistentChatPool,
  type Pool,
  type ReferenceKind,
  type Site,
  type SqlStore,
  type StandardEditionServer,
} from './entities';
import { folded, sameName, valueOr, type Fact } from './fact';
import type { ListName } from './lists';
import { Derived } from './derived';
import {
  FILE_STORES,
  KINDS,
  MEMBERSHIPS,
  NAMELESS,
  POOLS,
  POOLS_BY_KIND,
  SITES,
  SQL_STORES,
  SQL_STORES_BY_SERVER,
  STANDARD_EDITION_SERVERS,
  UNNAMED,
  type Unnamed,
} from './indexings';
import { NameIndex, type Indexing } from './nameIndex';
import type { NameTable } from '../syntax/nameTable';
import { Reading, type Reader } from './readers';

/**
 * Who bears a name in a topology, and which computer is in which pools. Names compare without case; where one is given twice it means the
 * first in the text. Everything is looked up in constant time, and all lists are in the order of the text.
 *
 * Whoever sets {@link reading} learns what was looked up meanwhile: what is worked out from that stays right until it changes.
 */
export class DeclaredNames {
  readonly reading = new Reading();
  /** All names that were read or looked up. */
  readonly table: NameTable;
  readonly #sites: NameIndex<Site>;
  readonly #pools: NameIndex<Pool>;
  readonly #standardEditionServers: NameIndex<StandardEditionServer>;
  readonly #sqlStores: NameIndex<SqlStore>;
  readonly #fileStores: NameIndex<FileStore>;
  readonly #memberships: NameIndex<Pool, Membership>;
  readonly #sqlStoresOnServer: NameIndex<SqlStore>;
  readonly #ofKind: NameIndex<Pool>;
  readonly #unnamed: NameIndex<Entity>;
  readonly #declared: Declarations;
  readonly #derived = new Map<unknown, unknown>();

  /** @param table of the document */
  constructor(declared: Declarations, table: NameTable) {
    this.#declared = declared;
    this.table = table;
    const index = <Thing extends Entity, Value = Thing>(indexing: Indexing<Thing, Value>) =>
      new NameIndex(this.reading, table, declared, indexing);
    this.#sites = index(SITES);
    this.#pools = index(POOLS);
    this.#standardEditionServers = index(STANDARD_EDITION_SERVERS);
    this.#sqlStores = index(SQL_STORES);
    this.#sqlStoresOnServer = index(SQL_STORES_BY_SERVER);
    this.#fileStores = index(FILE_STORES);
    this.#memberships = index(MEMBERSHIPS);
    this.#ofKind = index(POOLS_BY_KIND);
    this.#unnamed = index(NAMELESS);
  }

  site(name: Fact<string>): Site | undefined {
    return this.#sites.first(name);
  }

  sitesOf(name: Fact<string>): readonly Site[] {
    return this.#sites.all(name);
  }

  /** @returns the pool of that FQDN, a Front End pool or Standard Edition server before others */
  pool(fqdn: Fact<string>): Pool | undefined {
    return this.#pools.firstOf(fqdn, hasUsers) ?? this.#pools.first(fqdn);
  }

  /** @returns whether no pool before this one has its FQDN */
  isFirstPool(pool: Pool): boolean {
    return (this.#pools.first(pool.fqdn) ?? pool) === pool;
  }

  poolsOf(fqdn: Fact<string>): readonly Pool[] {
    return this.#pools.all(fqdn);
  }

  sqlStore(id: Fact<string>): SqlStore | undefined {
    return this.#sqlStores.first(id);
  }

  sqlStoresOf(id: Fact<string>): readonly SqlStore[] {
    return this.#sqlStores.all(id);
  }

  sqlStoresOn(server: Fact<string>): readonly SqlStore[] {
    return this.#sqlStoresOnServer.all(server);
  }

  /** @returns the first SQL Server store that is the same instance on the same server; `undefined` where one of the two is not known */
  sqlStoreOfInstance({ server, instance }: SqlStore): SqlStore | undefined {
    const onServer = this.sqlStoresOn(server);
    const name = onServer.length > 0 ? valueOr(instance, '') : undefined;
    if (name === undefined) return undefined;
    if (onServer.length === 1) return onServer[0];
    return this.derived(firstOfInstances).of(server)[0]?.get(folded(name));
  }

  fileStore(id: Fact<string>): FileStore | undefined {
    return this.#fileStores.first(id);
  }

  fileStoresOf(id: Fact<string>): readonly FileStore[] {
    return this.#fileStores.all(id);
  }

  standardEditionServer(fqdn: Fact<string>): StandardEditionServer | undefined {
    return this.#standardEditionServers.first(fqdn);
  }

  standardEditionServersOf(fqdn: Fact<string>): readonly StandardEditionServer[] {
    return this.#standardEditionServers.all(fqdn);
  }

  /** @returns whether the document declares a pool of that kind */
  hasPool(kind: Pool['kind']): boolean {
    return this.#ofKind.has(KINDS[kind]);
  }

  /** @returns whether something may be declared under any name: its own cannot be read, or what stands in its place */
  mayBeDeclared(what: Unnamed): boolean {
    const { unread } = this.#declared;
    return DECLARED_IN[what].some((list) => unread.has(list)) || this.#unnamed.has(UNNAMED[what]);
  }

  /** @returns what a reference to a thing of that kind names; `undefined` where it names nothing that the document declares */
  target(kind: ReferenceKind, name: Fact<string>): Entity | undefined {
    switch (kind) {
      case 'site':
        return this.site(name);
      case 'pool':
        return this.pool(name);
      case 'sqlStore':
        return this.sqlStore(name);
      case 'fileStore':
        return this.fileStore(name);
    }
  }

  /** @returns the Standard Edition server that a Persistent Chat pool is collocated on: the one with its FQDN */
  hostOf(pool: Pick<PersistentChatPool, 'fqdn'>): StandardEditionServer | undefined {
    return this.standardEditionServer(pool.fqdn);
  }

  /** @returns every place where a computer of that FQDN is a member of a pool, in the order of the text */
  memberships(fqdn: Fact<string>): readonly Membership[] {
    return this.#memberships.all(fqdn);
  }

  /** @returns in how many places a computer of that FQDN is a member of a pool */
  membershipCount(fqdn: Fact<string>): number {
    return this.#memberships.count(fqdn);
  }

  /** @returns the first place where a computer of that FQDN is a member of a pool of that kind */
  membershipIn<Kind extends Pool['kind']>(kind: Kind, fqdn: Fact<string>): MembershipIn<Kind> | undefined {
    return this.#memberships.firstOf(fqdn, IS_IN[kind]) as MembershipIn<Kind> | undefined;
  }

  /**
   * @returns all entries that describe a computer, in the order of the text: the entry itself, and, for a Standard Edition server
   * and the computer of its FQDN in the Persistent Chat pool collocated on it, the other one. Of very many that bear one FQDN, the first and the
   * entry itself
   */
  entriesOf(computer: Computer, pool: Pool): readonly Computer[] {
    if (pool.kind === 'frontEnd' || pool.kind === 'other') return [computer];
    const server = pool.kind === 'persistentChat' ? this.hostOf(pool) : pool;
    if (!server || !sameName(computer.fqdn, server.fqdn)) return [computer];
    // A later server of the same FQDN is the host of no pool.
    if (server !== this.standardEditionServer(server.fqdn)) return [computer];
    const entries = this.derived(entriesOfServer).of(server.fqdn);
    if (entries.length <= MOST_ENTRIES) return entries;
    const first = entries.slice(0, MOST_ENTRIES);
    return first.includes(computer) ? first : [...first, computer];
  }

  /**
   * @param workOut works something out from names, for a name; one function is one thing that is worked out
   * @returns what knows it, each name once
   */
  derived<Value>(workOut: (name: Fact<string>, names: this) => readonly Value[]): Derived<Value> {
    let derived = this.#derived.get(workOut) as Derived<Value> | undefined;
    if (!derived) {
      derived = new Derived(this.reading, this.table, (name) => workOut(name, this));
      this.#derived.set(workOut, derived);
    }
    return derived;
  }

  /** From now on things come and go, and it is noted who looks up what. */
  startNoting(): void {
    this.reading.isLive = true;
    // Of what has been worked out so far nobody knows what it rests on.
    this.#derived.clear();
  }

  /** As `Names.update`; what has come is in the order of the text. */
  protected updateDeclared(gone: Parts, come: Parts, affected: Set<Reader>): void {
    this.#unnamed.update(gone.all, [...come.all], affected);
    this.#sites.update(gone.sites, [...come.sites], affected);
    this.#fileStores.update(gone.fileStores, [...come.fileStores], affected);
    for (const index of [this.#sqlStores, this.#sqlStoresOnServer]) {
      index.update(gone.sqlStores, [...come.sqlStores], affected);
    }
    this.#standardEditionServers.update(gone.servers, [...come.servers], affected);
    for (const index of [this.#pools, this.#memberships, this.#ofKind]) {
      index.update(gone.pools, [...come.pools], affected);
    }
  }
}

/** A computer as a member of a pool of that kind. */
type MembershipIn<Kind> = Membership & { readonly pool: Extract<Pool, { kind: Kind }> };

/** How many entries of one computer are looked at together. Of more, each with all others would be a square of them. */
const MOST_ENTRIES = 100;

const DECLARED_IN: Readonly<Record<Unnamed, readonly ListName[]>> = {
  site: ['sites'],
  pool: ['frontEndPools', 'standardEditionServers', 'persistentChatPools', 'otherPools'],
  sqlStore: ['sqlStores'],
  fileStore: ['fileStores'],
  standardEdition: ['standardEditionServers'],
  localBackEnd: ['standardEditionServers'],
};

const IS_IN: Readonly<Record<Pool['kind'], (membership: Membership) => boolean>> = {
  frontEnd: ({ pool }) => pool.kind === 'frontEnd',
  standardEdition: ({ pool }) => pool.kind === 'standardEdition',
  persistentChat: ({ pool }) => pool.kind === 'persistentChat',
  other: ({ pool }) => pool.kind === 'other',
};

function hasUsers({ kind }: Pool): boolean {
  return kind === 'frontEnd' || kind === 'standardEdition';
}

/** The first SQL Server stores of the instances on a server, by the names of these. */
function firstOfInstances(server: Fact<string>, names: DeclaredNames): ReadonlyMap<string, SqlStore>[] {
  const firsts = new Map<string, SqlStore>();
  for (const store of names.sqlStoresOn(server)) {
    const name = valueOr(store.instance, '');
    if (name !== undefined && !firsts.has(folded(name))) firsts.set(folded(name), store);
  }
  return [firsts];
}

/** The entries of the first Standard Edition server of an FQDN, and of its computer in Persistent Chat pools. */
function entriesOfServer(fqdn: Fact<string>, names: DeclaredNames): Computer[] {
  const entries = [...(names.standardEditionServer(fqdn)?.computers ?? [])];
  for (const pool of names.poolsOf(fqdn)) {
    if (pool.kind !== 'persistentChat') continue;
    for (const member of pool.computers) if (sameName(member.fqdn, fqdn)) entries.push(member);
  }
  return entries.sort((a, b) => a.node.offset - b.node.offset);
}

/** Things of a document, each of its kind; those that are of two kinds in both. */
export type Parts = ReturnType<typeof partsOf>;

export function partsOf(entities: Iterable<Entity>) {
  const parts = {
    all: new Set<Entity>(),
    sites: new Set<Site>(),
    pools: new Set<Pool>(),
    servers: new Set<StandardEditionServer>(),
    chats: new Set<PersistentChatPool>(),
    sqlStores: new Set<SqlStore>(),
    fileStores: new Set<FileStore>(),
  };
  for (const entity of entities) {
    parts.all.add(entity);
    if ('computerList' in entity) {
      parts.pools.add(entity);
      if (entity.kind === 'standardEdition') parts.servers.add(entity);
      else if (entity.kind === 'persistentChat') parts.chats.add(entity);
    } else if ('instance' in entity) parts.sqlStores.add(entity);
    else if ('share' in entity) parts.fileStores.add(entity);
    else parts.sites.add(entity);
  }
  return parts;
}
