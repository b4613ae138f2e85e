import { t } from '@vscode/l10n';
import type { PersistentChatPool, SqlStore } from '../../model/entities';
import { folded } from '../../model/fact';
import { sharedDatabase, CONTENT_DATABASE, COMPLIANCE_DATABASE } from '../shared/compliance';
import { setValue } from '../shared/fixes';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolName, sqlStoreName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly database: string;
  readonly store: SqlStore | undefined;
}

export const complianceSeparateDatabase = defineRule<Data>({
  id: 'compliance-separate-database',
  category: 'compliance',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['complianceStore', 'database'],
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
    'seed:Technical requirements for Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('Compliance has a database of its own'),
    why: t(
      'The database of the compliance service, mgccomp, may be on the SQL Server instance of the content, but must be a database separate from mgc.',
    ),
    whatToDo: t(
      'Name the content database `mgc` and the compliance database `mgccomp`, or leave both names out: these are the defaults.',
    ),
  }),
  check({ names, persistentChatPools }, report) {
    for (const pool of persistentChatPools) {
      const database = sharedDatabase(names, pool);
      if (!database) continue;
      const { primary } = pool.complianceStore.slots;
      report({
        at: placeIn(pool, database),
        data: { pool, database: database.value ?? '', store: names.sqlStore(primary) },
        related: () => [{ at: placeIn(pool, primary), message: t('The SQL Server store of both') }],
      });
    }
  },
  message: ({ pool, database, store }) =>
    t('Content and compliance of {pool} are in one database: {database} on {store}. This is not supported.', {
      pool: poolName(pool),
      database,
      store: store ? sqlStoreName(store) : '',
    }),
  fixes({ data: { pool, database } }, topology) {
    // Where both are named like the compliance database, it is the content database that has the wrong name.
    if (folded(database) === COMPLIANCE_DATABASE) {
      return [
        {
          title: t('Name the content database {database}', { database: CONTENT_DATABASE }),
          safe: true,
          edits: setValue(topology, pool.store.database, CONTENT_DATABASE),
        },
      ];
    }
    return [
      {
        title: t('Name the compliance database {database}', { database: COMPLIANCE_DATABASE }),
        safe: true,
        edits: setValue(topology, pool.complianceStore.database, COMPLIANCE_DATABASE),
      },
    ];
  },
});
