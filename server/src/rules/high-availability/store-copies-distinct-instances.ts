import { t } from '@vscode/l10n';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { slotTitle, storeSetTitle, removeSlot } from '../shared/storeSets';
import { namedSetsIn, type NamedSlot } from '../shared/storeSlots';
import { poolName, sqlStoreName } from '../shared/words';

interface Data {
  readonly earlier: NamedSlot;
  readonly later: NamedSlot;
}

/** One witness may serve both mirrors of a store set. */
function areWitnesses(one: NamedSlot, other: NamedSlot): boolean {
  return one.slot === 'witness' && other.slot === 'backupWitness';
}

export const storeCopiesDistinctInstances = defineRule<Data>({
  id: 'store-copies-distinct-instances',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-required-resources-for-persistent-chat-server'],
  page: () => ({
    title: t('The copies of a database are on SQL Server instances of their own'),
    why: t(
      'The primary, the mirror, the backup and the mirror of the backup each take a SQL Server instance dedicated to them, and the witness is a third party to the two. A copy on the instance that it is a copy of protects against nothing. One witness may serve several mirrors.',
    ),
    whatToDo: t('Name another SQL Server store for the copy, or remove the copy.'),
  }),
  check(topology, report) {
    for (const { pool, slots } of namedSetsIn(topology)) {
      for (const later of slots) {
        const earlier = slots.find((slot) => slot.store === later.store && !areWitnesses(slot, later));
        if (!earlier || slots.indexOf(earlier) >= slots.indexOf(later)) continue;
        report({
          at: placeIn(pool, later.fact),
          data: { earlier, later },
          related: () => [
            { at: placeIn(pool, earlier.fact), message: t('Named here as {slot}', { slot: slotTitle(earlier.slot) }) },
          ],
        });
      }
    }
  },
  message: ({ earlier, later }) =>
    t(
      '{store} is both the {earlier} and the {later} of the {set} in {pool}. One SQL Server instance for both is not supported.',
      {
        store: sqlStoreName(later.store),
        earlier: slotTitle(earlier.slot),
        later: slotTitle(later.slot),
        set: storeSetTitle(later.set.kind),
        pool: poolName(later.pool),
      },
    ),
  fixes: ({ data: { later } }, topology) => [removeSlot(topology, later.set, later.slot)],
});
