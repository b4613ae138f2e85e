import { t } from '@vscode/l10n';
import { sameName } from '../../model/fact';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { pairsIn, MIRRORS, type SlotPair } from '../shared/storeCopies';
import { slotTitle, storeSetTitle } from '../shared/storeSets';
import { namedSetsIn } from '../shared/storeSlots';
import { dataCenterName, poolName, sqlStoreName } from '../shared/words';

export const pchatMirrorSameDatacenter = defineRule<SlotPair>({
  id: 'pchat-mirror-same-datacenter',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['dataCenter'],
  sources: ['learn:lync-server-2013-required-resources-for-persistent-chat-server'],
  page: () => ({
    title: t('A mirror of Persistent Chat is in the data center of what it mirrors'),
    why: t(
      'SQL Server mirroring keeps the databases of Persistent Chat available within one data center: the mirror stands beside its primary, and the mirror of the backup beside the backup. Between data centers the log is shipped instead.',
    ),
    whatToDo: t(
      'Name a SQL Server store in the same data center as mirror. To be able to lose the data center, add a backup store in the other one.',
    ),
  }),
  check(topology, report) {
    for (const set of namedSetsIn(topology)) {
      const { pool } = set;
      if (pool.kind !== 'persistentChat') continue;
      for (const pair of pairsIn(set, MIRRORS)) {
        const { principal, copy } = pair;
        const [one, other] = [principal.store.dataCenter, copy.store.dataCenter];
        if (one.value === undefined || other.value === undefined || sameName(one, other)) continue;
        report({
          at: placeIn(pool, copy.fact),
          data: pair,
          related: () => [
            { at: placeIn(pool, principal.fact), message: t('The store that it mirrors, in another data center') },
          ],
        });
      }
    }
  },
  message: ({ principal, copy }) =>
    t(
      '{mirror}, the {slot} of the {set} in {pool}, is in {mirrorCenter}, but {principal} is in {center}. Mirroring between data centers is not supported.',
      {
        mirror: sqlStoreName(copy.store),
        slot: slotTitle(copy.slot),
        set: storeSetTitle(copy.set.kind),
        pool: poolName(copy.pool),
        mirrorCenter: dataCenterName(copy.store.dataCenter.value ?? ''),
        principal: sqlStoreName(principal.store),
        center: dataCenterName(principal.store.dataCenter.value ?? ''),
      },
    ),
});
