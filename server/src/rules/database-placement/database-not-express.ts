import { t } from '@vscode/l10n';
import { isWritten } from '../../model/fact';
import { isUnsupportedExpress } from '../shared/expressEdition';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { storeSetTitle } from '../shared/storeSets';
import { dataSlotsIn, type NamedSlot } from '../shared/storeSlots';
import { poolName, sqlStoreName } from '../shared/words';

export const databaseNotExpress = defineRule<NamedSlot>({
  id: 'database-not-express',
  category: 'database-placement',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['edition'],
  sources: ['learn:lync-server-2013-database-software-support'],
  page: () => ({
    title: t('Databases of Enterprise Edition are not on SQL Server Express'),
    why: t(
      'The back end of a Front End pool, and the databases of a Persistent Chat pool on computers of its own, need SQL Server Standard or Enterprise. SQL Server Express is supported on Standard Edition servers only: it limits memory and the size of a database, and cannot be mirrored.',
    ),
    whatToDo: t('Name a store of edition `standard` or `enterprise`; a witness may be Express.'),
  }),
  check(topology, report) {
    for (const slot of dataSlotsIn(topology)) {
      if (!isUnsupportedExpress(topology, slot)) continue;
      const { edition } = slot.store;
      report({
        at: placeIn(slot.pool, slot.fact),
        data: slot,
        related: () =>
          isWritten(edition)
            ? [{ at: edition, message: t('The edition of {store}', { store: sqlStoreName(slot.store) }) }]
            : [],
      });
    }
  },
  message: ({ pool, set, store }) =>
    t('The {set} of {pool} is on {store}, which is SQL Server Express. This is not supported.', {
      set: storeSetTitle(set.kind),
      pool: poolName(pool),
      store: sqlStoreName(store),
    }),
});
