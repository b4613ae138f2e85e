import { t } from '@vscode/l10n';
import type { SqlStore } from '../../model/entities';
import { folded } from '../../model/fact';
import { placeOf } from '../shared/places';
import { setValue } from '../shared/fixes';
import { defineRule } from '../rule';
import { sqlStoreName } from '../shared/words';

interface Data {
  readonly store: SqlStore;
  readonly instance: string;
}

/** What SQL Server calls the service of the default instance. */
const DEFAULT_INSTANCE = 'mssqlserver';

export const sqlInstanceNameOnly = defineRule<Data>({
  id: 'sql-instance-name-only',
  category: 'naming',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['instance'],
  sources: ['topologyBuilderHelp:sql-store-settings-expander'],
  page: () => ({
    title: t('An instance of SQL Server is given by its name alone'),
    why: t(
      'Topology Builder asks for the server and for the name of the instance in two fields, and takes any text for the second. A path such as `sql01\\RTC`, or `MSSQLSERVER` for the default instance, is found out only when the topology is published.',
    ),
    whatToDo: t('Write the name of the instance, `RTC`. For the default instance leave `instance` out, or empty.'),
  }),
  check(topology, report) {
    for (const store of topology.sqlStores) {
      const instance = store.instance.value;
      if (instance === undefined) continue;
      if (/[\\/]/.test(instance) || folded(instance) === DEFAULT_INSTANCE)
        report({ at: placeOf(store, store.instance), data: { store, instance } });
    }
  },
  message({ store, instance }) {
    const places = { store: sqlStoreName(store), instance };
    return folded(instance) === DEFAULT_INSTANCE
      ? t('{store} names the default instance {instance}. The default instance is the empty text.', places)
      : t(
          'The instance of {store} is given as {instance}. Only the name of the instance belongs here, without the server.',
          places,
        );
  },
  fixes({ data: { store, instance } }, topology) {
    const last = instance.split(/[\\/]/).at(-1) ?? '';
    const name = folded(last) === DEFAULT_INSTANCE ? '' : last;
    const title = name === '' ? t('Change to the default instance') : t('Change the instance to {name}', { name });
    return [{ title, safe: true, edits: setValue(topology, store.instance, name) }];
  },
});
