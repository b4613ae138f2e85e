import { t } from '@vscode/l10n';
import type { OneOf, SqlStore, StandardEditionServer } from '../../model/entities';
import { sameName } from '../../model/fact';
import { removeProperty } from '../shared/fixes';
import { placeIn, placeOf } from '../shared/places';
import { defineRule } from '../rule';
import { poolName, sqlStoreName } from '../shared/words';

interface Data {
  readonly server: StandardEditionServer;
  readonly store: SqlStore;
  /** The other computer that the store is on; `undefined` where it is on this one, or nobody knows. */
  readonly otherComputer: string | undefined;
  readonly edition: OneOf<'sqlEdition'> | undefined;
}

export const seDatabaseLocalExpress = defineRule<Data>({
  id: 'se-database-local-express',
  category: 'edition',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['standardEditionServers'],
  sources: ['learn:lync-server-2013-server-collocation-in-a-standard-edition-server-deployment'],
  page: () => ({
    title: t('A Standard Edition server keeps its user database in its own SQL Server Express'),
    why: t(
      'Setup installs SQL Server Express on a Standard Edition server, with an instance RTC for the user database. Microsoft supports this database nowhere else: neither on another computer nor in another edition of SQL Server.',
    ),
    whatToDo: t(
      'Leave `backEnd` out: the local Express instance is meant then. For databases on a SQL Server of their own deploy a Front End pool.',
    ),
  }),
  check({ standardEditionServers, names }, report) {
    for (const server of standardEditionServers) {
      const primary = server.backEnd.slots.primary;
      const store = names.sqlStore(primary);
      if (!store) continue;
      const isElsewhere =
        store.server.value !== undefined && server.fqdn.value !== undefined && !sameName(store.server, server.fqdn);
      const edition = store.edition.value;
      if (!isElsewhere && (edition === undefined || edition === 'express')) continue;
      report({
        at: placeIn(server, primary),
        data: { server, store, otherComputer: isElsewhere ? store.server.value : undefined, edition },
        related: () => [
          {
            at: placeOf(store, isElsewhere ? store.server : store.edition),
            message: t('The SQL Server store'),
          },
        ],
      });
    }
  },
  message: ({ server, store, otherComputer, edition }) =>
    otherComputer === undefined
      ? t(
          'The user database of {server} is in {store}, which is the {edition} edition of SQL Server. Only its own SQL Server Express is supported.',
          { server: poolName(server), store: sqlStoreName(store), edition: edition ?? '' },
        )
      : t(
          'The user database of the Standard Edition server {server} is on {otherComputer}. Only its own SQL Server Express is supported.',
          { server: poolName(server), otherComputer },
        ),
  fixes: ({ data: { server } }, topology) => [
    {
      title: t('Remove {property}: the local SQL Server Express is meant then', { property: 'backEnd' }),
      safe: false,
      edits: removeProperty(topology, server.backEnd.set),
    },
  ],
});
