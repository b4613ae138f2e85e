import type { NameTable } from '../syntax/nameTable';
import type { JsonNode } from '../syntax/tree';
import { DeclaredNames, partsOf } from './declaredNames';
import {
  DATA_SLOTS,
  SLOTS,
  type Declarations,
  type Entity,
  type FileStore,
  type PersistentChatPool,
  type Pool,
  type Site,
  type SqlStore,
  type StoreSet,
  type StoreSetKind,
  type WrittenSlot,
} from './entities';
import type { Fact } from './fact';
import {
  ALL_SITES,
  BY_ADAPTER_FOLDER,
  BY_FILE_STORE,
  BY_SITE,
  BY_SLOTS,
  DEFAULTS,
  DEFAULTS_BY_SITE,
  LOCAL_BACK_END,
  REMARKABLE,
  UNREADABLE,
  type Unreadable,
} from './indexings';
import { NameIndex, type Indexing } from './nameIndex';
import { withAllBehind, type Reader } from './readers';
import { danglingIn } from './references';
import { WrittenNames } from './writtenNames';

/** What has come and gone when a document was read again. */
export interface Reread {
  readonly gone: ReadonlySet<Entity>;
  readonly come: readonly Entity[];
  /** Those who rest on what the document says beside its lists, where that has changed. */
  readonly affected: Set<Reader>;
}

/** What the names in a topology mean, and who refers to what bears one. */
export class Names extends DeclaredNames {
  readonly #declared: Declarations;
  readonly #slots: NameIndex<Pool, WrittenSlot>;
  readonly #filesOf: NameIndex<Pool>;
  readonly #poolsAt: NameIndex<Pool>;
  readonly #defaultsAt: NameIndex<PersistentChatPool>;
  readonly #defaults: NameIndex<PersistentChatPool>;
  readonly #adapters: NameIndex<PersistentChatPool>;
  readonly #remarkable: NameIndex<Pool>;
  #dangling: ReadonlySet<JsonNode> | undefined;
  #written: WrittenNames | undefined;

  constructor(declared: Declarations, table: NameTable) {
    super(declared, table);
    this.#declared = declared;
    const index = <Thing extends Pool, Value = Thing>(indexing: Indexing<Thing, Value>) =>
      new NameIndex(this.reading, table, declared, indexing);
    this.#slots = index(BY_SLOTS);
    this.#filesOf = index(BY_FILE_STORE);
    this.#poolsAt = index(BY_SITE);
    this.#defaultsAt = index(DEFAULTS_BY_SITE);
    this.#defaults = index(DEFAULTS);
    this.#adapters = index(BY_ADAPTER_FOLDER);
    this.#remarkable = index(REMARKABLE);
  }

  /** The values of references that name nothing. Gathered when they are first asked for. */
  get dangling(): ReadonlySet<JsonNode> {
    return (this.#dangling ??= new Set(danglingIn(this.#declared, this).map(({ node }) => node)));
  }

  /** Where names are written. */
  get written(): WrittenNames {
    return (this.#written ??= new WrittenNames(this.reading, this.table, this.#declared));
  }

  /** @returns every slot that names a SQL Server store */
  slotsNaming(store: SqlStore): readonly WrittenSlot[] {
    return this.sqlStore(store.id) === store ? this.#slots.all(store.id) : [];
  }

  /** @returns how many slots name a SQL Server store */
  slotCount(store: SqlStore): number {
    return this.sqlStore(store.id) === store ? this.#slots.count(store.id) : 0;
  }

  /** @returns the first slot that holds such databases and names a SQL Server store */
  firstDataIn(store: SqlStore, of: DataOfPools): WrittenSlot | undefined {
    return this.sqlStore(store.id) === store ? this.#slots.firstOf(store.id, HOLDS[of]) : undefined;
  }

  /** @returns the first slot that holds such databases and names a SQL Server store on that server */
  firstDataOnServer(server: Fact<string>, of: DataOfPools): WrittenSlot | undefined {
    const stores = this.sqlStoresOn(server);
    const [store] = stores;
    if (!store) return undefined;
    return stores.length === 1 ? this.firstDataIn(store, of) : this.derived(FIRST_ON_SERVER[of]).of(server)[0];
  }

  /** @returns the pools that name a file store */
  poolsWithFilesIn(store: FileStore): readonly Pool[] {
    return this.fileStore(store.id) === store ? this.#filesOf.all(store.id) : [];
  }

  /** @returns the pools that Lync users or Persistent Chat are on at a site */
  poolsAt(site: Site): readonly Pool[] {
    return this.site(site.name) === site ? this.#poolsAt.all(site.name) : [];
  }

  /** @returns the first Persistent Chat pool that is the default of the site that it names so */
  defaultAt(site: Fact<string>): PersistentChatPool | undefined {
    return this.#defaultsAt.first(site);
  }

  /** @returns the first Persistent Chat pool that is the default of all sites */
  defaultForAllSites(): PersistentChatPool | undefined {
    return this.#defaults.first(ALL_SITES);
  }

  /** @returns the first Persistent Chat pool whose compliance adapter writes to a folder of that name */
  adapterWritingTo(folder: Fact<string>): PersistentChatPool | undefined {
    return this.#adapters.first(folder);
  }

  /** @returns whether there is a Standard Edition server whose back end is left out: its databases are on its own instance */
  hasServerWithLocalBackEnd(): boolean {
    return this.#remarkable.has(LOCAL_BACK_END);
  }

  /** @returns whether a pool refers to something of that kind in a way that cannot be read */
  hasUnreadable(what: Unreadable): boolean {
    return this.#remarkable.has(UNREADABLE[what]);
  }

  /**
   * Takes things of the document out and others in; the lists of declarations have them already.
   *
   * @returns those whose results may be others now, with `affected`; nobody knows any more what they had looked up
   */
  update({ gone, come, affected }: Reread): ReadonlySet<Reader> {
    this.#dangling = undefined;
    const inOrder = [...come].sort((a, b) => a.node.offset - b.node.offset);
    const parts = partsOf(gone);
    const added = partsOf(inOrder);
    this.updateDeclared(parts, added, affected);
    this.#written?.update(gone, inOrder, affected);
    for (const index of [this.#defaultsAt, this.#defaults, this.#adapters]) {
      index.update(parts.chats, [...added.chats], affected);
    }
    for (const index of [this.#slots, this.#filesOf, this.#poolsAt, this.#remarkable]) {
      index.update(parts.pools, [...added.pools], affected);
    }
    return withAllBehind(affected);
  }
}

/** Databases of one kind; `frontEndBackEnd`: back ends of Front End pools. */
export type DataOfPools = StoreSetKind | 'frontEndBackEnd';

/** @returns whether a slot holds such databases */
export function holds(slot: WrittenSlot, of: DataOfPools): boolean {
  return HOLDS[of](slot);
}

const HOLDS: Readonly<Record<DataOfPools, (slot: WrittenSlot) => boolean>> = {
  backEnd: (slot) => holdsDataOf('backEnd', slot),
  archivingStore: (slot) => holdsDataOf('archivingStore', slot),
  monitoringStore: (slot) => holdsDataOf('monitoringStore', slot),
  store: (slot) => holdsDataOf('store', slot),
  complianceStore: (slot) => holdsDataOf('complianceStore', slot),
  frontEndBackEnd: (slot) => slot.pool.kind === 'frontEnd' && holdsDataOf('backEnd', slot),
};

const FIRST_ON_SERVER: Readonly<Record<DataOfPools, (server: Fact<string>, names: Names) => WrittenSlot[]>> = {
  backEnd: (server, names) => firstOnServer(server, names, 'backEnd'),
  archivingStore: (server, names) => firstOnServer(server, names, 'archivingStore'),
  monitoringStore: (server, names) => firstOnServer(server, names, 'monitoringStore'),
  store: (server, names) => firstOnServer(server, names, 'store'),
  complianceStore: (server, names) => firstOnServer(server, names, 'complianceStore'),
  frontEndBackEnd: (server, names) => firstOnServer(server, names, 'frontEndBackEnd'),
};

function holdsDataOf(kind: StoreSetKind, { set, slot }: WrittenSlot): boolean {
  return set.kind === kind && DATA_SLOTS.some((holding) => holding === slot);
}

function firstOnServer(server: Fact<string>, names: Names, of: DataOfPools): WrittenSlot[] {
  let first: WrittenSlot | undefined;
  for (const store of names.sqlStoresOn(server)) {
    const slot = names.firstDataIn(store, of);
    if (slot && (!first || isBefore(slot, first))) first = slot;
  }
  return first ? [first] : [];
}

/** Of slots in store sets of one kind: in the order of the pools in the text, in a pool in that of its slots. */
function isBefore(one: WrittenSlot, other: WrittenSlot): boolean {
  if (one.pool !== other.pool) return one.pool.node.offset < other.pool.node.offset;
  return SLOTS.indexOf(one.slot) < SLOTS.indexOf(other.slot);
}

/** @returns the store sets of a pool, whether they are given or not */
export function storeSetsOf(pool: Pool): readonly StoreSet[] {
  return pool.storeSets;
}
