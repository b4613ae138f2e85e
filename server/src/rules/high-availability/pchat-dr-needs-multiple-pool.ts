import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { setValue } from '../shared/fixes';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolsOnOwnComputers } from '../shared/standardEdition';
import { storeSetsOf, slotTitle, storeSetTitle, removeSlot, type SetOfPool } from '../shared/storeSets';
import { poolName } from '../shared/words';

export const pchatDrNeedsMultiplePool = defineRule<SetOfPool<PersistentChatPool>>({
  id: 'pchat-dr-needs-multiple-pool',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['type', 'backup'],
  sources: ['topologyBuilderHelp:define-properties-and-options-for-persistent-chat-pool'],
  page: () => ({
    title: t('Disaster recovery takes a multiple computer pool of Persistent Chat'),
    why: t(
      'Topology Builder offers backup SQL Server stores, which disaster recovery rests on, for multiple computer pools only. In a single computer pool there is no standby server that could take over with them.',
    ),
    whatToDo: t(
      'Define the pool as a multiple computer pool, with standby servers in the second data center. Without disaster recovery, remove the backup stores.',
    ),
  }),
  check(topology, report) {
    for (const pool of poolsOnOwnComputers(topology)) {
      if (pool.type.value !== 'singleComputer') continue;
      for (const set of storeSetsOf(pool)) {
        const { backup } = set.slots;
        if (backup.value === undefined) continue;
        report({
          at: placeIn(pool, backup),
          data: { pool, set },
          related: () => [{ at: placeIn(pool, pool.type), message: t('The type of the pool') }],
        });
      }
    }
  },
  message: ({ pool, set }) =>
    t(
      'The {set} of {pool} has a {backup}, but the pool is a single computer pool. Disaster recovery is not supported for it.',
      {
        set: storeSetTitle(set.kind),
        pool: poolName(pool),
        backup: slotTitle('backup'),
      },
    ),
  fixes: ({ data: { pool, set } }, topology) => [
    {
      title: t('Make {pool} a multiple computer pool', { pool: poolName(pool) }),
      safe: false,
      edits: setValue(topology, pool.type, 'multipleComputer'),
    },
    removeSlot(topology, set, 'backup'),
  ],
});
