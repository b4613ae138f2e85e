import type { JsonNode } from '../syntax/tree';
import {
  DATA_SLOTS,
  SLOTS,
  type Computer,
  type Declarations,
  type Entity,
  type FileStore,
  type FrontEndPool,
  type Membership,
  type PersistentChatPool,
  type Pool,
  type Reference,
  type Site,
  type Slot,
  type SqlStore,
  type StandardEditionServer,
  type StoreSet,
  type StoreSetKind,
} from './entities';
import { isAbsent, isKnown, keyOf, isUnknown, sameName, valueOr, type Fact } from './fact';
import { Derived, NameIndex, type Entry, Reading, type Put } from './nameIndex';
import { WrittenNames } from './writtenNames';

/** A slot of a store set that names a SQL Server store, declared or not. */
export interface WrittenSlot<P extends Pool = Pool> {
  readonly pool: P;
  readonly set: StoreSet;
  readonly slot: Slot;
  readonly fact: Fact<string>;
}

/** What is written in a pool that cannot be read: it may name any thing of its kind. */
export type Unreadable = 'sqlStore' | 'witness' | 'fileStore';

/**
 * What the names in a topology mean: who bears one, who refers to it, and which computer is in which pools. Names compare without case;
 * where one is given twice it means the first in the text. Everything is looked up in constant time, and all lists are in the
 * order of the text.
 *
 * Whoever sets {@link reading} learns what was looked up meanwhile: what is worked out from that stays right until it changes.
 */
export class Names {
  readonly reading = new Reading();
  /** Where names are written. */
  readonly written: WrittenNames;
  readonly #declared: Declarations;
  readonly #sites: NameIndex<Site>;
  readonly #pools: NameIndex<Pool>;
  readonly #standardEditionServers: NameIndex<StandardEditionServer>;
  readonly #sqlStores: NameIndex<SqlStore>;
  readonly #fileStores: NameIndex<FileStore>;
  readonly #memberships: NameIndex<Pool, Membership>;
  readonly #sqlStoresOnServer: NameIndex<SqlStore>;
  readonly #sqlStoresOfInstance: NameIndex<SqlStore>;
  readonly #slots: NameIndex<Pool, WrittenSlot>;
  readonly #data: Readonly<Record<StoreSetKind, NameIndex<Pool, WrittenSlot>>>;
  readonly #frontEndData: NameIndex<FrontEndPool, WrittenSlot<FrontEndPool>>;
  readonly #filesOf: NameIndex<Pool>;
  readonly #poolsAt: NameIndex<Pool>;
  readonly #defaultsAt: NameIndex<PersistentChatPool>;
  readonly #defaults: NameIndex<PersistentChatPool>;
  readonly #adapters: NameIndex<PersistentChatPool>;
  readonly #remarkable: NameIndex<Pool>;
  readonly #ofKind: NameIndex<Pool>;
  readonly #firstData: Readonly<Record<DataOfPools, Derived<WrittenSlot>>>;
  readonly #derived = new Map<unknown, unknown>();
  #dangling: ReadonlySet<JsonNode> | undefined;

  constructor(declared: Declarations) {
    this.#declared = declared;
    const { reading } = this;
    this.written = new WrittenNames(reading, declared);
    const pools = () => declared.pools;
    const chatPools = () => declared.persistentChatPools;
    const itself = <Thing>(thing: Thing): Thing => thing;
    const index = <Thing extends Entity>(things: () => readonly Thing[], nameOf: (thing: Thing) => Fact<string>) =>
      new NameIndex<Thing>(reading, things, (thing, put) => put(nameOf(thing), thing), itself);
    const poolIndex = <P extends Pool>(things: () => readonly P[], names: (pool: P, put: Put<P>) => void) =>
      new NameIndex<P>(reading, things, names, itself);
    const slotIndex = <P extends Pool>(
      things: () => readonly P[],
      slots: readonly Slot[],
      isMeant: (set: StoreSet) => boolean,
    ) =>
      new NameIndex<P, WrittenSlot<P>>(
        reading,
        things,
        (pool, put) => {
          for (const set of storeSetsOf(pool)) {
            if (!isKnown(set.set) || !isMeant(set)) continue;
            for (const slot of slots) {
              const fact = set.slots[slot];
              if (fact.value !== undefined) put(fact, { pool, set, slot, fact });
            }
          }
        },
        ({ pool }) => pool,
      );
    const dataIndex = (kind: StoreSetKind) => slotIndex(pools, DATA_SLOTS, (set) => set.kind === kind);
    const sqlStores = () => declared.sqlStores;

    this.#sites = index(
      () => declared.sites,
      (site) => site.name,
    );
    this.#pools = index(pools, (pool) => pool.fqdn);
    this.#standardEditionServers = index(
      () => declared.standardEditionServers,
      (server) => server.fqdn,
    );
    this.#sqlStores = index(sqlStores, (store) => store.id);
    this.#sqlStoresOnServer = index(sqlStores, (store) => store.server);
    this.#sqlStoresOfInstance = index(sqlStores, instanceOf);
    this.#fileStores = index(
      () => declared.fileStores,
      (store) => store.id,
    );
    this.#memberships = new NameIndex<Pool, Membership>(
      reading,
      pools,
      (pool, put) => {
        for (const computer of pool.computers) put(computer.fqdn, { computer, pool });
      },
      ({ pool }) => pool,
    );
    this.#slots = slotIndex(pools, SLOTS, () => true);
    this.#data = {
      backEnd: dataIndex('backEnd'),
      archivingStore: dataIndex('archivingStore'),
      monitoringStore: dataIndex('monitoringStore'),
      store: dataIndex('store'),
      complianceStore: dataIndex('complianceStore'),
    };
    this.#frontEndData = slotIndex(
      () => declared.frontEndPools,
      DATA_SLOTS,
      (set) => set.kind === 'backEnd',
    );
    this.#filesOf = poolIndex(pools, (pool, put) => {
      if (pool.kind !== 'other') put(pool.fileStore, pool);
    });
    this.#poolsAt = poolIndex(pools, (pool, put) => {
      if (pool.kind !== 'other') put(pool.site, pool);
    });
    this.#defaultsAt = poolIndex(chatPools, (pool, put) => {
      if (pool.defaultForSite.value === true) put(pool.site, pool);
    });
    this.#defaults = poolIndex(chatPools, (pool, put) => {
      if (pool.defaultForAllSites.value === true) put({ node: undefined, value: 'all' }, pool);
    });
    this.#adapters = poolIndex(chatPools, (pool, put) => {
      const { outputDirectory } = pool.compliance.adapter;
      if (outputDirectory.value?.trim()) put(outputDirectory, pool);
    });
    this.#remarkable = poolIndex(pools, (pool, put) => {
      for (const what of remarkableIn(pool)) put({ node: undefined, value: what }, pool);
    });
    this.#ofKind = poolIndex(pools, (pool, put) => put({ node: undefined, value: pool.kind }, pool));
    this.#firstData = {
      store: new Derived(reading, (server) => this.#firstOnServer(server, (id) => this.#data.store.first(id))),
      complianceStore: new Derived(reading, (server) =>
        this.#firstOnServer(server, (id) => this.#data.complianceStore.first(id)),
      ),
      frontEndBackEnd: new Derived(reading, (server) =>
        this.#firstOnServer(server, (id) => this.#frontEndData.first(id)),
      ),
    };
  }

  /** The values of references that name nothing. Gathered when they are first asked for. */
  get dangling(): ReadonlySet<JsonNode> {
    if (this.#dangling) return this.#dangling;
    const dangling = new Set<JsonNode>();
    for (const reference of this.#declared.references) if (!this.target(reference)) dangling.add(reference.node);
    return (this.#dangling = dangling);
  }

  site(name: Fact<string>): Site | undefined {
    return this.#sites.first(name);
  }

  sitesOf(name: Fact<string>): readonly Site[] {
    return this.#sites.all(name);
  }

  /** @returns the pool of that FQDN, a Front End pool or Standard Edition server before others */
  pool(fqdn: Fact<string>): Pool | undefined {
    const pools = this.#pools.all(fqdn);
    if (pools.length < 2) return pools[0];
    return pools.find((pool) => pool.kind === 'frontEnd' || pool.kind === 'standardEdition') ?? pools[0];
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

  /** @returns the SQL Server stores that are the same instance on the same server; none where one of the two is not known */
  sqlStoresOfInstance(store: SqlStore): readonly SqlStore[] {
    return this.#sqlStoresOfInstance.all(instanceOf(store));
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
    return this.#ofKind.all({ node: undefined, value: kind }).length > 0;
  }

  /** @returns what a reference names; `undefined` where it names nothing that the document declares */
  target(reference: Reference): Entity | undefined {
    const name = reference.fact;
    switch (reference.kind) {
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

  /**
   * @returns where a computer of that FQDN is a member of a pool, in the order of the text: of the pools of each kind at least the first. Of one
   * name that is written very often not all need be gone through, wherever it is asked about
   */
  firstMemberships(fqdn: Fact<string>): readonly Membership[] {
    const all = this.memberships(fqdn);
    const key = keyOf(fqdn);
    return all.length <= FEW || key === undefined ? all : this.derived(firstOfEachKind).under(key);
  }

  /**
   * @returns all entries that describe a computer, in the order of the text: the entry itself, and, for a Standard Edition server
   * and the computer of its FQDN in the Persistent Chat pool collocated on it, the other one
   */
  entriesOf(computer: Computer, pool: Pool): readonly Computer[] {
    if (pool.kind === 'frontEnd' || pool.kind === 'other') return [computer];
    const server = pool.kind === 'persistentChat' ? this.hostOf(pool) : pool;
    if (!server || !sameName(computer.fqdn, server.fqdn)) return [computer];
    // A later server of the same FQDN is the host of no pool.
    if (server !== this.standardEditionServer(server.fqdn)) return [computer];
    const twins = this.poolsOf(server.fqdn).flatMap((other) =>
      other.kind === 'persistentChat' ? other.computers.filter((member) => sameName(member.fqdn, server.fqdn)) : [],
    );
    if (twins.length === 0) return [computer];
    return [...server.computers, ...twins].sort((a, b) => a.node.offset - b.node.offset);
  }

  /** @returns every slot that names a SQL Server store */
  slotsNaming(store: SqlStore): readonly WrittenSlot[] {
    return this.sqlStore(store.id) === store ? this.#slots.all(store.id) : [];
  }

  /** @returns the slots that hold databases of that kind and name a SQL Server store */
  dataSlotsNaming(store: SqlStore, kind: StoreSetKind): readonly WrittenSlot[] {
    return this.sqlStore(store.id) === store ? this.#data[kind].all(store.id) : [];
  }

  /** @returns the first slot of these pools that holds databases and names a SQL Server store on that server */
  firstDataOnServer(server: Fact<string>, of: DataOfPools): WrittenSlot | undefined {
    const key = keyOf(server);
    return key === undefined ? undefined : this.#firstData[of].under(key)[0];
  }

  /** @returns the first slot of a Front End pool’s back end that holds databases and names a SQL Server store */
  frontEndDataNaming(store: SqlStore): WrittenSlot<FrontEndPool> | undefined {
    return this.sqlStore(store.id) === store ? this.#frontEndData.first(store.id) : undefined;
  }

  /** @returns the pools that name a file store */
  poolsWithFilesIn(store: FileStore): readonly Pool[] {
    return this.fileStore(store.id) === store ? this.#filesOf.all(store.id) : [];
  }

  /** @returns the pools that Lync users or Persistent Chat are on at a site */
  poolsAt(site: Site): readonly Pool[] {
    return this.site(site.name) === site ? this.#poolsAt.all(site.name) : [];
  }

  /** @returns the Persistent Chat pools that are the default of the site that they name so */
  defaultsAt(site: Fact<string>): readonly PersistentChatPool[] {
    return this.#defaultsAt.all(site);
  }

  /** @returns the Persistent Chat pools that are the default of all sites */
  defaultsForAllSites(): readonly PersistentChatPool[] {
    return this.#defaults.under('all');
  }

  /** @returns the Persistent Chat pools whose compliance adapter writes to a folder of that name */
  adaptersWritingTo(folder: Fact<string>): readonly PersistentChatPool[] {
    return this.#adapters.all(folder);
  }

  /** @returns whether there is a Standard Edition server whose back end is left out: its databases are on its own instance */
  hasServerWithLocalBackEnd(): boolean {
    return this.#remarkable.under('localbackend').length > 0;
  }

  /** @returns whether a pool refers to something of that kind in a way that cannot be read */
  hasUnreadable(what: Unreadable): boolean {
    return this.#remarkable.all({ node: undefined, value: what }).length > 0;
  }

  /**
   * @param workOut works something out from names, under a key; one function is one thing that is worked out
   * @returns what knows it, each key once
   */
  derived<Value>(workOut: (key: string, names: Names) => readonly Value[]): Derived<Value> {
    let derived = this.#derived.get(workOut) as Derived<Value> | undefined;
    if (!derived) {
      derived = new Derived(this.reading, (key) => workOut(key, this));
      this.#derived.set(workOut, derived);
    }
    return derived;
  }

  /**
   * Takes things of the document out and others in; the lists of declarations have them already.
   *
   * @returns what is looked up with another result now
   */
  update(gone: ReadonlySet<Entity>, come: readonly Entity[]): Entry[] {
    this.#dangling = undefined;
    const changed: Entry[] = [];
    const onChange = (entry: Entry): void => void changed.push(entry);
    const inOrder = [...come].sort((a, b) => a.node.offset - b.node.offset);
    const parts = partsOf(gone);
    const added = partsOf(inOrder);
    this.written.update(gone, inOrder, onChange);
    this.#sites.update(parts.sites, [...added.sites], onChange);
    this.#fileStores.update(parts.fileStores, [...added.fileStores], onChange);
    for (const index of [this.#sqlStores, this.#sqlStoresOnServer, this.#sqlStoresOfInstance]) {
      index.update(parts.sqlStores, [...added.sqlStores], onChange);
    }
    this.#standardEditionServers.update(parts.servers, [...added.servers], onChange);
    this.#frontEndData.update(parts.frontEnds, [...added.frontEnds], onChange);
    for (const index of [this.#defaultsAt, this.#defaults, this.#adapters])
      index.update(parts.chats, [...added.chats], onChange);
    const ofPools = [this.#pools, this.#memberships, this.#slots, this.#filesOf, this.#poolsAt, this.#remarkable];
    for (const index of [...ofPools, this.#ofKind, ...Object.values(this.#data)]) {
      index.update(parts.pools, [...added.pools], onChange);
    }
    return changed;
  }

  #firstOnServer(server: string, firstNaming: (id: Fact<string>) => WrittenSlot | undefined): WrittenSlot[] {
    let first: WrittenSlot | undefined;
    for (const store of this.#sqlStoresOnServer.under(server)) {
      // A later store of the same id is named by nobody.
      const slot = this.sqlStore(store.id) === store ? firstNaming(store.id) : undefined;
      if (slot && (!first || isBefore(slot, first))) first = slot;
    }
    return first ? [first] : [];
  }
}

/** How many are gone through sooner than they are noted. */
const FEW = 8;

function firstOfEachKind(fqdn: string, names: Names): Membership[] {
  const found = new Map<Pool['kind'], Membership>();
  for (const membership of names.memberships({ node: undefined, value: fqdn })) {
    if (!found.has(membership.pool.kind)) found.set(membership.pool.kind, membership);
  }
  return [...found.values()];
}

/** Pools with databases of one kind. */
export type DataOfPools = 'store' | 'complianceStore' | 'frontEndBackEnd';

/** @returns the store sets of a pool, whether they are given or not */
export function storeSetsOf(pool: Pool): readonly StoreSet[] {
  return pool.storeSets;
}

/** Of slots in store sets of one kind: in the order of the pools in the text, in a pool in that of its slots. */
function isBefore(one: WrittenSlot, other: WrittenSlot): boolean {
  if (one.pool !== other.pool) return one.pool.node.offset < other.pool.node.offset;
  return SLOTS.indexOf(one.slot) < SLOTS.indexOf(other.slot);
}

/** The SQL Server and the instance together, as one name; not known where one of them is not. */
function instanceOf({ server, instance }: SqlStore): Fact<string> {
  const name = valueOr(instance, '');
  const isThere = server.value !== undefined && name !== undefined;
  return { node: undefined, value: isThere ? `${server.value}\u0000${name}` : undefined };
}

function remarkableIn(pool: Pool): (Unreadable | 'localBackEnd')[] {
  const slots = storeSetsOf(pool).map((set) => set.slots);
  return [
    ...(slots.some((of) => SLOTS.some((slot) => isUnknown(of[slot]))) ? (['sqlStore'] as const) : []),
    ...(slots.some((of) => isUnknown(of.witness) || isUnknown(of.backupWitness)) ? (['witness'] as const) : []),
    ...(pool.kind !== 'other' && isUnknown(pool.fileStore) ? (['fileStore'] as const) : []),
    ...(pool.kind === 'standardEdition' && isAbsent(pool.backEnd.set) ? (['localBackEnd'] as const) : []),
  ];
}

function partsOf(entities: Iterable<Entity>) {
  const parts = {
    sites: new Set<Site>(),
    pools: new Set<Pool>(),
    frontEnds: new Set<FrontEndPool>(),
    servers: new Set<StandardEditionServer>(),
    chats: new Set<PersistentChatPool>(),
    sqlStores: new Set<SqlStore>(),
    fileStores: new Set<FileStore>(),
  };
  for (const entity of entities) {
    if ('computerList' in entity) {
      parts.pools.add(entity);
      if (entity.kind === 'frontEnd') parts.frontEnds.add(entity);
      else if (entity.kind === 'standardEdition') parts.servers.add(entity);
      else if (entity.kind === 'persistentChat') parts.chats.add(entity);
    } else if ('instance' in entity) parts.sqlStores.add(entity);
    else if ('share' in entity) parts.fileStores.add(entity);
    else parts.sites.add(entity);
  }
  return parts;
}
