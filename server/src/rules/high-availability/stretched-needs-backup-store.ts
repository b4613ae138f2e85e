import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { dataCentersWritten, dataCentersOf } from '../shared/dataCenters';
import { isStretchedWithoutBackup } from '../shared/disasterRecovery';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { dataCenterName, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  /** The first two data centers that its computers are in. */
  readonly first: string;
  readonly second: string;
}

export const stretchedNeedsBackupStore = defineRule<Data>({
  id: 'stretched-needs-backup-store',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['dataCenter'],
  sources: ['learn:lync-server-2013-using-a-stretched-persistent-chat-server-pool-for-disaster-recovery'],
  page: () => ({
    title: t('A stretched Persistent Chat pool has a backup store'),
    why: t(
      'The servers of a stretched Persistent Chat pool in the second data center take over on the backup SQL Server store there, to which the log of the primary is shipped. Without it they lose their database together with the first data center.',
    ),
    whatToDo: t(
      'Add a `backup` to `store`: a SQL Server store in the second data center. Or place all computers in one data center.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      if (!isStretchedWithoutBackup(topology, pool)) continue;
      const [first, second] = dataCentersOf(topology, pool);
      if (first === undefined || second === undefined) continue;
      const elsewhere = dataCentersWritten(topology, pool).find(({ value }) => value === second);
      report({
        at: placeOfPool(pool),
        data: { pool, first, second },
        related: () =>
          elsewhere ? [{ at: placeIn(pool, elsewhere), message: t('A computer in the second data center') }] : [],
      });
    }
  },
  message: ({ pool, first, second }) =>
    t('{pool} is stretched over {first} and {second} but has no backup SQL Server store. This is not supported.', {
      pool: poolName(pool),
      first: dataCenterName(first),
      second: dataCenterName(second),
    }),
});
