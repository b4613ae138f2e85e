import { t } from '@vscode/l10n';
import { SLOTS, type PersistentChatPool, type Slot } from '../model/entities';
import { isAbsent, isUnknown } from '../model/fact';
import type { Topology } from '../model/topology';
import type { Changes, ComplianceAdapter } from '../protocol';
import { addInOrder } from '../rules/shared/fixes';
import { pointerOf } from '../syntax/tree';
import { number, object, oneOf, optional, string } from './arguments';
import type { Draft } from './draft';
import { writeFact } from './facts';
import { Additions, type Places } from './forms/additions';
import { askForComplianceStores, type ComplianceStores } from './forms/complianceStores';
import { Form } from './forms/form';
import { defineForm, type Asked, type Obstacle } from './forms/formKind';
import { answersOf, slotsOf } from './forms/mirroredStores';
import { optionalSqlStore } from './forms/readers';
import { surroundings } from './forms/surroundings';
import { isRefusal, unreadable, type Refusal } from './refusal';
import { putStore, sqlStoreChoice } from './stores';
import { targetAt } from './targets';

type Given = Changes['enableCompliance'];

interface Complete {
  readonly pool: string;
  readonly stores: ComplianceStores;
  readonly adapter: ComplianceAdapter | undefined;
}

/** Asks for which pool compliance is to be enabled, where its database is, and who gets the records. */
export const enableCompliance = defineForm<Given, Complete>({
  arguments: object({
    pool: optional(string),
    store: optional(sqlStoreChoice),
    mirror: optional(optionalSqlStore),
    witness: optional(optionalSqlStore),
    backup: optional(sqlStoreChoice),
    backupMirror: optional(optionalSqlStore),
    backupWitness: optional(optionalSqlStore),
    adapter: optional(
      object({
        type: optional(oneOf('xml', 'exchange', 'custom')),
        outputDirectory: optional(string),
        runIntervalMinutes: optional(number),
      }),
    ),
  }),
  ask,
  build,
  obstacle,
});

function obstacle(topology: Topology): Obstacle | undefined {
  if (poolsWithout(topology).length > 0) return undefined;
  if (topology.persistentChatPools.length === 0) {
    return { refusal: t('This topology has no Persistent Chat pool.'), remedies: ['addPersistentChatPool'] };
  }
  return { refusal: t('Compliance is enabled for every Persistent Chat pool of this topology.'), remedies: [] };
}

function poolsWithout({ persistentChatPools }: Topology): PersistentChatPool[] {
  return persistentChatPools.filter(({ fqdn, compliance }) => fqdn.value && compliance.enabled.value !== true);
}

function ask(topology: Topology, given: Given, draft: Draft): Asked<Given, Complete> {
  const form = new Form();
  const around = surroundings(topology, { ...given });
  const pools = poolsWithout(topology);
  const target = form.choice(
    {
      id: 'pool',
      title: t('Pool'),
      prompt: t('Persistent Chat pool to enable compliance for'),
      isOpen: pools.length !== 1,
    },
    given.pool ?? pools[0]?.fqdn.value ?? '',
    () =>
      pools.map(({ fqdn, displayName, site }) => ({
        value: fqdn.value,
        label: fqdn.value ?? '',
        description: [displayName.value ?? [], site.value ?? []].flat().join(' · '),
        icon: 'comment-discussion',
      })),
  );
  const pool = targetAt(draft, 'persistentChatPool', target);
  const stores = isRefusal(pool) ? [] : askForComplianceStores(form, around, pool, given);
  const adapter = isRefusal(pool) ? given.adapter : askForAdapter(form, pool, given.adapter);
  return {
    steps: form.steps,
    answers: {
      ...given,
      ...(Object.assign({}, ...stores.map(({ group, chosen }) => answersOf(group, chosen))) as Given),
      pool: isRefusal(pool) ? target : nameOf(topology, pool, target),
      adapter,
    },
    complete: { pool: target, stores, adapter },
  };
}

/** @returns the FQDN where it leads to the pool, else what it was called by */
function nameOf({ names }: Topology, pool: PersistentChatPool, target: string): string {
  return pool.fqdn.value && names.pool(pool.fqdn) === pool ? pool.fqdn.value : target;
}

/** Not asked where the pool has one already. */
function askForAdapter(
  form: Form,
  { compliance: { adapter } }: PersistentChatPool,
  given: ComplianceAdapter | undefined,
): ComplianceAdapter | undefined {
  if (!isAbsent(adapter.type)) return given;
  const type = form.choice<NonNullable<ComplianceAdapter['type']>>(
    { id: 'adapter.type', title: t('Adapter'), prompt: t('What takes the records out of the compliance database') },
    given?.type ?? 'xml',
    () => [
      { value: 'xml', label: t('XML'), detail: t('Writes XML files to a directory'), icon: 'file-code' },
      { value: 'exchange', label: t('Exchange'), detail: t('Sends them to an Exchange mailbox'), icon: 'mail' },
      { value: 'custom', label: t('Custom'), detail: t('An adapter of your own'), icon: 'extensions' },
    ],
  );
  return { type, ...given };
}

function build(draft: Draft, { pool: target, stores, adapter }: Complete): Places | Refusal {
  const before = targetAt(draft, 'persistentChatPool', target);
  if (isRefusal(before)) return before;
  const additions = new Additions(draft.topology);
  const chosen: Partial<Record<Slot, string>> = {};
  for (const one of stores) Object.assign(chosen, slotsOf(additions, one.group, one.chosen, before.site.value ?? ''));
  const refusal =
    additions.write(draft) ??
    switchOn(draft, target) ??
    describeAdapter(draft, target, adapter) ??
    fill(draft, target, chosen);
  if (refusal) return refusal;
  const place = pointerOf(before.node);
  draft.reveal(`${place}/compliance`);
  return new Map([
    ...additions.places,
    [`${place}/compliance`, 'pool'],
    [`${place}/compliance/adapter`, 'adapter.type'],
    ...stores.flatMap(({ group: { set, slots, names } }) =>
      slots.map((slot, index) => [`${place}/${set}/${slot}`, names[index] ?? ''] as const),
    ),
  ]);
}

/** Names the stores in the slots of the compliance store. */
function fill(draft: Draft, target: string, chosen: Partial<Record<Slot, string>>): Refusal | undefined {
  for (const slot of SLOTS) {
    const id = chosen[slot];
    if (id === undefined) continue;
    const refusal = putStore(
      draft,
      (now) => {
        const pool = targetAt(now, 'persistentChatPool', target);
        return isRefusal(pool) ? pool : { pool, set: 'complianceStore', slot };
      },
      id,
    );
    if (refusal) return refusal;
  }
  return undefined;
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
