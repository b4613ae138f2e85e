import { SLOTS, type PersistentChatPool, type Slot } from '../model/entities';
import { isAbsent, isUnknown } from '../model/fact';
import type { Changes, ComplianceAdapter, SqlStoreChoice } from '../protocol';
import { hasBackup } from '../rules/shared/disasterRecovery';
import { addInOrder } from '../rules/shared/fixes';
import { Skeletons } from '../rules/shared/skeletons';
import { isTakenByAnother } from '../rules/shared/storeSlots';
import type { Topology } from '../model/topology';
import { pointerOf } from '../syntax/tree';
import { number, object, oneOf, optional, string } from './arguments';
import { defineChange } from './change';
import type { Draft } from './draft';
import { writeFact } from './facts';
import { isRefusal, unreadable, type Refusal } from './refusal';
import { completeSqlStore, putStore, sqlStoreChoice } from './stores';
import { targetAt } from './targets';

type Given = Changes['enableCompliance'];

/** The argument for each slot of the compliance store. */
const ARGUMENT_OF = {
  primary: 'store',
  mirror: 'mirror',
  witness: 'witness',
  backup: 'backup',
  backupMirror: 'backupMirror',
  backupWitness: 'backupWitness',
} as const satisfies Record<Slot, keyof Given>;

const store = optional(sqlStoreChoice);

export const enableCompliance = defineChange<Given>(
  object({
    pool: string,
    store,
    mirror: store,
    witness: store,
    backup: store,
    backupMirror: store,
    backupWitness: store,
    adapter: optional(
      object({
        type: optional(oneOf('xml', 'exchange', 'custom')),
        outputDirectory: optional(string),
        runIntervalMinutes: optional(number),
      }),
    ),
  }),
  {
    choices: { store: 'sqlStore', mirror: 'sqlStore', witness: 'sqlStore' },
    complete(draft, given) {
      const pool = targetAt(draft, 'persistentChatPool', given.pool);
      if (isRefusal(pool)) return given;
      const { topology } = draft;
      const skeletons = new Skeletons(topology);
      const stores: Partial<Record<(typeof ARGUMENT_OF)[Slot], SqlStoreChoice>> = {};
      const wanted = { ...storesByDefault(topology, pool, given), ...given };
      for (const slot of SLOTS) {
        const choice = wanted[ARGUMENT_OF[slot]];
        if (choice === undefined) continue;
        const place = { pool, set: 'complianceStore', slot } as const;
        stores[ARGUMENT_OF[slot]] = completeSqlStore(topology, skeletons, place, choice);
      }
      const { type } = pool.compliance.adapter;
      const adapter = isAbsent(type) ? { type: 'xml' as const, ...given.adapter } : given.adapter;
      return { ...given, ...stores, ...(adapter ? { adapter } : {}) };
    },
    apply(draft, given) {
      const refusal = switchOn(draft, given.pool) ?? describeAdapter(draft, given.pool, given.adapter);
      if (refusal) return refusal;
      for (const slot of SLOTS) {
        const choice = given[ARGUMENT_OF[slot]];
        if (choice === undefined) continue;
        const failed = putStore(draft, (now) => placeOf(now, given.pool, slot), choice);
        if (failed) return failed;
      }
      const pool = targetAt(draft, 'persistentChatPool', given.pool);
      if (!isRefusal(pool)) draft.reveal(`${pointerOf(pool.node)}/compliance`);
      return undefined;
    },
  },
);

/**
 * Both databases may be on one instance, with its mirror. With disaster recovery compliance needs instances of its own, and an instance
 * holds the compliance database of one pool.
 */
function storesByDefault(topology: Topology, pool: PersistentChatPool, given: Given): Partial<Given> {
  if (given.store !== undefined || !isAbsent(pool.complianceStore.slots.primary)) return {};
  const { primary, mirror, witness } = pool.store.slots;
  const content = topology.names.sqlStore(primary);
  if (!content?.id.value || hasBackup(pool) || isTakenByAnother(topology, pool, 'complianceStore', content)) {
    return { store: {} };
  }
  const copies = topology.names.sqlStore(mirror) ? { mirror: mirror.value } : {};
  const watch = copies.mirror !== undefined && topology.names.sqlStore(witness) ? { witness: witness.value } : {};
  return { store: content.id.value, ...copies, ...watch };
}

function switchOn(draft: Draft, target: string): Refusal | undefined {
  const pool = targetAt(draft, 'persistentChatPool', target);
  if (isRefusal(pool)) return pool;
  const { set, enabled } = pool.compliance;
  if (isUnknown(set)) return unreadable('compliance');
  const { topology } = draft;
  draft.edit(
    set.value
      ? writeFact(topology, set.value, 'enabled', enabled, true)
      : addInOrder(topology, pool.node, { compliance: { enabled: true } }),
  );
  return undefined;
}

function describeAdapter(draft: Draft, target: string, wanted: ComplianceAdapter | undefined): Refusal | undefined {
  if (!wanted) return undefined;
  const entries = Object.entries(wanted).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  if (entries.length === 0) return undefined;
  const pool = targetAt(draft, 'persistentChatPool', target);
  if (isRefusal(pool)) return pool;
  const { set, adapter } = pool.compliance;
  if (isUnknown(adapter.set)) return unreadable('adapter');
  if (set.value && !adapter.set.value) {
    draft.edit(addInOrder(draft.topology, set.value, { adapter: Object.fromEntries(entries) }));
    return undefined;
  }
  for (const [property, value] of entries) {
    const now = targetAt(draft, 'persistentChatPool', target);
    if (isRefusal(now)) return now;
    const { adapter: there } = now.compliance;
    if (!there.set.value) continue;
    draft.edit(
      writeFact<string | number>(draft.topology, there.set.value, property, there[property as AdapterProperty], value),
    );
  }
  return undefined;
}

type AdapterProperty = 'type' | 'outputDirectory' | 'runIntervalMinutes';

function placeOf(draft: Draft, target: string, slot: Slot) {
  const pool = targetAt(draft, 'persistentChatPool', target);
  return isRefusal(pool) ? pool : ({ pool, set: 'complianceStore', slot } as const);
}
