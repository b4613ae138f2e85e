import { t } from '@vscode/l10n';
import type { SqlStore } from '../../model/entities';
import { bothHaveBackup } from '../shared/disasterRecovery';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { slotTitle, storeSetTitle } from '../shared/storeSets';
import { dataSlots, type NamedSlot } from '../shared/storeSlots';
import { poolName, sqlStoreName } from '../shared/words';

interface Data {
  /** Of the compliance store. */
  readonly slot: NamedSlot;
  /** Of the content. */
  readonly other: NamedSlot;
}

export const pchatDrComplianceOwnInstances = defineRule<Data>({
  id: 'pchat-dr-compliance-own-instances',
  category: 'compliance',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['complianceStore', 'backup'],
  sources: ['learn:lync-server-2013-required-resources-for-persistent-chat-server'],
  page: () => ({
    title: t('With disaster recovery compliance has SQL Server instances of its own'),
    why: t(
      'For disaster recovery with compliance Microsoft asks for SQL Server instances for the compliance database beside those of the content: dedicated ones for its primary, its mirror and its backup. Without disaster recovery both databases may share an instance.',
    ),
    whatToDo: t('Name SQL Server stores for the compliance database that the content is not on.'),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      if (!bothHaveBackup(pool)) continue;
      const content = new Map<SqlStore, NamedSlot>();
      for (const slot of dataSlots(topology, pool, pool.store)) {
        if (!content.has(slot.store)) content.set(slot.store, slot);
      }
      for (const slot of dataSlots(topology, pool, pool.complianceStore)) {
        const other = content.get(slot.store);
        if (!other) continue;
        report({
          at: placeIn(pool, slot.fact),
          data: { slot, other },
          related: () => [{ at: placeIn(pool, other.fact), message: t('The content database is there too') }],
        });
      }
    }
  },
  message: ({ slot, other }) =>
    t(
      '{store} is the {slot} of the {set} in {pool} and the {otherSlot} of its {otherSet}. With disaster recovery one instance for both is not recommended.',
      {
        store: sqlStoreName(slot.store),
        slot: slotTitle(slot.slot),
        set: storeSetTitle(slot.set.kind),
        pool: poolName(slot.pool),
        otherSlot: slotTitle(other.slot),
        otherSet: storeSetTitle(other.set.kind),
      },
    ),
});
