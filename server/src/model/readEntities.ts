import type { ArrayNode, ObjectNode } from '../syntax/tree';
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
  type Pool,
  type Reference,
  type Site,
  type Slot,
  type SqlStore,
  type StandardEditionServer,
  type StoreSet,
  type StoreSetKind,
} from './entities';
import { ABSENT, isAbsent, type Fact } from './fact';
import type { ListName } from './lists';
import type { NameTable } from './nameTable';
import { readerOf, type ObjectReader } from './read';
import { referencesOf } from './references';

/** Reads what an item of a list declares, with the names of the document. */
export const READERS: Readonly<Record<ListName, (node: ObjectNode, names: NameTable) => Entity>> = {
  sites: (node, names) => new ReadSite(node, readerOf(node, names)),
  frontEndPools: (node, names) => new ReadFrontEndPool(node, readerOf(node, names)),
  standardEditionServers: (node, names) => new ReadStandardEdition(node, readerOf(node, names)),
  persistentChatPools: (node, names) => new ReadPersistentChatPool(node, readerOf(node, names)),
  otherPools: (node, names) => new ReadOtherPool(node, readerOf(node, names)),
  sqlStores: (node, names) => new ReadSqlStore(node, readerOf(node, names)),
  fileStores: (node, names) => new ReadFileStore(node, readerOf(node, names)),
};

/* As of facts, there are very many: their fields are only declared. */

class ReadSite implements Site {
  declare readonly node: ObjectNode;
  declare readonly name: Fact<string>;
  declare readonly kind: Fact<OneOf<'siteKind'>>;
  declare readonly centralSite: Fact<string>;
  declare readonly region: Fact<string>;
  declare readonly dataMustStayInRegion: Fact<boolean>;
  declare readonly complianceRequired: Fact<boolean>;

  constructor(node: ObjectNode, read: ObjectReader) {
    this.node = node;
    this.name = read.string('name');
    this.kind = read.oneOf('kind', 'siteKind');
    this.centralSite = read.string('centralSite');
    this.region = read.string('region');
    this.dataMustStayInRegion = read.boolean('dataMustStayInRegion');
    this.complianceRequired = read.boolean('complianceRequired');
  }

  get references(): readonly Reference[] {
    return referencesOf(this);
  }
}

abstract class ReadPool {
  declare readonly node: ObjectNode;
  declare readonly fqdn: Fact<string>;
  declare readonly site: Fact<string>;
  declare readonly computerList: Fact<ArrayNode>;
  declare readonly listed: number | undefined;

  constructor(node: ObjectNode, read: ObjectReader) {
    this.node = node;
    this.fqdn = read.string('fqdn');
    this.site = read.string('site');
    this.computerList = read.list('computers');
    this.listed = read.count('computers');
  }

  get references(): readonly Reference[] {
    return referencesOf(this as unknown as Pool);
  }
}

/** A Front End pool or a Standard Edition server. */
abstract class ReadUserPool extends ReadPool {
  declare readonly backEnd: StoreSet;
  declare readonly archivingStore: StoreSet;
  declare readonly monitoringStore: StoreSet;
  declare readonly storeSets: readonly StoreSet[];
  declare readonly fileStore: Fact<string>;
  declare readonly users: Fact<number>;
  declare readonly pairedPool: Fact<string>;
  declare readonly centralManagement: Fact<boolean>;
  declare readonly product: Fact<OneOf<'poolProduct'>>;

  constructor(node: ObjectNode, read: ObjectReader) {
    super(node, read);
    this.backEnd = readStoreSet(read, 'backEnd');
    this.archivingStore = readStoreSet(read, 'archivingStore');
    this.monitoringStore = readStoreSet(read, 'monitoringStore');
    this.storeSets = [this.backEnd, this.archivingStore, this.monitoringStore];
    this.fileStore = read.string('fileStore');
    this.users = read.integer('users');
    this.pairedPool = read.string('pairedPool');
    this.centralManagement = read.boolean('centralManagement');
    this.product = read.oneOf('product', 'poolProduct');
  }
}

class ReadFrontEndPool extends ReadUserPool implements FrontEndPool {
  declare readonly kind: 'frontEnd';
  declare readonly computers: readonly Computer[];

  constructor(node: ObjectNode, read: ObjectReader) {
    super(node, read);
    this.kind = 'frontEnd';
    this.computers = computersIn(read);
  }
}

class ReadStandardEdition extends ReadUserPool implements StandardEditionServer {
  declare readonly kind: 'standardEdition';
  declare readonly computers: readonly Computer[];

  constructor(node: ObjectNode, read: ObjectReader) {
    super(node, read);
    this.kind = 'standardEdition';
    this.computers = [new ReadComputer(read)];
  }
}

class ReadPersistentChatPool extends ReadPool implements PersistentChatPool {
  declare readonly kind: 'persistentChat';
  declare readonly computers: readonly Computer[];
  declare readonly displayName: Fact<string>;
  declare readonly type: Fact<OneOf<'poolType'>>;
  declare readonly port: Fact<number>;
  declare readonly nextHop: Fact<string>;
  declare readonly fileStore: Fact<string>;
  declare readonly store: StoreSet;
  declare readonly compliance: PersistentChatPool['compliance'];
  declare readonly complianceStore: StoreSet;
  declare readonly storeSets: readonly StoreSet[];
  declare readonly defaultForSite: Fact<boolean>;
  declare readonly defaultForAllSites: Fact<boolean>;
  declare readonly users: PersistentChatPool['users'];
  declare readonly poolState: Fact<OneOf<'poolState'>>;
  declare readonly upgradedFrom: Fact<OneOf<'upgradedFrom'>>;
  declare readonly product: Fact<OneOf<'poolProduct'>>;

  constructor(node: ObjectNode, read: ObjectReader) {
    super(node, read);
    this.kind = 'persistentChat';
    this.computers = computersIn(read);
    this.displayName = read.string('displayName');
    this.type = read.oneOf('type', 'poolType');
    this.port = read.integer('port');
    this.nextHop = read.string('nextHop');
    this.fileStore = read.string('fileStore');
    this.store = readStoreSet(read, 'store');
    this.compliance = readCompliance(read.object('compliance'));
    this.complianceStore = readStoreSet(read, 'complianceStore');
    this.storeSets = [this.store, this.complianceStore];
    this.defaultForSite = read.boolean('defaultForSite');
    this.defaultForAllSites = read.boolean('defaultForAllSites');
    this.users = readChatUsers(read.object('users'));
    this.poolState = read.oneOf('poolState', 'poolState');
    this.upgradedFrom = read.oneOf('upgradedFrom', 'upgradedFrom');
    this.product = read.oneOf('product', 'poolProduct');
  }
}

class ReadOtherPool extends ReadPool implements OtherPool {
  declare readonly kind: 'other';
  declare readonly computers: readonly Computer[];
  declare readonly storeSets: readonly StoreSet[];
  declare readonly role: Fact<OneOf<'role'>>;
  declare readonly nextHop: Fact<string>;

  constructor(node: ObjectNode, read: ObjectReader) {
    super(node, read);
    this.kind = 'other';
    this.computers = computersIn(read);
    this.storeSets = NO_SETS;
    this.role = read.oneOf('role', 'role');
    this.nextHop = read.string('nextHop');
  }
}

class ReadSqlStore implements SqlStore {
  declare readonly node: ObjectNode;
  declare readonly id: Fact<string>;
  declare readonly server: Fact<string>;
  declare readonly instance: Fact<string>;
  declare readonly site: Fact<string>;
  declare readonly dataCenter: Fact<string>;
  declare readonly version: Fact<OneOf<'sqlVersion'>>;
  declare readonly edition: Fact<OneOf<'sqlEdition'>>;
  declare readonly highAvailability: Fact<OneOf<'highAvailability'>>;
  declare readonly clusterNodes: Fact<number>;
  declare readonly processorCores: Fact<number>;
  declare readonly memoryGB: Fact<number>;

  constructor(node: ObjectNode, read: ObjectReader) {
    this.node = node;
    this.id = read.string('id');
    this.server = read.string('server');
    this.instance = read.string('instance');
    this.site = read.string('site');
    this.dataCenter = read.string('dataCenter');
    this.version = read.oneOf('version', 'sqlVersion');
    this.edition = read.oneOf('edition', 'sqlEdition');
    this.highAvailability = read.oneOf('highAvailability', 'highAvailability');
    this.clusterNodes = read.integer('clusterNodes');
    this.processorCores = read.integer('processorCores');
    this.memoryGB = read.number('memoryGB');
  }

  get references(): readonly Reference[] {
    return referencesOf(this);
  }
}

class ReadFileStore implements FileStore {
  declare readonly node: ObjectNode;
  declare readonly id: Fact<string>;
  declare readonly server: Fact<string>;
  declare readonly share: Fact<string>;
  declare readonly path: Fact<string>;
  declare readonly site: Fact<string>;
  declare readonly dataCenter: Fact<string>;

  constructor(node: ObjectNode, read: ObjectReader) {
    this.node = node;
    this.id = read.string('id');
    this.server = read.string('server');
    this.share = read.string('share');
    this.path = read.string('path');
    this.site = read.string('site');
    this.dataCenter = read.string('dataCenter');
  }

  get references(): readonly Reference[] {
    return referencesOf(this);
  }
}

function computersIn(read: ObjectReader): Computer[] {
  return read.objects('computers').map((computer) => new ReadComputer(computer));
}

class ReadComputer implements Computer {
  declare readonly fqdn: Fact<string>;
  declare readonly dataCenter: Fact<string>;
  declare readonly operatingSystem: Fact<OneOf<'operatingSystem'>>;
  declare readonly fileSystem: Fact<OneOf<'fileSystem'>>;
  declare readonly virtual: Fact<boolean>;
  declare readonly processorCores: Fact<number>;
  declare readonly memoryGB: Fact<number>;
  declare readonly timeZone: Fact<string>;
  declare readonly features: ListFact<OneOf<'feature'>>;
  declare readonly services: ListFact<OneOf<'service'>>;
  declare readonly state: Fact<OneOf<'computerState'>>;
  declare private readonly set: Fact<ObjectNode>;

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
    this.set = read.set;
  }

  get node(): ObjectNode {
    const { value } = this.set;
    if (!value) throw new Error('A computer is read from an object.');
    return value;
  }
}

/** What is left out, of which there is most. */
const NO_SETS: readonly StoreSet[] = [];
const NO_SLOTS = Object.fromEntries(SLOTS.map((slot) => [slot, ABSENT])) as Record<Slot, Fact<never>>;
const LEFT_OUT: Readonly<Record<StoreSetKind, StoreSet>> = {
  backEnd: { kind: 'backEnd', set: ABSENT, slots: NO_SLOTS, database: ABSENT },
  archivingStore: { kind: 'archivingStore', set: ABSENT, slots: NO_SLOTS, database: ABSENT },
  monitoringStore: { kind: 'monitoringStore', set: ABSENT, slots: NO_SLOTS, database: ABSENT },
  store: { kind: 'store', set: ABSENT, slots: NO_SLOTS, database: ABSENT },
  complianceStore: { kind: 'complianceStore', set: ABSENT, slots: NO_SLOTS, database: ABSENT },
};
const NO_ADAPTER: PersistentChatPool['compliance']['adapter'] = {
  set: ABSENT,
  type: ABSENT,
  outputDirectory: ABSENT,
  runIntervalMinutes: ABSENT,
};
const NO_COMPLIANCE: PersistentChatPool['compliance'] = { set: ABSENT, enabled: ABSENT, adapter: NO_ADAPTER };
const NO_USERS: PersistentChatPool['users'] = {
  set: ABSENT,
  concurrent: ABSENT,
  provisioned: ABSENT,
  endpoints: ABSENT,
};

function readStoreSet(read: ObjectReader, kind: StoreSetKind): StoreSet {
  const set = read.object(kind);
  const node = set.set;
  if (isAbsent(node)) return LEFT_OUT[kind];
  return {
    kind,
    set: node,
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

function readCompliance(read: ObjectReader): PersistentChatPool['compliance'] {
  const { set } = read;
  if (isAbsent(set)) return NO_COMPLIANCE;
  return { set, enabled: read.boolean('enabled'), adapter: readAdapter(read.object('adapter')) };
}

function readAdapter(read: ObjectReader): PersistentChatPool['compliance']['adapter'] {
  const { set } = read;
  if (isAbsent(set)) return NO_ADAPTER;
  return {
    set,
    type: read.oneOf('type', 'adapterType'),
    outputDirectory: read.string('outputDirectory'),
    runIntervalMinutes: read.number('runIntervalMinutes'),
  };
}

function readChatUsers(read: ObjectReader): PersistentChatPool['users'] {
  const { set } = read;
  if (isAbsent(set)) return NO_USERS;
  return {
    set,
    concurrent: read.integer('concurrent'),
    provisioned: read.integer('provisioned'),
    endpoints: read.integer('endpoints'),
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
