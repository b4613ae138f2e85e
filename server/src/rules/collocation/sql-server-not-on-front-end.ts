import { t } from '@vscode/l10n';
import type { Membership, SqlStore } from '../../model/entities';
import { isWritten } from '../../model/fact';
import { placeOfComputer } from '../shared/places';
import { defineRule } from '../rule';
import { computerName, poolName, sqlStoreName } from '../shared/words';

interface Data {
  readonly store: SqlStore;
  readonly frontEnd: Membership;
}

export const sqlServerNotOnFrontEnd = defineRule<Data>({
  id: 'sql-server-not-on-front-end',
  category: 'collocation',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-configure-sql-server-for-lync-server'],
  page: () => ({
    title: t('SQL Server for Lync does not run on a Front End Server of a Front End pool'),
    why: t(
      'In an Enterprise Edition deployment the databases are on computers that run SQL Server and no Lync Server role. Microsoft does not support them on a Front End Server of a Front End pool.',
    ),
    whatToDo: t('Name the computer that runs SQL Server, which is one of its own.'),
  }),
  check({ sqlStores, names }, report) {
    for (const store of sqlStores) {
      const frontEnd = names.membershipIn('frontEnd', store.server);
      if (!frontEnd || !isWritten(store.server)) continue;
      report({
        at: store.server,
        data: { store, frontEnd },
        related: () => [{ at: placeOfComputer(frontEnd.computer, frontEnd.pool), message: t('The Front End Server') }],
      });
    }
  },
  message: ({ store, frontEnd: { computer, pool } }) =>
    t(
      'The SQL Server store {store} is on {computer}, which is a Front End Server of {pool}. This is not supported: SQL Server needs a computer of its own.',
      { store: sqlStoreName(store), computer: computerName(computer), pool: poolName(pool) },
    ),
});
