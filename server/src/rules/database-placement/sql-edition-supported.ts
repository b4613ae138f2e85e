import { t } from '@vscode/l10n';
import type { OneOf, SqlStore } from '../../model/entities';
import { placeOf } from '../shared/places';
import { setValue } from '../shared/fixes';
import { defineRule } from '../rule';
import { SUPPORTED_SQL_EDITIONS } from '../shared/sqlStores';
import { sqlEditionName, sqlStoreName } from '../shared/words';

interface Data {
  readonly store: SqlStore;
  readonly edition: OneOf<'sqlEdition'>;
}

export const sqlEditionSupported = defineRule<Data>({
  id: 'sql-edition-supported',
  category: 'database-placement',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['edition'],
  sources: ['learn:lync-server-2013-database-software-support'],
  page: () => ({
    title: t('SQL Server is of edition Standard, Enterprise or Express'),
    why: t(
      'Microsoft supports the databases of Lync Server on SQL Server Standard and Enterprise, and on SQL Server Express where setup installs it. Web, Workgroup and Developer Edition are not on the list; the last is not licensed for production at all.',
    ),
    whatToDo: t('Plan SQL Server Standard or Enterprise.'),
  }),
  check(topology, report) {
    for (const store of topology.sqlStores) {
      const edition = store.edition.value;
      if (!edition || SUPPORTED_SQL_EDITIONS.includes(edition)) continue;
      report({ at: placeOf(store, store.edition), data: { store, edition } });
    }
  },
  message: ({ store, edition }) =>
    t('SQL Server {edition} of {store} is not supported.', {
      edition: sqlEditionName(edition),
      store: sqlStoreName(store),
    }),
  fixes: ({ data: { store } }, topology) =>
    (['standard', 'enterprise'] as const).map((edition) => ({
      title: t('Change to SQL Server {edition}', { edition: sqlEditionName(edition) }),
      safe: false,
      edits: setValue(topology, store.edition, edition),
    })),
});
