import type { ObjectNode, StringNode } from '../syntax/tree';
import {
  SLOTS,
  type Computer,
  type Deployment,
  type Entity,
  type FileStore,
  type FrontEndPool,
  type ListFact,
  type OneOf,
  type OtherPool,
  type PersistentChatPool,
  type Reference,
  type ReferenceKind,
  type Site,
  type Slot,
  type SqlStore,
  type StandardEditionServer,
  type StoreSet,
  type StoreSetKind,
} from './entities';
import { ABSENT, isAbsent, isKnown, type Fact } from './fact';
import type { ListName } from './lists';
import { readerOf, type ObjectReader } from './read';

/** Reads what an item of a list declares. */
export const READERS: Readonly<Record<ListName, (node: ObjectNode) => Entity>> = {
  sites: readSite,
  frontEndPools: readFrontEndPool,
  standardEditionServers: readStandardEdition,
  persistentChatPools: readPersistentChatPool,
  otherPools: readOtherPool,
  sqlStores: readSqlStore,
  fileStores: readFileStore,
};

function readSite(node: ObjectNode): Site {
  const read = readerOf(node);
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
  const read = readerOf(node);
  const pool: FrontEndPool = { kind: 'frontEnd', ...readPool(node, read), ...readUserPool(read) };
  return withReferences(pool, ofUserPool(pool));
}

function readStandardEdition(node: ObjectNode): StandardEditionServer {
  const read = readerOf(node);
  const pool: StandardEditionServer = {
    kind: 'standardEdition',
    ...readPool(node, read),
    ...readUserPool(read),
    computers: [new ReadComputer(read)],
  };
  return withReferences(pool, ofUserPool(pool));
}

function readPersistentChatPool(node: ObjectNode): PersistentChatPool {
  const read = readerOf(node);
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
  const read = readerOf(node);
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
  const read = readerOf(node);
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
  const read = readerOf(node);
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
      if (fact.value !== undefined) references.push(new ReadReference(kind, fact, entity));
    }
  }
  return entity;
}

class ReadReference implements Reference {
  readonly kind: ReferenceKind;
  readonly fact: Fact<string>;
  readonly from: Entity;

  constructor(kind: ReferenceKind, fact: Fact<string>, from: Entity) {
    this.kind = kind;
    this.fact = fact;
    this.from = from;
  }

  get node(): StringNode {
    return this.fact.node as StringNode;
  }
}

function readPool(node: ObjectNode, read: ObjectReader) {
  return {
    node,
    fqdn: read.string('fqdn'),
    site: read.string('site'),
    computers: read.objects('computers').map((computer) => new ReadComputer(computer)),
    computerList: read.list('computers'),
    listed: read.count('computers'),
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

class ReadComputer implements Computer {
  readonly fqdn: Fact<string>;
  readonly dataCenter: Fact<string>;
  readonly operatingSystem: Fact<OneOf<'operatingSystem'>>;
  readonly fileSystem: Fact<OneOf<'fileSystem'>>;
  readonly virtual: Fact<boolean>;
  readonly processorCores: Fact<number>;
  readonly memoryGB: Fact<number>;
  readonly timeZone: Fact<string>;
  readonly features: ListFact<OneOf<'feature'>>;
  readonly services: ListFact<OneOf<'service'>>;
  readonly state: Fact<OneOf<'computerState'>>;
  readonly #set: Fact<ObjectNode>;

  /** @param read reads an object that is there */
  constructor(read: ObjectReader) {
    this.fqdn = read.string('fqdn');
    this.dataCenter = read.string('dataCenter');
    this.operatingSystem = read.oneOf('operatingSystem', 'operatingSystem');
    this.fileSystem = read.oneOf('fileSystem', 'fileSystem');
    this.virtual = read.boolean('virtual');
    this.processorCores = read.integer('processorCores');
    this.memoryGB = read.number('memoryGB');
    this.timeZone = read.string('timeZone');
    this.features = read.listOf('features', 'feature');
    this.services = read.listOf('services', 'service');
    this.state = read.oneOf('state', 'computerState');
    this.#set = read.set;
  }

  get node(): ObjectNode {
    const { value } = this.#set;
    if (!value) throw new Error('A computer is read from an object.');
    return value;
  }
}

const NO_SLOTS = Object.fromEntries(SLOTS.map((slot) => [slot, ABSENT])) as Record<Slot, Fact<never>>;

function readStoreSet(read: ObjectReader, kind: StoreSetKind): StoreSet {
  const set = read.object(kind);
  if (isAbsent(set.set)) return { kind, set: ABSENT, slots: NO_SLOTS, database: ABSENT };
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

/** @returns what the document says of the deployment beside its lists */
export function readDeployment(root: ObjectReader): Deployment | undefined {
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
  for (const set of sets) if (isKnown(set.set)) for (const slot of SLOTS) facts.push(set.slots[slot]);
  return facts;
}
