import type { ArrayNode, ObjectNode, StringNode } from '../syntax/tree';
import type { Fact, ListFact } from './fact';
import type { ListName } from './lists';

export type { Item, ListFact } from './fact';

/** The values that the format allows, as in schemas/topology.schema.json; a test holds the two together. */
export const ENUMERATIONS = {
  product: [
    'lyncServer2013',
    'skypeForBusinessServer2015',
    'skypeForBusinessServer2019',
    'skypeForBusinessServerSubscriptionEdition',
  ],
  /** A pool may be older than the document's product. */
  poolProduct: [
    'lyncServer2013',
    'skypeForBusinessServer2015',
    'skypeForBusinessServer2019',
    'skypeForBusinessServerSubscriptionEdition',
    'lyncServer2010',
    'ocs2007R2',
  ],
  siteKind: ['central', 'branch'],
  operatingSystem: [
    'windowsServer2008R2',
    'windowsServer2012',
    'windowsServer2012R2',
    'windowsServer2016',
    'windowsServer2019',
    'windowsServer2022',
  ],
  fileSystem: ['NTFS', 'ReFS', 'FAT32'],
  feature: ['messageQueuing', 'webServer', 'netFramework45', 'powerShell3', 'windowsIdentityFoundation'],
  service: [
    'persistentChatService',
    'persistentChatComplianceService',
    'persistentChatFileWebService',
    'persistentChatRoomManagementWebService',
    'trustedApplication',
    'mediation',
    'exchange',
    'sharePoint',
    'reverseProxy',
  ],
  computerState: ['active', 'inactive'],
  poolType: ['multipleComputer', 'singleComputer'],
  adapterType: ['xml', 'exchange', 'custom'],
  poolState: ['normal', 'failedOver'],
  upgradedFrom: ['lyncServer2010GroupChat', 'ocs2007R2GroupChat'],
  role: ['director', 'edge', 'mediation', 'trustedApplication', 'officeWebApps'],
  sqlVersion: ['2008', '2008R2', '2012', '2014', '2016', '2017', '2019'],
  sqlEdition: ['enterprise', 'standard', 'express', 'web', 'workgroup', 'developer'],
  highAvailability: ['none', 'failoverCluster', 'availabilityGroup'],
  fileStorePermission: ['fullControl', 'modify', 'read'],
} as const;

export type OneOf<Name extends keyof typeof ENUMERATIONS> = (typeof ENUMERATIONS)[Name][number];

/** The slots of a store set, in the order in which rules take them, wherever they stand in the text. */
export const SLOTS = ['primary', 'mirror', 'witness', 'backup', 'backupMirror', 'backupWitness'] as const;
export type Slot = (typeof SLOTS)[number];
/** The slots that hold databases. */
export const DATA_SLOTS = ['primary', 'mirror', 'backup', 'backupMirror'] as const;

export type StoreSetKind = 'backEnd' | 'archivingStore' | 'monitoringStore' | 'store' | 'complianceStore';

/** Where the databases of one role of one pool are. */
export interface StoreSet {
  readonly kind: StoreSetKind;
  readonly set: Fact<ObjectNode>;
  readonly slots: Readonly<Record<Slot, Fact<string>>>;
  readonly database: Fact<string>;
}

export interface Site {
  readonly node: ObjectNode;
  readonly name: Fact<string>;
  readonly kind: Fact<OneOf<'siteKind'>>;
  readonly centralSite: Fact<string>;
  readonly region: Fact<string>;
  readonly dataMustStayInRegion: Fact<boolean>;
  readonly complianceRequired: Fact<boolean>;
  readonly references: readonly Reference[];
}

/** A member of a pool. A Standard Edition server is the one computer of its pool: their node is the same. */
export interface Computer {
  readonly node: ObjectNode;
  /** It as a member of the pool whose computers it is among. */
  readonly membership: Membership;
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
  /** In a Persistent Chat pool; absent elsewhere. */
  readonly state: Fact<OneOf<'computerState'>>;
}

interface PoolBase {
  readonly node: ObjectNode;
  readonly fqdn: Fact<string>;
  readonly site: Fact<string>;
  readonly computers: readonly Computer[];
  /** The list itself: whether `computers` are all there are. */
  readonly computerList: Fact<ArrayNode>;
  /** How much stands in the list, computers or not; `undefined` where there is no list. */
  readonly listed: number | undefined;
  /** The store sets that a pool of its kind has, whether they are given or not. */
  readonly storeSets: readonly StoreSet[];
  /** What it refers to. */
  readonly references: readonly Reference[];
}

interface UserPool extends PoolBase {
  readonly backEnd: StoreSet;
  readonly archivingStore: StoreSet;
  readonly monitoringStore: StoreSet;
  readonly fileStore: Fact<string>;
  /** Users homed on the pool. */
  readonly users: Fact<number>;
  readonly pairedPool: Fact<string>;
  readonly centralManagement: Fact<boolean>;
  readonly product: Fact<OneOf<'poolProduct'>>;
}

export interface FrontEndPool extends UserPool {
  readonly kind: 'frontEnd';
}

export interface StandardEditionServer extends UserPool {
  readonly kind: 'standardEdition';
}

export interface PersistentChatPool extends PoolBase {
  readonly kind: 'persistentChat';
  readonly displayName: Fact<string>;
  readonly type: Fact<OneOf<'poolType'>>;
  readonly port: Fact<number>;
  readonly nextHop: Fact<string>;
  readonly fileStore: Fact<string>;
  readonly store: StoreSet;
  readonly compliance: {
    readonly set: Fact<ObjectNode>;
    readonly enabled: Fact<boolean>;
    readonly adapter: {
      readonly set: Fact<ObjectNode>;
      readonly type: Fact<OneOf<'adapterType'>>;
      readonly outputDirectory: Fact<string>;
      readonly runIntervalMinutes: Fact<number>;
    };
  };
  readonly complianceStore: StoreSet;
  readonly defaultForSite: Fact<boolean>;
  readonly defaultForAllSites: Fact<boolean>;
  readonly users: {
    readonly set: Fact<ObjectNode>;
    readonly concurrent: Fact<number>;
    readonly provisioned: Fact<number>;
    readonly endpoints: Fact<number>;
  };
  readonly poolState: Fact<OneOf<'poolState'>>;
  readonly upgradedFrom: Fact<OneOf<'upgradedFrom'>>;
  readonly product: Fact<OneOf<'poolProduct'>>;
}

/** A director, edge, mediation, trusted application or Office Web Apps pool. */
export interface OtherPool extends PoolBase {
  readonly kind: 'other';
  readonly role: Fact<OneOf<'role'>>;
  readonly nextHop: Fact<string>;
}

export type Pool = FrontEndPool | StandardEditionServer | PersistentChatPool | OtherPool;

/** A SQL Server store: one instance on one SQL Server. */
export interface SqlStore {
  readonly node: ObjectNode;
  readonly id: Fact<string>;
  readonly server: Fact<string>;
  /** The default instance is the empty string. */
  readonly instance: Fact<string>;
  readonly site: Fact<string>;
  readonly dataCenter: Fact<string>;
  readonly version: Fact<OneOf<'sqlVersion'>>;
  readonly edition: Fact<OneOf<'sqlEdition'>>;
  readonly highAvailability: Fact<OneOf<'highAvailability'>>;
  readonly clusterNodes: Fact<number>;
  readonly processorCores: Fact<number>;
  readonly memoryGB: Fact<number>;
  readonly references: readonly Reference[];
}

/** A file share, or a local folder. */
export interface FileStore {
  readonly node: ObjectNode;
  readonly id: Fact<string>;
  readonly server: Fact<string>;
  readonly share: Fact<string>;
  readonly path: Fact<string>;
  readonly site: Fact<string>;
  readonly dataCenter: Fact<string>;
  readonly references: readonly Reference[];
}

export interface Deployment {
  readonly node: ObjectNode;
  readonly publishingAccount: {
    readonly set: Fact<ObjectNode>;
    readonly groups: ListFact<string>;
    readonly fileStorePermission: Fact<OneOf<'fileStorePermission'>>;
  };
  readonly persistentChatAdministrators: ListFact<string>;
  readonly persistentChatPolicy: { readonly set: Fact<ObjectNode>; readonly enabledScopes: ListFact<string> };
  readonly completedSteps: ListFact<string>;
}

export type Entity = Site | Pool | SqlStore | FileStore;

/** What a reference may name. */
export type ReferenceKind = 'site' | 'pool' | 'sqlStore' | 'fileStore';

/** A computer as a member of a pool. */
export interface Membership {
  readonly computer: Computer;
  readonly pool: Pool;
}

/** A slot of a store set that names a SQL Server store, declared or not. */
export interface WrittenSlot<P extends Pool = Pool> {
  readonly pool: P;
  readonly set: StoreSet;
  readonly slot: Slot;
  readonly fact: Fact<string>;
}

/** A string that names something declared elsewhere in the document. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly node: StringNode;
  /** What it says. */
  readonly fact: Fact<string>;
  /** What holds it. */
  readonly from: Entity;
}

/** What a document declares, each kind in the order of the text. */
export interface Declarations {
  readonly sites: readonly Site[];
  readonly frontEndPools: readonly FrontEndPool[];
  readonly standardEditionServers: readonly StandardEditionServer[];
  readonly persistentChatPools: readonly PersistentChatPool[];
  readonly otherPools: readonly OtherPool[];
  readonly sqlStores: readonly SqlStore[];
  readonly fileStores: readonly FileStore[];
  /** The four kinds of pool together, in the order of the text. */
  readonly pools: readonly Pool[];
  /** Every reference, thing by thing. */
  readonly references: readonly Reference[];
  /** The lists that hold something that cannot be read, or are no lists: there may be more in them than is known. */
  readonly unread: Pick<ReadonlySet<ListName>, 'has'>;
}
