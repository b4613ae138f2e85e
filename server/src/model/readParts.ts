import {
  SLOTS,
  type Deployment,
  type PersistentChatPool,
  type Slot,
  type StoreSet,
  type StoreSetKind,
} from './entities';
import { ABSENT, isAbsent, type Fact } from './fact';
import { Field } from './fields';
import type { ObjectReader } from './read';

/* What a pool says in objects of its own, and what the document says of the deployment. */

/** What is left out, of which there is most. */
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

export function readStoreSet(read: ObjectReader, kind: StoreSetKind): StoreSet {
  const set = read.object(Field[kind]);
  const node = set.set;
  if (isAbsent(node)) return LEFT_OUT[kind];
  return {
    kind,
    set: node,
    slots: {
      primary: set.string(Field.primary),
      mirror: set.string(Field.mirror),
      witness: set.string(Field.witness),
      backup: set.string(Field.backup),
      backupMirror: set.string(Field.backupMirror),
      backupWitness: set.string(Field.backupWitness),
    },
    database: set.string(Field.database),
  };
}

export function readCompliance(read: ObjectReader): PersistentChatPool['compliance'] {
  const { set } = read;
  if (isAbsent(set)) return NO_COMPLIANCE;
  return { set, enabled: read.boolean(Field.enabled), adapter: readAdapter(read.object(Field.adapter)) };
}

function readAdapter(read: ObjectReader): PersistentChatPool['compliance']['adapter'] {
  const { set } = read;
  if (isAbsent(set)) return NO_ADAPTER;
  return {
    set,
    type: read.oneOf(Field.type, 'adapterType'),
    outputDirectory: read.string(Field.outputDirectory),
    runIntervalMinutes: read.number(Field.runIntervalMinutes),
  };
}

export function readChatUsers(read: ObjectReader): PersistentChatPool['users'] {
  const { set } = read;
  if (isAbsent(set)) return NO_USERS;
  return {
    set,
    concurrent: read.integer(Field.concurrent),
    provisioned: read.integer(Field.provisioned),
    endpoints: read.integer(Field.endpoints),
  };
}

/** @returns what the document says of the deployment beside its lists */
export function readDeployment(root: ObjectReader): Deployment | undefined {
  const read = root.object(Field.deployment);
  const node = read.set.value;
  if (!node) return undefined;
  const account = read.object(Field.publishingAccount);
  const policy = read.object(Field.persistentChatPolicy);
  return {
    node,
    publishingAccount: {
      set: account.set,
      groups: account.strings(Field.groups),
      fileStorePermission: account.oneOf(Field.fileStorePermission, 'fileStorePermission'),
    },
    persistentChatAdministrators: read.strings(Field.persistentChatAdministrators),
    persistentChatPolicy: { set: policy.set, enabledScopes: policy.strings(Field.enabledScopes) },
    completedSteps: read.strings(Field.completedSteps),
  };
}
