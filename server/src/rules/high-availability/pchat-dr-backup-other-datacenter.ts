import { t } from '@vscode/l10n';
import { sameName } from '../../model/fact';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { pairsIn, BACKUPS, type SlotPair } from '../shared/storeCopies';
import { slotTitle, storeSetTitle } from '../shared/storeSets';
import { namedSetsIn } from '../shared/storeSlots';
import { dataCenterName, poolName, sqlStoreName } from '../shared/words';

export const pchatDrBackupOtherDatacenter = defineRule<SlotPair>({
  id: 'pchat-dr-backup-other-datacenter',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['backup', 'dataCenter'],
  sources: ['learn:lync-server-2013-using-a-stretched-persistent-chat-server-pool-for-disaster-recovery'],
  page: () => ({
    title: t('The backup store of Persistent Chat is in another data center than the primary'),
    why: t(
      'Disaster recovery of a Persistent Chat pool ships the transaction log to a backup SQL Server in the second data center. A backup store in the data center of the primary is lost together with it.',
    ),
    whatToDo: t('Name a SQL Server store in the other data center as backup.'),
  }),
  check(topology, report) {
    for (const set of namedSetsIn(topology)) {
      const { pool } = set;
      if (pool.kind !== 'persistentChat') continue;
      for (const pair of pairsIn(set, BACKUPS)) {
        const { principal, copy } = pair;
        if (copy.store === principal.store) continue;
        if (!sameName(copy.store.dataCenter, principal.store.dataCenter)) continue;
        report({
          at: placeIn(pool, copy.fact),
          data: pair,
          related: () => [
            { at: placeIn(pool, principal.fact), message: t('The primary store, in the same data center') },
          ],
        });
      }
    }
  },
  message: ({ principal, copy }) =>
    t(
      '{backup}, the {slot} of the {set} in {pool}, is in {dataCenter}, as is the primary {primary}. A backup in the same data center is not supported.',
      {
        backup: sqlStoreName(copy.store),
        slot: slotTitle(copy.slot),
        set: storeSetTitle(copy.set.kind),
        pool: poolName(copy.pool),
        dataCenter: dataCenterName(copy.store.dataCenter.value ?? ''),
        primary: sqlStoreName(principal.store),
      },
    ),
});
