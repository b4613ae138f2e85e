import type { JsonNode, ObjectNode, SyntaxTree } from '../syntax/tree';
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
  type Reference,
  type ReferenceKind,
  type Site,
  type SqlStore,
  type StandardEditionServer,
  type StoreSet,
  type StoreSetKind,
} from './entities';
import type { Fact } from './fact';
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
}

/** Reads the tree. Whatever the document is, there is a topology; what cannot be read is unknown in it. */
export function readTopology(tree: SyntaxTree): Topology {
  return new TopologyReader(tree).read();
}

class TopologyReader {
  readonly #tree: SyntaxTree;
  readonly #references: Reference[] = [];

  constructor(tree: SyntaxTree) {
    this.#tree = tree;
  }

  read(): Topology {
    const root = new ObjectReader(this.#tree.root);
    const sites = root.objects('sites').map((node) => this.#site(node));
    const frontEndPools = root.objects('frontEndPools').map((node) => this.#frontEndPool(node));
    const standardEditionServers = root.objects('standardEditionServers').map((node) => this.#standardEdition(node));
    const persistentChatPools = root.objects('persistentChatPools').map((node) => this.#persistentChatPool(node));
    const otherPools = root.objects('otherPools').map((node) => this.#otherPool(node));
    const sqlStores = root.objects('sqlStores').map((node) => this.#sqlStore(node));
    const fileStores = root.objects('fileStores').map((node) => this.#fileStore(node));
    const declarations: Declarations = {
      sites,
      frontEndPools,
      standardEditionServers,
      persistentChatPools,
      otherPools,
      sqlStores,
      fileStores,
      pools: inTextOrder([...frontEndPools, ...standardEditionServers, ...persistentChatPools, ...otherPools]),
      references: inTextOrder(this.#references),
    };
    let occurrences: Occurrences | undefined;
    return {
      ...declarations,
      tree: this.#tree,
      node: root.set.value,
      product: root.oneOf('product', 'product'),
      sipDomains: root.strings('sipDomains').items,
      deployment: readDeployment(root),
      names: new Names(declarations),
      get occurrences() {
        return (occurrences ??= new Occurrences(this));
      },
    };
  }

  #site(node: ObjectNode): Site {
    const read = new ObjectReader(node);
    const site: Site = {
      node,
      name: read.string('name'),
      kind: read.oneOf('kind', 'siteKind'),
      centralSite: read.string('centralSite'),
      region: read.string('region'),
      dataMustStayInRegion: read.boolean('dataMustStayInRegion'),
      complianceRequired: read.boolean('complianceRequired'),
    };
    this.#refer(site, { site: [site.centralSite] });
    return site;
  }

  #frontEndPool(node: ObjectNode): FrontEndPool {
    const read = new ObjectReader(node);
    const pool: FrontEndPool = { kind: 'frontEnd', ...readPool(node, read), ...readUserPool(read) };
    this.#referOfUserPool(pool);
    return pool;
  }

  #standardEdition(node: ObjectNode): StandardEditionServer {
    const read = new ObjectReader(node);
    const pool: StandardEditionServer = {
      kind: 'standardEdition',
      ...readPool(node, read),
      ...readUserPool(read),
      computers: [readComputer(node)],
    };
    this.#referOfUserPool(pool);
    return pool;
  }

  #persistentChatPool(node: ObjectNode): PersistentChatPool {
    const read = new ObjectReader(node);
    const compliance = read.object('compliance');
    const adapter = compliance.object('adapter');
    const users = read.object('users');
    const pool: PersistentChatPool = {
      kind: 'persistentChat',
      ...readPool(node, read),
      displayName: read.string('displayName'),
      type: read.oneOf('type', 'poolType'),
      port: read.integer('port'),
      nextHop: read.string('nextHop'),
      fileStore: read.string('fileStore'),
      store: readStoreSet(read, 'store'),
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
      complianceStore: readStoreSet(read, 'complianceStore'),
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
    };
    this.#refer(pool, {
      site: [pool.site],
      pool: [pool.nextHop],
      fileStore: [pool.fileStore],
      sqlStore: slotsIn(pool.store, pool.complianceStore),
    });
    return pool;
  }

  #otherPool(node: ObjectNode): OtherPool {
    const read = new ObjectReader(node);
    const pool: OtherPool = {
      kind: 'other',
      ...readPool(node, read),
      role: read.oneOf('role', 'role'),
      nextHop: read.string('nextHop'),
    };
    this.#refer(pool, { site: [pool.site], pool: [pool.nextHop] });
    return pool;
  }

  #sqlStore(node: ObjectNode): SqlStore {
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
    };
    this.#refer(store, { site: [store.site] });
    return store;
  }

  #fileStore(node: ObjectNode): FileStore {
    const read = new ObjectReader(node);
    const store: FileStore = {
      node,
      id: read.string('id'),
      server: read.string('server'),
      share: read.string('share'),
      path: read.string('path'),
      site: read.string('site'),
      dataCenter: read.string('dataCenter'),
    };
    this.#refer(store, { site: [store.site] });
    return store;
  }

  #referOfUserPool(pool: FrontEndPool | StandardEditionServer): void {
    this.#refer(pool, {
      site: [pool.site],
      pool: [pool.pairedPool],
      fileStore: [pool.fileStore],
      sqlStore: slotsIn(pool.backEnd, pool.archivingStore, pool.monitoringStore),
    });
  }

  #refer(from: Entity, facts: Partial<Record<ReferenceKind, readonly Fact<string>[]>>): void {
    for (const kind of ['site', 'pool', 'sqlStore', 'fileStore'] as const) {
      for (const { node, value } of facts[kind] ?? []) {
        if (value !== undefined && node?.type === 'string') this.#references.push({ kind, node, from });
      }
    }
  }
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
  return {
    backEnd: readStoreSet(read, 'backEnd'),
    archivingStore: readStoreSet(read, 'archivingStore'),
    monitoringStore: readStoreSet(read, 'monitoringStore'),
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

function readStoreSet(read: ObjectReader, kind: StoreSetKind): StoreSet {
  const set = read.object(kind);
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
  return sets.flatMap((set) => SLOTS.map((slot) => set.slots[slot]));
}

function inTextOrder<Written extends { readonly node: JsonNode }>(written: Written[]): Written[] {
  return written.sort((a, b) => a.node.offset - b.node.offset);
}
