import { t } from '@vscode/l10n';
import type { OneOf, SqlStore } from '../../model/entities';
import { valueOr } from '../../model/fact';
import { placeOf } from '../shared/places';
import { setValue } from '../shared/fixes';
import { defineRule } from '../rule';
import { supportedSqlVersions } from '../shared/sqlStores';
import { productName, sqlStoreName, sqlVersionName } from '../shared/words';

interface Data {
  readonly store: SqlStore;
  readonly version: OneOf<'sqlVersion'>;
  readonly product: OneOf<'product'>;
}

/** The version that both products support. */
const VERSION = '2012';

export const sqlVersionSupported = defineRule<Data>({
  id: 'sql-version-supported',
  category: 'database-placement',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['version'],
  sources: [
    'seed:Technical requirements for Persistent Chat Server in Lync Server 2013',
    'learn:lync-server-2013-database-software-support',
  ],
  page: () => ({
    title: t('The version of SQL Server is one that the product supports'),
    why: t(
      'Lync Server 2013 supports SQL Server 2008 R2 and 2012 for all of its databases, those of Persistent Chat too. Skype for Business Server 2015 supports SQL Server 2012, 2014, 2016, 2017 and 2019.',
    ),
    whatToDo: t('Plan a supported version: SQL Server 2012 is one with both products.'),
  }),
  check(topology, report) {
    const product = valueOr(topology.product, 'lyncServer2013');
    const supported = supportedSqlVersions(product);
    if (!product || !supported) return;
    for (const store of topology.sqlStores) {
      const version = store.version.value;
      if (!version || supported.includes(version)) continue;
      report({ at: placeOf(store, store.version), data: { store, version, product } });
    }
  },
  message: ({ store, version, product }) =>
    t('{version} of {store} is not supported with {product}.', {
      version: sqlVersionName(version),
      store: sqlStoreName(store),
      product: productName(product),
    }),
  fixes: ({ data: { store } }, topology) => [
    {
      title: t('Change to {version}', { version: sqlVersionName(VERSION) }),
      safe: false,
      edits: setValue(topology, store.version, VERSION),
    },
  ],
});
