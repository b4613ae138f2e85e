import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { hasBackup } from '../shared/disasterRecovery';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolsOnOwnComputers, typeOfPool } from '../shared/standardEdition';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly mirrorMissing: boolean;
  readonly complianceBackupMissing: boolean;
}

export const pchatDrCompleteStores = defineRule<Data>({
  id: 'pchat-dr-complete-stores',
  category: 'high-availability',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['backup'],
  sources: ['learn:lync-server-2013-required-resources-for-persistent-chat-server'],
  page: () => ({
    title: t('Disaster recovery of Persistent Chat has a mirror, and a backup of the compliance store'),
    why: t(
      'For disaster recovery Microsoft asks for a mirror of the primary store beside the backup store, and, where compliance is enabled, for the same again for the compliance database. Where one of them is missing, that database stays without protection against the loss of its server or its data center.',
    ),
    whatToDo: t('Add the stores that are missing: `mirror` in `store`, `backup` in `complianceStore`.'),
  }),
  check(topology, report) {
    for (const pool of poolsOnOwnComputers(topology)) {
      if (typeOfPool(topology, pool) !== 'multipleComputer' || !hasBackup(pool)) continue;
      const { compliance, complianceStore, store } = pool;
      const mirrorMissing = isAbsent(store.slots.mirror);
      const complianceBackupMissing =
        compliance.enabled.value === true &&
        complianceStore.slots.primary.value !== undefined &&
        isAbsent(complianceStore.slots.backup);
      if (!mirrorMissing && !complianceBackupMissing) continue;
      report({
        at: placeIn(pool, store.slots.backup),
        data: { pool, mirrorMissing, complianceBackupMissing },
        related: () =>
          complianceBackupMissing
            ? [
                {
                  at: placeIn(pool, complianceStore.slots.primary),
                  message: t('The compliance store without a backup'),
                },
              ]
            : [],
      });
    }
  },
  message({ pool, mirrorMissing, complianceBackupMissing }) {
    const name = poolName(pool);
    if (!complianceBackupMissing) {
      return t(
        '{pool} has a backup SQL Server store, but its Persistent Chat store has no mirror. This is not recommended.',
        { pool: name },
      );
    }
    return mirrorMissing
      ? t(
          '{pool} has a backup SQL Server store, but neither a mirror of its Persistent Chat store nor a backup of its compliance store. This is not recommended.',
          { pool: name },
        )
      : t('{pool} has a backup SQL Server store, but no backup of its compliance store. This is not recommended.', {
          pool: name,
        });
  },
});
