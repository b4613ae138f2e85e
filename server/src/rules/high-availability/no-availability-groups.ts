import { t } from '@vscode/l10n';
import { placeIn, placeOf } from '../shared/places';
import { defineRule } from '../rule';
import { slotTitle, storeSetTitle } from '../shared/storeSets';
import { dataSlotsIn, type NamedSlot } from '../shared/storeSlots';
import { poolName, sqlStoreName } from '../shared/words';

export const noAvailabilityGroups = defineRule<NamedSlot>({
  id: 'no-availability-groups',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['highAvailability'],
  sources: ['learn:lync-server-2013-database-software-support'],
  page: () => ({
    title: t('The databases of Persistent Chat are not in an availability group'),
    why: t(
      'Lync Server 2013 knows two ways to make its databases highly available: SQL Server mirroring and failover clustering. AlwaysOn Availability Groups are not among them, and for Persistent Chat they are unsupported in Skype for Business Server 2015 too.',
    ),
    whatToDo: t('Use SQL Server mirroring (`mirror` and `witness`), or a failover cluster.'),
  }),
  check(topology, report) {
    for (const slot of dataSlotsIn(topology)) {
      const { highAvailability } = slot.store;
      if (slot.pool.kind !== 'persistentChat' || highAvailability.value !== 'availabilityGroup') continue;
      report({
        at: placeIn(slot.pool, slot.fact),
        data: slot,
        related: () => [{ at: placeOf(slot.store, highAvailability), message: t('The availability group') }],
      });
    }
  },
  message: ({ pool, set, slot, store }) =>
    t(
      '{store}, the {slot} of the {set} in {pool}, is in an availability group. Availability groups are not supported for Persistent Chat.',
      {
        store: sqlStoreName(store),
        slot: slotTitle(slot),
        set: storeSetTitle(set.kind),
        pool: poolName(pool),
      },
    ),
});
