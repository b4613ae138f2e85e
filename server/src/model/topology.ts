import type { ObjectNode, SyntaxTree } from '../syntax/tree';
import {
  SLOTS,
  type Computer,
  type Declarations,
  type Deployment,
  type Entity,
  type FileStore,
  type FrontEndPool,
  type Item,
  type OneOf,
  type OtherPool,
  type PersistentChatPool,
  type Pool,
  type Reference,
  type ReferenceKind,
  type Site,
  type Slot,
  type SqlStore,
  type StandardEditionServer,
  type StoreSet,
  type StoreSetKind,
} from './entities';
import { ABSENT, type Fact } from './fact';
import { LISTS, type ListName } from './lists';
import { Names } from './names';
import { Occurrences } from './occurrences';
import { ObjectReader } from './read';

/** A topology document, read: what it declares and what its names mean. */
export interface Topology extends Declarations {
  readonly tree: SyntaxTree;
  /** The document's object; `undefined` where the document is none. */
  readonly node: ObjectNode | undefined;
  readonly product: Fact<OneOf<'product'>>;
  readonly sipDomains: readonly Item<string>[];
  readonly deployment: Deployment | undefined;
  readonly names: Names;
  /** Where names are written; worked out when first asked for. */
  readonly occurrences: Occurrences;
  /** @returns what is worked out from the topology as it is now: once, whoever asks. One function is one thing that is worked out */
  cached<Value>(workOut: (topology: Topology) => Value): Value;
}

/** Reads the tree. Whatever the document is, there is a topology; what cannot be read is unknown in it. */
export function readTopology(tree: SyntaxTree): Topology {
  return new ReadTopology(tree);
}

const POOL_LISTS = ['frontEndPools', 'standardEditionServers', 'persistentChatPools', 'otherPools'] as const;

/** What has come and gone when a tree was read again. */
export interface Reread {
  readonly gone: ReadonlySet<Entity>;
  readonly come: readonly Entity[];
  /** Whether something other than these has changed: what the document says beside its lists, or what stands in them that is no declaration. */
  readonly isElsewhere: boolean;
}

/** A topology that can be read again when its tree has been edited: what has stayed in the tree stays in the topology. */
export class ReadTopology implements Topology {
  readonly tree: SyntaxTree;
  readonly names: Names;
  node: ObjectNode | undefined;
  product: Fact<OneOf<'product'>> = ABSENT;
  sipDomains: readonly Item<string>[] = [];
  deployment: Deployment | undefined;
  sites: readonly Site[] = [];
  frontEndPools: readonly FrontEndPool[] = [];
  standardEditionServers: readonly StandardEditionServer[] = [];
  persistentChatPools: readonly PersistentChatPool[] = [];
  otherPools: readonly OtherPool[] = [];
  sqlStores: readonly SqlStore[] = [];
  fileStores: readonly FileStore[] = [];
  pools: readonly Pool[] = [];
  #references: readonly Reference[] | undefined;
  readonly #cached = new Map<unknown, unknown>();
  /** What is not among the entities, to see whether it has changed. */
  #elsewhere: readonly unknown[] = [];

  constructor(tree: SyntaxTree) {
    this.tree = tree;
    this.names = new Names(this);
    this.#read();
  }

  get references(): readonly Reference[] {
    return (this.#references ??= [...this.sites, ...this.pools, ...this.sqlStores, ...this.fileStores].flatMap(
      (entity) => entity.references,
    ));
  }

  get occurrences(): Occurrences {
    return this.cached(occurrencesIn);
  }

  cached<Value>(workOut: (topology: Topology) => Value): Value {
    if (!this.#cached.has(workOut)) this.#cached.set(workOut, workOut(this));
    return this.#cached.get(workOut) as Value;
  }

  /** Reads the tree again after it was edited. The names are as before until they are told. */
  readAgain(): Reread {
    const reread = this.#read();
    this.#references = undefined;
    this.#cached.clear();
    return reread;
  }

  #read(): Reread {
    const root = new ObjectReader(this.tree.root);
    const gone = new Set<Entity>();
    const come: Entity[] = [];
    const elsewhere: unknown[] = [];
    const lists = LISTS.map((name) => {
      const { node, value } = root.list(name);
      const all = value?.items ?? [];
      const objects = all.every((item) => item.type === 'object') ? all : all.filter((item) => item.type === 'object');
      // What is no list, and what stands in one that is no object, matters as such; of a list itself, whether it is there.
      elsewhere.push(value ? true : node);
      if (objects.length < all.length) for (const item of all) elsewhere.push(item);
      return this.#entities(name, objects, gone, come);
    });
    const [sites, frontEnds, servers, chats, others, sqlStores, fileStores] = lists;
    this.sites = sites as readonly Site[];
    this.frontEndPools = frontEnds as readonly FrontEndPool[];
    this.standardEditionServers = servers as readonly StandardEditionServer[];
    this.persistentChatPools = chats as readonly PersistentChatPool[];
    this.otherPools = others as readonly OtherPool[];
    this.sqlStores = sqlStores as readonly SqlStore[];
    this.fileStores = fileStores as readonly FileStore[];
    if (gone.size > 0 || come.length > 0) this.pools = this.#poolsInTextOrder();
    this.node = root.set.value;
    this.product = root.oneOf('product', 'product');
    this.sipDomains = root.strings('sipDomains').items;
    this.deployment = readDeployment(root);
    elsewhere.push(this.product.node, this.deployment?.node);
    for (const { node } of this.sipDomains) elsewhere.push(node);
    elsewhere.push(this.node?.properties.length, this.node?.properties[0]?.name);
    const isElsewhere =
      elsewhere.length !== this.#elsewhere.length || elsewhere.some((one, at) => one !== this.#elsewhere[at]);
    this.#elsewhere = elsewhere;
    return { gone, come, isElsewhere };
  }

  /** Reads the objects of a list; those of which the entity is known at the beginning and the end of the list only where they are others. */
  #entities(name: ListName, nodes: readonly ObjectNode[], gone: Set<Entity>, come: Entity[]): readonly Entity[] {
    const known: readonly Entity[] = this[name];
    let first = 0;
    while (first < nodes.length && known[first]?.node === nodes[first]) first++;
    let behind = 0;
    const shorter = Math.min(nodes.length, known.length) - first;
    while (behind < shorter && known.at(-1 - behind)?.node === nodes.at(-1 - behind)) behind++;
    const middle = known.slice(first, known.length - behind);
    const byNode = new Map(middle.map((entity) => [entity.node, entity]));
    const read = nodes.slice(first, nodes.length - behind).map((node) => {
      const entity = byNode.get(node);
      if (entity) {
        byNode.delete(node);
        return entity;
      }
      const fresh = READERS[name](node);
      come.push(fresh);
      return fresh;
    });
    for (const entity of byNode.values()) gone.add(entity);
    if (first === 0 && behind === 0) return read;
    return [...known.slice(0, first), ...read, ...(behind > 0 ? known.slice(-behind) : [])];
  }

  /** Each list is a stretch of the text of its own. */
  #poolsInTextOrder(): Pool[] {
    const lists: (readonly Pool[])[] = POOL_LISTS.map((name) => this[name]);
    const place = (list: readonly Pool[]): number => list[0]?.node.offset ?? 0;
    return lists.sort((a, b) => place(a) - place(b)).flat();
  }
}

function occurrencesIn(topology: Topology): Occurrences {
  return new Occurrences(topology);
}

const READERS: Readonly<Record<ListName, (node: ObjectNode) => Entity>> = {
  sites: readSite,
  frontEndPools: readFrontEndPool,
  standardEditionServers: readStandardEdition,
  persistentChatPools: readPersistentChatPool,
  otherPools: readOtherPool,
  sqlStores: readSqlStore,
  fileStores: readFileStore,
};

function readSite(node: ObjectNode): Site {
  const read = new ObjectReader(node);
  const site: Site = {
    node,
    name: read.string('name'),
    kind: read.oneOf('kind', 'siteKind'),
    centralSite: read.string('centralSite'),
    region: read.string('region'),
    dataMustStayInRegion: read.boolean('dataMustStayInRegion'),
    complianceRequired: read.boolean('complianceRequired'),
    references: [],
  };
  return withReferences(site, { site: [site.centralSite] });
}

function readFrontEndPool(node: ObjectNode): FrontEndPool {
  const read = new ObjectReader(node);
  const pool: FrontEndPool = { kind: 'frontEnd', ...readPool(node, read), ...readUserPool(read) };
  return withReferences(pool, ofUserPool(pool));
}

function readStandardEdition(node: ObjectNode): StandardEditionServer {
  const read = new ObjectReader(node);
  const pool: StandardEditionServer = {
    kind: 'standardEdition',
    ...readPool(node, read),
    ...readUserPool(read),
    computers: [readComputer(node)],
  };
  return withReferences(pool, ofUserPool(pool));
}

function readPersistentChatPool(node: ObjectNode): PersistentChatPool {
  const read = new ObjectReader(node);
  const compliance = read.object('compliance');
  const adapter = compliance.object('adapter');
  const users = read.object('users');
  const store = readStoreSet(read, 'store');
  const complianceStore = readStoreSet(read, 'complianceStore');
  const pool: PersistentChatPool = {
    kind: 'persistentChat',
    ...readPool(node, read),
    displayName: read.string('displayName'),
    type: read.oneOf('type', 'poolType'),
    port: read.integer('port'),
    nextHop: read.string('nextHop'),
    fileStore: read.string('fileStore'),
    store,
    compliance: {
      set: compliance.set,
      enabled: compliance.boolean('enabled'),
      adapter: {
        set: adapter.set,
        type: adapter.oneOf('type', 'adapterType'),
        outputDirectory: adapter.string('outputDirectory'),
        runIntervalMinutes: adapter.number('runIntervalMinutes'),
      },
    },
    complianceStore,
    storeSets: [store, complianceStore],
    defaultForSite: read.boolean('defaultForSite'),
    defaultForAllSites: read.boolean('defaultForAllSites'),
    users: {
      set: users.set,
      concurrent: users.integer('concurrent'),
      provisioned: users.integer('provisioned'),
      endpoints: users.integer('endpoints'),
    },
    poolState: read.oneOf('poolState', 'poolState'),
    upgradedFrom: read.oneOf('upgradedFrom', 'upgradedFrom'),
    product: read.oneOf('product', 'poolProduct'),
    references: [],
  };
  return withReferences(pool, {
    site: [pool.site],
    pool: [pool.nextHop],
    fileStore: [pool.fileStore],
    sqlStore: slotsIn(pool.store, pool.complianceStore),
  });
}

function readOtherPool(node: ObjectNode): OtherPool {
  const read = new ObjectReader(node);
  const pool: OtherPool = {
    kind: 'other',
    storeSets: [],
    ...readPool(node, read),
    role: read.oneOf('role', 'role'),
    nextHop: read.string('nextHop'),
    references: [],
  };
  return withReferences(pool, { site: [pool.site], pool: [pool.nextHop] });
}

function readSqlStore(node: ObjectNode): SqlStore {
  const read = new ObjectReader(node);
  const store: SqlStore = {
    node,
    id: read.string('id'),
    server: read.string('server'),
    instance: read.string('instance'),
    site: read.string('site'),
    dataCenter: read.string('dataCenter'),
    version: read.oneOf('version', 'sqlVersion'),
    edition: read.oneOf('edition', 'sqlEdition'),
    highAvailability: read.oneOf('highAvailability', 'highAvailability'),
    clusterNodes: read.integer('clusterNodes'),
    processorCores: read.integer('processorCores'),
    memoryGB: read.number('memoryGB'),
    references: [],
  };
  return withReferences(store, { site: [store.site] });
}

function readFileStore(node: ObjectNode): FileStore {
  const read = new ObjectReader(node);
  const store: FileStore = {
    node,
    id: read.string('id'),
    server: read.string('server'),
    share: read.string('share'),
    path: read.string('path'),
    site: read.string('site'),
    dataCenter: read.string('dataCenter'),
    references: [],
  };
  return withReferences(store, { site: [store.site] });
}

function ofUserPool(pool: FrontEndPool | StandardEditionServer): ReferenceFacts {
  return {
    site: [pool.site],
    pool: [pool.pairedPool],
    fileStore: [pool.fileStore],
    sqlStore: slotsIn(pool.backEnd, pool.archivingStore, pool.monitoringStore),
  };
}

type ReferenceFacts = Partial<Record<ReferenceKind, readonly Fact<string>[]>>;

/** @returns the thing, which knows its references then */
function withReferences<E extends Entity>(entity: E, facts: ReferenceFacts): E {
  const references = entity.references as Reference[];
  for (const kind of ['site', 'pool', 'sqlStore', 'fileStore'] as const) {
    for (const fact of facts[kind] ?? []) {
      const { node } = fact;
      if (node?.type === 'string') references.push({ kind, node, fact, from: entity });
    }
  }
  return entity;
}

function readPool(node: ObjectNode, read: ObjectReader) {
  return {
    node,
    fqdn: read.string('fqdn'),
    site: read.string('site'),
    computers: read.objects('computers').map(readComputer),
    computerList: read.list('computers'),
  };
}

function readUserPool(read: ObjectReader) {
  const backEnd = readStoreSet(read, 'backEnd');
  const archivingStore = readStoreSet(read, 'archivingStore');
  const monitoringStore = readStoreSet(read, 'monitoringStore');
  return {
    backEnd,
    archivingStore,
    monitoringStore,
    storeSets: [backEnd, archivingStore, monitoringStore],
    references: [],
    fileStore: read.string('fileStore'),
    users: read.integer('users'),
    pairedPool: read.string('pairedPool'),
    centralManagement: read.boolean('centralManagement'),
    product: read.oneOf('product', 'poolProduct'),
  };
}

function readComputer(node: ObjectNode): Computer {
  const read = new ObjectReader(node);
  return {
    node,
    fqdn: read.string('fqdn'),
    dataCenter: read.string('dataCenter'),
    operatingSystem: read.oneOf('operatingSystem', 'operatingSystem'),
    fileSystem: read.oneOf('fileSystem', 'fileSystem'),
    virtual: read.boolean('virtual'),
    processorCores: read.integer('processorCores'),
    memoryGB: read.number('memoryGB'),
    timeZone: read.string('timeZone'),
    features: read.listOf('features', 'feature'),
    services: read.listOf('services', 'service'),
    state: read.oneOf('state', 'computerState'),
  };
}

const NO_SLOTS = Object.fromEntries(SLOTS.map((slot) => [slot, ABSENT])) as Record<Slot, Fact<never>>;

function readStoreSet(read: ObjectReader, kind: StoreSetKind): StoreSet {
  const set = read.object(kind);
  if (set.set === ABSENT) return { kind, set: ABSENT, slots: NO_SLOTS, database: ABSENT };
  return {
    kind,
    set: set.set,
    slots: {
      primary: set.string('primary'),
      mirror: set.string('mirror'),
      witness: set.string('witness'),
      backup: set.string('backup'),
      backupMirror: set.string('backupMirror'),
      backupWitness: set.string('backupWitness'),
    },
    database: set.string('database'),
  };
}

function readDeployment(root: ObjectReader): Deployment | undefined {
  const read = root.object('deployment');
  const node = read.set.value;
  if (!node) return undefined;
  const account = read.object('publishingAccount');
  const policy = read.object('persistentChatPolicy');
  return {
    node,
    publishingAccount: {
      set: account.set,
      groups: account.strings('groups'),
      fileStorePermission: account.oneOf('fileStorePermission', 'fileStorePermission'),
    },
    persistentChatAdministrators: read.strings('persistentChatAdministrators'),
    persistentChatPolicy: { set: policy.set, enabledScopes: policy.strings('enabledScopes') },
    completedSteps: read.strings('completedSteps'),
  };
}

function slotsIn(...sets: readonly StoreSet[]): Fact<string>[] {
  const facts: Fact<string>[] = [];
  for (const set of sets) if (set.set.value) for (const slot of SLOTS) facts.push(set.slots[slot]);
  return facts;
}
