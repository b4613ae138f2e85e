import { t } from '@vscode/l10n';
import type { WrittenSlot } from '../../model/entities';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { storeSetTitle } from '../shared/storeSets';
import { slotsOnTakenInstances, type NamedSlot } from '../shared/storeSlots';
import { poolName, sqlStoreName } from '../shared/words';

interface Data {
  readonly later: NamedSlot;
  readonly first: WrittenSlot;
}

export const oneDatabaseKindPerInstance = defineRule<Data>({
  id: 'one-database-kind-per-instance',
  category: 'database-placement',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-components-and-topologies-for-persistent-chat-server'],
  page: () => ({
    title: t('A SQL Server instance holds one database of a kind'),
    why: t(
      'The databases have fixed names, so that an instance can hold the back end of one pool, one mgc and one mgccomp, but not two of them. Topology Builder lets two pools name one instance; publishing or the creation of the databases fails then. Copies on mirrors and backups count.',
    ),
    whatToDo: t(
      'Give the second pool an instance of its own, on another SQL Server where that is possible. Databases of different kinds may share an instance.',
    ),
  }),
  check(topology, report) {
    for (const { later, first } of slotsOnTakenInstances(topology)) {
      report({
        at: placeIn(later.pool, later.fact),
        data: { later, first },
        related: () => [
          {
            at: placeIn(first.pool, first.fact),
            message: t('{pool} is on this SQL Server store already', { pool: poolName(first.pool) }),
          },
        ],
      });
    }
  },
  message: ({ later, first }) =>
    t('{store} is to hold the {set} of {first} and of {later}. Two on one SQL Server instance are not supported.', {
      store: sqlStoreName(later.store),
      set: storeSetTitle(later.set.kind),
      first: poolName(first.pool),
      later: poolName(later.pool),
    }),
});
