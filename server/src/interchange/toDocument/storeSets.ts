import { t } from '@vscode/l10n';
import { SLOTS, type Slot } from '../../model/entities';
import type { Origin } from '../origins';
import { dependenciesOn, isDefault, type Dependency, type Service } from '../topologyXml/topology';
import type { Context } from './context';
import { dependencyOrigin } from './poolOrigins';
import { object, type JsonObject } from './jsonObject';

/**
 * Reads where the databases of a role are from what a pool's services depend on.
 *
 * @param role the role of the store, such as `UserStore`
 * @param isItsWitness whether a dependency on a WitnessStore concerns this role; left out: none does
 * @returns `undefined` where the pool has no such store
 */
export function storeSet(
  services: readonly Service[],
  role: string,
  context: Context,
  isItsWitness: (dependency: Dependency) => boolean = () => false,
): JsonObject | undefined {
  const ids = new Map<Slot, string>();
  const origins = new Map<Slot, Origin>();
  for (const dependency of dependenciesOn(services, role)) {
    const slot = slotOf(dependency.usage);
    if (slot !== undefined) fill(slot, dependency, { ids, origins }, context);
  }
  for (const dependency of dependenciesOn(services, 'WitnessStore').filter(isItsWitness)) {
    fill(/backup/i.test(dependency.usage) ? 'backupWitness' : 'witness', dependency, { ids, origins }, context);
  }
  const [whole] = origins.values();
  if (whole === undefined) return undefined;
  const set = object(Object.fromEntries(SLOTS.map((slot) => [slot, ids.get(slot)])));
  return context.origins.mark(set, whole, Object.fromEntries(origins));
}

function fill(
  slot: Slot,
  dependency: Dependency,
  { ids, origins }: { readonly ids: Map<Slot, string>; readonly origins: Map<Slot, Origin> },
  context: Context,
): void {
  const { on, from, usage, element } = dependency;
  context.expressed.add(dependency);
  if (!isDefault(dependency) || on.role === 'WitnessStore') remarkGuess(slot, dependency, context);
  // Where it is installed is remarked already if the file does not say.
  if (on.sqlInstance === undefined) return;
  const id = context.stores.idOfSqlStore(on.sqlInstance);
  const known = ids.get(slot);
  if (known === undefined) {
    ids.set(slot, id);
    origins.set(slot, dependencyOrigin(dependency));
  } else if (known !== id) {
    context.remarks.warn(
      t('{service} has two {role} of usage {usage}: {first} is imported, {second} is left out.', {
        service: from.label,
        role: on.role,
        usage,
        first: known,
        second: id,
      }),
      element,
    );
  }
}

/** Only `Default` was ever seen; how mirrors and backups are written is unknown, so any name that says it will do. */
function slotOf(usage: string): Slot | undefined {
  const says = (word: string): boolean => usage.toLowerCase().includes(word);
  if (says('default')) return 'primary';
  if (says('backup')) return says('witness') ? 'backupWitness' : says('mirror') ? 'backupMirror' : 'backup';
  if (says('witness')) return 'witness';
  return says('mirror') ? 'mirror' : undefined;
}

function remarkGuess(slot: Slot, { on, usage, element }: Dependency, context: Context): void {
  context.remarks.tally(`usage ${on.role} ${usage}`, 'warning', element, (count) =>
    t(
      'A dependency on {role} with usage {usage} was read as {slot}, by its name only: check it (occurrences: {count}).',
      {
        role: on.role,
        usage,
        slot,
        count,
      },
    ),
  );
}
