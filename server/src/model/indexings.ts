import {
  SLOTS,
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
  type WrittenSlot,
} from './entities';
import { isAbsent, isKnown, isUnknown, type Fact } from './fact';
import type { Indexing, Register } from './nameIndex';

/* Which things of a document are found by which names. */

export const SITES: Indexing<Site> = {
  things: ({ sites }) => sites,
  enter: (site, register) => register.put(site.name, site),
  thingOf: itself,
};

export const POOLS: Indexing<Pool> = {
  things: poolsIn,
  enter: (pool, register) => register.put(pool.fqdn, pool),
  thingOf: itself,
};

export const POOLS_BY_KIND: Indexing<Pool> = {
  things: poolsIn,
  enter: (pool, register) => register.put(KINDS[pool.kind], pool),
  thingOf: itself,
};

export const STANDARD_EDITION_SERVERS: Indexing<StandardEditionServer> = {
  things: ({ standardEditionServers }) => standardEditionServers,
  enter: (server, register) => register.put(server.fqdn, server),
  thingOf: itself,
};

export const SQL_STORES: Indexing<SqlStore> = {
  things: sqlStoresIn,
  enter: (store, register) => register.put(store.id, store),
  thingOf: itself,
};

export const SQL_STORES_BY_SERVER: Indexing<SqlStore> = {
  things: sqlStoresIn,
  enter: (store, register) => register.put(store.server, store),
  thingOf: itself,
};

export const FILE_STORES: Indexing<FileStore> = {
  things: ({ fileStores }) => fileStores,
  enter: (store, register) => register.put(store.id, store),
  thingOf: itself,
};

export const MEMBERSHIPS: Indexing<Pool, Membership> = {
  things: poolsIn,
  enter: (pool, register) => {
    for (const computer of pool.computers) register.put(computer.fqdn, computer.membership);
  },
  thingOf: ({ pool }) => pool,
};

export const NAMELESS: Indexing<Entity> = { things: entitiesIn, enter: enterNameless, thingOf: itself };

export const BY_SLOTS: Indexing<Pool, WrittenSlot> = {
  things: poolsIn,
  enter: (pool, register) => {
    for (const set of pool.storeSets) {
      if (!isKnown(set.set)) continue;
      for (const slot of SLOTS) {
        const fact = set.slots[slot];
        if (isKnown(fact)) register.put(fact, { pool, set, slot, fact });
      }
    }
  },
  thingOf: ({ pool }) => pool,
};

export const BY_FILE_STORE: Indexing<Pool> = {
  things: poolsIn,
  enter: (pool, register) => {
    if (pool.kind !== 'other') register.put(pool.fileStore, pool);
  },
  thingOf: itself,
};

export const BY_SITE: Indexing<Pool> = {
  things: poolsIn,
  enter: (pool, register) => {
    if (pool.kind !== 'other') register.put(pool.site, pool);
  },
  thingOf: itself,
};

export const DEFAULTS_BY_SITE: Indexing<PersistentChatPool> = {
  things: chatPoolsIn,
  enter: (pool, register) => {
    if (pool.defaultForSite.value === true) register.put(pool.site, pool);
  },
  thingOf: itself,
};

export const DEFAULTS: Indexing<PersistentChatPool> = {
  things: chatPoolsIn,
  enter: (pool, register) => {
    if (pool.defaultForAllSites.value === true) register.put(ALL_SITES, pool);
  },
  thingOf: itself,
};

export const BY_ADAPTER_FOLDER: Indexing<PersistentChatPool> = {
  things: chatPoolsIn,
  enter: (pool, register) => {
    const { outputDirectory } = pool.compliance.adapter;
    if (outputDirectory.value?.trim()) register.put(outputDirectory, pool);
  },
  thingOf: itself,
};

export const REMARKABLE: Indexing<Pool> = { things: poolsIn, enter: enterRemarkable, thingOf: itself };

function enterRemarkable(pool: Pool, register: Register<Pool>): void {
  let isSlotUnknown = false;
  let isWitnessUnknown = false;
  for (const { set, slots } of pool.storeSets) {
    if (isAbsent(set)) continue;
    isSlotUnknown ||= SLOTS.some((slot) => isUnknown(slots[slot]));
    isWitnessUnknown ||= isUnknown(slots.witness) || isUnknown(slots.backupWitness);
  }
  if (isSlotUnknown) register.put(UNREADABLE.sqlStore, pool);
  if (isWitnessUnknown) register.put(UNREADABLE.witness, pool);
  if (pool.kind !== 'other' && isUnknown(pool.fileStore)) register.put(UNREADABLE.fileStore, pool);
  if (pool.kind === 'standardEdition' && isAbsent(pool.backEnd.set)) register.put(LOCAL_BACK_END, pool);
}

/** What may be declared under a name that cannot be read. `localBackEnd`: a Standard Edition server that leaves out its back end. */
export type Unnamed = ReferenceKind | 'standardEdition' | 'localBackEnd';

/** What stands for a kind in an index of names. */
export const KINDS: Readonly<Record<Pool['kind'], Fact<string>>> = {
  frontEnd: { node: undefined, value: 'frontEnd' },
  standardEdition: { node: undefined, value: 'standardEdition' },
  persistentChat: { node: undefined, value: 'persistentChat' },
  other: { node: undefined, value: 'other' },
};

/** What stands for those without a name in an index of names. */
export const UNNAMED: Readonly<Record<Unnamed, Fact<string>>> = {
  site: { node: undefined, value: 'site' },
  pool: { node: undefined, value: 'pool' },
  sqlStore: { node: undefined, value: 'sqlStore' },
  fileStore: { node: undefined, value: 'fileStore' },
  standardEdition: { node: undefined, value: 'standardEdition' },
  localBackEnd: { node: undefined, value: 'localBackEnd' },
};

function enterNameless(entity: Entity, register: Register<Entity>): void {
  if ('computerList' in entity) {
    if (!isUnknown(entity.fqdn)) return;
    register.put(UNNAMED.pool, entity);
    if (entity.kind !== 'standardEdition') return;
    register.put(UNNAMED.standardEdition, entity);
    if (isAbsent(entity.backEnd.set)) register.put(UNNAMED.localBackEnd, entity);
  } else if ('name' in entity) {
    if (isUnknown(entity.name)) register.put(UNNAMED.site, entity);
  } else if (isUnknown(entity.id)) {
    register.put('instance' in entity ? UNNAMED.sqlStore : UNNAMED.fileStore, entity);
  }
}

/** What is written in a pool that cannot be read: it may name any thing of its kind. */
export type Unreadable = 'sqlStore' | 'witness' | 'fileStore';

/* What stands for something that is no name, in an index of names. */
export const ALL_SITES: Fact<string> = { node: undefined, value: 'all' };
export const LOCAL_BACK_END: Fact<string> = { node: undefined, value: 'localBackEnd' };
export const UNREADABLE: Readonly<Record<Unreadable, Fact<string>>> = {
  sqlStore: { node: undefined, value: 'sqlStore' },
  witness: { node: undefined, value: 'witness' },
  fileStore: { node: undefined, value: 'fileStore' },
};

export function itself<Thing>(thing: Thing): Thing {
  return thing;
}

export function poolsIn({ pools }: Declarations): readonly Pool[] {
  return pools;
}

function chatPoolsIn({ persistentChatPools }: Declarations): readonly PersistentChatPool[] {
  return persistentChatPools;
}

function sqlStoresIn({ sqlStores }: Declarations): readonly SqlStore[] {
  return sqlStores;
}

export function entitiesIn({ sites, pools, sqlStores, fileStores }: Declarations): Entity[] {
  return [...sites, ...pools, ...sqlStores, ...fileStores];
}
