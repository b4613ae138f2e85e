import { t } from '@vscode/l10n';
import type { PersistentChatPool, StoreSet } from '../../model/entities';
import { folded } from '../../model/fact';
import { COMPLIANCE_DATABASE, CONTENT_DATABASE, sharedDatabase } from '../shared/compliance';
import { setValue } from '../shared/fixes';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { storeSetTitle } from '../shared/storeSets';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly set: StoreSet;
  readonly name: string;
  readonly wanted: string;
}

export const databaseNameMatchesRole = defineRule<Data>({
  id: 'database-name-matches-role',
  category: 'database-placement',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['database'],
  sources: ['seed:Technical requirements for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('The databases of Persistent Chat are called mgc and mgccomp'),
    why: t(
      'Setup creates the content database of Persistent Chat as mgc and the compliance database as mgccomp, and the services open them by these names. There is no setting for other ones.',
    ),
    whatToDo: t('Leave `database` out, or write the name that belongs to the store set.'),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      // That both are one database is the graver matter, which compliance-separate-database reports.
      if (sharedDatabase(topology.names, pool)) continue;
      for (const [set, wanted] of [
        [pool.store, CONTENT_DATABASE],
        [pool.complianceStore, COMPLIANCE_DATABASE],
      ] as const) {
        const name = set.database.value;
        if (name === undefined || folded(name) === wanted) continue;
        report({ at: placeIn(pool, set.database), data: { pool, set, name, wanted } });
      }
    }
  },
  message: ({ pool, set, name, wanted }) =>
    t('The database of the {set} of {pool} is called {wanted}, not "{name}".', {
      set: storeSetTitle(set.kind),
      pool: poolName(pool),
      wanted,
      name,
    }),
  fixes: ({ data: { set, wanted } }, topology) => [
    // There is one name that it can have.
    {
      title: t('Change the name to {wanted}', { wanted }),
      safe: true,
      edits: setValue(topology, set.database, wanted),
    },
  ],
});
