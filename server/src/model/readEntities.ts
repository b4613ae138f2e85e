import type { NameTable } from '../syntax/nameTable';
import type { ArrayNode, ObjectNode } from '../syntax/tree';
import type {
  Computer,
  Entity,
  FileStore,
  FrontEndPool,
  ListFact,
  Membership,
  OneOf,
  OtherPool,
  PersistentChatPool,
  Pool,
  Reference,
  Site,
  SqlStore,
  StandardEditionServer,
  StoreSet,
} from './entities';
import type { Fact } from './fact';
import { Field } from './fields';
import { FORMAT, type Shape } from './format';
import { LISTS, type ListName } from './lists';
import { readerOf, type ObjectReader } from './read';
import { readChatUsers, readCompliance, readStoreSet } from './readParts';
import { referencesOf } from './references';

/** Reads what an item of a list declares, with the names of the document. */
export const READERS: Readonly<Record<ListName, (node: ObjectNode, names: NameTable) => Entity>> = {
  sites: (node, names) => new ReadSite(node, readerOf(node, SHAPES.sites, names)),
  frontEndPools: (node, names) => new ReadFrontEndPool(node, readerOf(node, SHAPES.frontEndPools, names)),
  standardEditionServers: (node, names) =>
    new ReadStandardEdition(node, readerOf(node, SHAPES.standardEditionServers, names)),
  persistentChatPools: (node, names) =>
    new ReadPersistentChatPool(node, readerOf(node, SHAPES.persistentChatPools, names)),
  otherPools: (node, names) => new ReadOtherPool(node, readerOf(node, SHAPES.otherPools, names)),
  sqlStores: (node, names) => new ReadSqlStore(node, readerOf(node, SHAPES.sqlStores, names)),
  fileStores: (node, names) => new ReadFileStore(node, readerOf(node, SHAPES.fileStores, names)),
};

/** What the format says of the items of a list. */
const SHAPES = Object.fromEntries(
  LISTS.map((name) => [name, FORMAT.properties.get(name)?.items ?? FORMAT]),
) as Readonly<Record<ListName, Shape>>;

/* Of these there are very many: what they say is read when it is asked for, and their fields are only declared. */

/** What an item of a list declares. */
abstract class ReadEntity {
  declare readonly node: ObjectNode;
  declare protected readonly read: ObjectReader;

  constructor(node: ObjectNode, read: ObjectReader) {
    this.node = node;
    this.read = read;
  }

  get references(): readonly Reference[] {
    return referencesOf(this as unknown as Entity);
  }
}

class ReadSite extends ReadEntity implements Site {
  get name(): Fact<string> {
    return this.read.string(Field.name);
  }

  get kind(): Fact<OneOf<'siteKind'>> {
    return this.read.oneOf(Field.kind, 'siteKind');
  }

  get centralSite(): Fact<string> {
    return this.read.string(Field.centralSite);
  }

  get region(): Fact<string> {
    return this.read.string(Field.region);
  }

  get dataMustStayInRegion(): Fact<boolean> {
    return this.read.boolean(Field.dataMustStayInRegion);
  }

  get complianceRequired(): Fact<boolean> {
    return this.read.boolean(Field.complianceRequired);
  }
}

abstract class ReadPool extends ReadEntity {
  get fqdn(): Fact<string> {
    return this.read.string(Field.fqdn);
  }

  get site(): Fact<string> {
    return this.read.string(Field.site);
  }

  get computerList(): Fact<ArrayNode> {
    return this.read.list(Field.computers);
  }

  get listed(): number | undefined {
    return this.read.count(Field.computers);
  }
}

/** A Front End pool or a Standard Edition server. */
abstract class ReadUserPool extends ReadPool {
  declare readonly backEnd: StoreSet;
  declare readonly archivingStore: StoreSet;
  declare readonly monitoringStore: StoreSet;
  declare readonly storeSets: readonly StoreSet[];

  constructor(node: ObjectNode, read: ObjectReader) {
    super(node, read);
    this.backEnd = readStoreSet(read, 'backEnd');
    this.archivingStore = readStoreSet(read, 'archivingStore');
    this.monitoringStore = readStoreSet(read, 'monitoringStore');
    this.storeSets = [this.backEnd, this.archivingStore, this.monitoringStore];
  }

  get fileStore(): Fact<string> {
    return this.read.string(Field.fileStore);
  }

  get users(): Fact<number> {
    return this.read.integer(Field.users);
  }

  get pairedPool(): Fact<string> {
    return this.read.string(Field.pairedPool);
  }

  get centralManagement(): Fact<boolean> {
    return this.read.boolean(Field.centralManagement);
  }

  get product(): Fact<OneOf<'poolProduct'>> {
    return this.read.oneOf(Field.product, 'poolProduct');
  }
}

class ReadFrontEndPool extends ReadUserPool implements FrontEndPool {
  declare readonly kind: 'frontEnd';
  declare readonly computers: readonly Computer[];

  constructor(node: ObjectNode, read: ObjectReader) {
    super(node, read);
    this.kind = 'frontEnd';
    this.computers = computersIn(read, this);
  }
}

class ReadStandardEdition extends ReadUserPool implements StandardEditionServer {
  declare readonly kind: 'standardEdition';
  declare readonly computers: readonly Computer[];

  constructor(node: ObjectNode, read: ObjectReader) {
    super(node, read);
    this.kind = 'standardEdition';
    this.computers = [new ReadComputer(read, this)];
  }
}

class ReadPersistentChatPool extends ReadPool implements PersistentChatPool {
  declare readonly kind: 'persistentChat';
  declare readonly computers: readonly Computer[];
  declare readonly store: StoreSet;
  declare readonly compliance: PersistentChatPool['compliance'];
  declare readonly complianceStore: StoreSet;
  declare readonly storeSets: readonly StoreSet[];
  declare readonly users: PersistentChatPool['users'];

  constructor(node: ObjectNode, read: ObjectReader) {
    super(node, read);
    this.kind = 'persistentChat';
    this.computers = computersIn(read, this);
    this.store = readStoreSet(read, 'store');
    this.compliance = readCompliance(read.object(Field.compliance));
    this.complianceStore = readStoreSet(read, 'complianceStore');
    this.storeSets = [this.store, this.complianceStore];
    this.users = readChatUsers(read.object(Field.users));
  }

  get displayName(): Fact<string> {
    return this.read.string(Field.displayName);
  }

  get type(): Fact<OneOf<'poolType'>> {
    return this.read.oneOf(Field.type, 'poolType');
  }

  get port(): Fact<number> {
    return this.read.integer(Field.port);
  }

  get nextHop(): Fact<string> {
    return this.read.string(Field.nextHop);
  }

  get fileStore(): Fact<string> {
    return this.read.string(Field.fileStore);
  }

  get defaultForSite(): Fact<boolean> {
    return this.read.boolean(Field.defaultForSite);
  }

  get defaultForAllSites(): Fact<boolean> {
    return this.read.boolean(Field.defaultForAllSites);
  }

  get poolState(): Fact<OneOf<'poolState'>> {
    return this.read.oneOf(Field.poolState, 'poolState');
  }

  get upgradedFrom(): Fact<OneOf<'upgradedFrom'>> {
    return this.read.oneOf(Field.upgradedFrom, 'upgradedFrom');
  }

  get product(): Fact<OneOf<'poolProduct'>> {
    return this.read.oneOf(Field.product, 'poolProduct');
  }
}

class ReadOtherPool extends ReadPool implements OtherPool {
  declare readonly kind: 'other';
  declare readonly computers: readonly Computer[];
  declare readonly storeSets: readonly StoreSet[];

  constructor(node: ObjectNode, read: ObjectReader) {
    super(node, read);
    this.kind = 'other';
    this.computers = computersIn(read, this);
    this.storeSets = NO_SETS;
  }

  get role(): Fact<OneOf<'role'>> {
    return this.read.oneOf(Field.role, 'role');
  }

  get nextHop(): Fact<string> {
    return this.read.string(Field.nextHop);
  }
}

class ReadSqlStore extends ReadEntity implements SqlStore {
  get id(): Fact<string> {
    return this.read.string(Field.id);
  }

  get server(): Fact<string> {
    return this.read.string(Field.server);
  }

  get instance(): Fact<string> {
    return this.read.string(Field.instance);
  }

  get site(): Fact<string> {
    return this.read.string(Field.site);
  }

  get dataCenter(): Fact<string> {
    return this.read.string(Field.dataCenter);
  }

  get version(): Fact<OneOf<'sqlVersion'>> {
    return this.read.oneOf(Field.version, 'sqlVersion');
  }

  get edition(): Fact<OneOf<'sqlEdition'>> {
    return this.read.oneOf(Field.edition, 'sqlEdition');
  }

  get highAvailability(): Fact<OneOf<'highAvailability'>> {
    return this.read.oneOf(Field.highAvailability, 'highAvailability');
  }

  get clusterNodes(): Fact<number> {
    return this.read.integer(Field.clusterNodes);
  }

  get processorCores(): Fact<number> {
    return this.read.integer(Field.processorCores);
  }

  get memoryGB(): Fact<number> {
    return this.read.number(Field.memoryGB);
  }
}

class ReadFileStore extends ReadEntity implements FileStore {
  get id(): Fact<string> {
    return this.read.string(Field.id);
  }

  get server(): Fact<string> {
    return this.read.string(Field.server);
  }

  get share(): Fact<string> {
    return this.read.string(Field.share);
  }

  get path(): Fact<string> {
    return this.read.string(Field.path);
  }

  get site(): Fact<string> {
    return this.read.string(Field.site);
  }

  get dataCenter(): Fact<string> {
    return this.read.string(Field.dataCenter);
  }
}

function computersIn(read: ObjectReader, pool: Pool): Computer[] {
  return read.objects(Field.computers).map((computer) => new ReadComputer(computer, pool));
}

class ReadComputer implements Computer, Membership {
  declare private readonly read: ObjectReader;
  declare readonly pool: Pool;

  /** @param read reads an object that is there */
  constructor(read: ObjectReader, pool: Pool) {
    this.read = read;
    this.pool = pool;
  }

  get membership(): Membership {
    return this;
  }

  get computer(): Computer {
    return this;
  }

  get fqdn(): Fact<string> {
    return this.read.string(Field.fqdn);
  }

  get dataCenter(): Fact<string> {
    return this.read.string(Field.dataCenter);
  }

  get operatingSystem(): Fact<OneOf<'operatingSystem'>> {
    return this.read.oneOf(Field.operatingSystem, 'operatingSystem');
  }

  get fileSystem(): Fact<OneOf<'fileSystem'>> {
    return this.read.oneOf(Field.fileSystem, 'fileSystem');
  }

  get virtual(): Fact<boolean> {
    return this.read.boolean(Field.virtual);
  }

  get processorCores(): Fact<number> {
    return this.read.integer(Field.processorCores);
  }

  get memoryGB(): Fact<number> {
    return this.read.number(Field.memoryGB);
  }

  get timeZone(): Fact<string> {
    return this.read.string(Field.timeZone);
  }

  get features(): ListFact<OneOf<'feature'>> {
    return this.read.listOf(Field.features, 'feature');
  }

  get services(): ListFact<OneOf<'service'>> {
    return this.read.listOf(Field.services, 'service');
  }

  get state(): Fact<OneOf<'computerState'>> {
    return this.read.oneOf(Field.state, 'computerState');
  }

  get node(): ObjectNode {
    const { value } = this.read.set;
    if (!value) throw new Error('A computer is read from an object.');
    return value;
  }
}

/** Those of a pool that has no store. */
const NO_SETS: readonly StoreSet[] = [];
