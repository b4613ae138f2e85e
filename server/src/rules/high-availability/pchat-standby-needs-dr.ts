import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { standbyGap, type StandbyGap } from '../shared/disasterRecovery';
import { possiblyActive } from '../shared/facts';
import { placeIn, placeOfPool, placeOfComputer } from '../shared/places';
import { defineRule, type Related } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly gap: StandbyGap;
}

function otherEnd(pool: PersistentChatPool, gap: StandbyGap): Related[] {
  if (gap === 'backupWithoutStandby') {
    return [{ at: placeIn(pool, pool.store.slots.backup), message: t('The backup SQL Server store') }];
  }
  const inactive = pool.computers.find((computer) => computer.state.value === 'inactive');
  return inactive ? [{ at: placeOfComputer(inactive, pool), message: t('An inactive server of the pool') }] : [];
}

export const pchatStandbyNeedsDr = defineRule<Data>({
  id: 'pchat-standby-needs-dr',
  category: 'high-availability',
  severity: 'information',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-capacity-planning-for-persistent-chat-server'],
  page: () => ({
    title: t('Standby servers of Persistent Chat and a backup store come together'),
    why: t(
      'The inactive servers of a Persistent Chat pool are there for disaster recovery: they take over in the second data center, on the backup SQL Server store. Without a backup store they have nothing to work on there; a backup store without them has no servers.',
    ),
    whatToDo: t(
      'Add a backup store for the inactive servers, or make them active or remove them. With a backup store, add inactive servers in its data center.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const gap = standbyGap(topology, pool);
      if (gap) report({ at: placeOfPool(pool), data: { pool, gap }, related: () => otherEnd(pool, gap) });
    }
  },
  message({ pool, gap }) {
    const name = poolName(pool);
    switch (gap) {
      case 'standbyWithoutBackup':
        return t(
          '{pool} has inactive Persistent Chat servers but no backup SQL Server store: {inactive} of {count}. Standby servers are meant for disaster recovery.',
          {
            pool: name,
            inactive: count(pool.computers.length - possiblyActive(pool)),
            count: count(pool.computers.length),
          },
        );
      case 'backupWithoutStandby':
        return t(
          '{pool} has a backup SQL Server store but no inactive Persistent Chat server that could take over with it.',
          { pool: name },
        );
    }
  },
});
