import { t } from '@vscode/l10n';
import type { WrittenSlot } from '../../model/entities';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { slotsOnTakenServers, type NamedSlot } from '../shared/storeSlots';
import { storeSetTitle } from '../shared/storeSets';
import { poolName, serverName } from '../shared/words';

interface Data {
  readonly later: NamedSlot;
  readonly first: WrittenSlot;
}

export const onePchatDatabasePerDbServer = defineRule<Data>({
  id: 'one-pchat-database-per-db-server',
  category: 'database-placement',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-server-collocation-in-a-standard-edition-server-deployment'],
  page: () => ({
    title: t('A SQL Server holds one chat database and one compliance database'),
    why: t(
      'Microsoft’s page on collocation in a Standard Edition deployment allows one mgc and one mgccomp on a database server, whatever the number of its instances; a later page for Enterprise Edition leaves it out. Two pools that keep their history on one server share its disks, too.',
    ),
    whatToDo: t('Put the database of the second pool on another SQL Server.'),
  }),
  check(topology, report) {
    for (const kind of ['store', 'complianceStore'] as const) {
      for (const { later, first } of slotsOnTakenServers(topology, kind)) {
        report({
          at: placeIn(later.pool, later.fact),
          data: { later, first },
          related: () => [
            {
              at: placeIn(first.pool, first.fact),
              message: t('{pool} is on the same SQL Server', { pool: poolName(first.pool) }),
            },
          ],
        });
      }
    }
  },
  message: ({ later, first }) =>
    t(
      'The {set} of {pool} and that of {other} are on one SQL Server, {server}. More than one on a SQL Server is not recommended.',
      {
        set: storeSetTitle(later.set.kind),
        pool: poolName(later.pool),
        other: poolName(first.pool),
        server: serverName(later.store),
      },
    ),
});
