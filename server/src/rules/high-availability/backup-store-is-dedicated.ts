import { t } from '@vscode/l10n';
import type { WrittenSlot } from '../../model/entities';
import type { Fact } from '../../model/fact';
import type { Names } from '../../model/names';
import { bothHaveBackup } from '../shared/disasterRecovery';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { slotTitle, storeSetTitle } from '../shared/storeSets';
import { dataSlotsIn, holdsDatabases, type NamedSlot } from '../shared/storeSlots';
import { poolName, sqlStoreName } from '../shared/words';

interface Data {
  readonly copy: NamedSlot;
  readonly other: WrittenSlot;
}

/**
 * Whether another slot makes the instance of a copy one that is not dedicated. Two store sets of one kind are reported by
 * `one-database-kind-per-instance`, the two of one pool with disaster recovery by `pchat-dr-compliance-own-instances`.
 */
function isForeign(other: WrittenSlot, copy: NamedSlot): boolean {
  if (other.set.kind === copy.set.kind || other.slot === copy.slot) return false;
  const { pool } = copy;
  return !(pool === other.pool && pool.kind === 'persistentChat' && bothHaveBackup(pool));
}

/**
 * @returns the data slots that name the SQL Server store of that id, in the order of the text: of those that are alike the first two, as at most
 * one of them is excepted for a slot
 */
function usesOf(id: Fact<string>, names: Names): WrittenSlot[] {
  const store = names.sqlStore(id);
  const alike = new Map<string, number>();
  const uses = (store ? names.slotsNaming(store) : []).filter((use) => {
    if (!holdsDatabases(use)) return false;
    const sort = `${use.set.kind} ${use.slot}`;
    const before = alike.get(sort) ?? 0;
    alike.set(sort, before + 1);
    return before < 2;
  });
  return uses.sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf({ fact }: WrittenSlot): number {
  return fact.node?.offset ?? 0;
}

export const backupStoreIsDedicated = defineRule<Data>({
  id: 'backup-store-is-dedicated',
  category: 'high-availability',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-required-resources-for-persistent-chat-server'],
  page: () => ({
    title: t('The SQL Server instance of a mirror or backup holds nothing else'),
    why: t(
      'Microsoft asks for an instance of SQL Server that is dedicated to a mirror or a backup. Databases of another role on it compete with the copy for memory and disks just when the copy has to take over.',
    ),
    whatToDo: t('Name a SQL Server store of its own for the mirror or the backup, or move the other databases.'),
  }),
  check(topology, report) {
    const { names } = topology;
    const uses = names.derived(usesOf);
    for (const copy of dataSlotsIn(topology)) {
      if (copy.slot === 'primary' || names.slotCount(copy.store) < 2) continue;
      const other = uses.of(copy.store.id).find((use) => isForeign(use, copy));
      if (!other) continue;
      report({
        at: placeIn(copy.pool, copy.fact),
        data: { copy, other },
        related: () => [
          {
            at: placeIn(other.pool, other.fact),
            message: t('Named here too, as {slot}', { slot: slotTitle(other.slot) }),
          },
        ],
      });
    }
  },
  message: ({ copy, other }) =>
    t(
      '{store} is the {slot} of the {set} in {pool}, and the {otherSlot} of the {otherSet} in {otherPool} too. Without an instance dedicated to it a copy is not recommended.',
      {
        store: sqlStoreName(copy.store),
        slot: slotTitle(copy.slot),
        set: storeSetTitle(copy.set.kind),
        pool: poolName(copy.pool),
        otherSlot: slotTitle(other.slot),
        otherSet: storeSetTitle(other.set.kind),
        otherPool: poolName(other.pool),
      },
    ),
});
