import { t } from '@vscode/l10n';
import type { SqlStore } from '../../model/entities';
import { isAbsent, isKnown, isUnknown } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { remove } from '../../syntax/edit';
import { placeOf } from '../shared/places';
import { defineRule } from '../rule';
import { mayBeUsedUnread } from '../shared/unreadUses';
import { isNameless, sqlStoreName } from '../shared/words';

export const sqlStoreUnused = defineRule<SqlStore>({
  id: 'sql-store-unused',
  category: 'database-placement',
  severity: 'information',
  origin: 'docs',
  evidence: 'derived',
  recommended: true,
  sources: ['learn:lync-server-2013-supported-topologies'],
  page: () => ({
    title: t('A SQL Server store is used'),
    why: t(
      'A SQL Server store that no pool names holds nothing. It is a leftover of a change, or it was meant for a pool that names another one by mistake.',
    ),
    whatToDo: t('Name it in the store set that it is meant for, or remove it.'),
  }),
  check(topology, report) {
    for (const store of topology.sqlStores) {
      if (!isKnown(store.id) || topology.names.slotCount(store) > 0) continue;
      if (mayBeLocal(topology, store) || mayBeUsedUnread(topology, 'sqlStore')) continue;
      report({ at: placeOf(store, store.id), data: store });
    }
  },
  message: (store) =>
    isNameless(store.id)
      ? t('No pool uses this SQL Server store, which has no id.')
      : t('No pool uses the SQL Server store {store}.', { store: sqlStoreName(store) }),
  fixes: ({ data: store }, { tree }) => [
    {
      title: isNameless(store.id)
        ? t('Remove the SQL Server store without an id')
        : t('Remove the SQL Server store {store}', { store: sqlStoreName(store) }),
      safe: false,
      edits: remove(tree, store.node),
    },
  ],
});

/** @returns whether a store may be the local instance of a Standard Edition server whose back end is left out, and so means it */
function mayBeLocal({ names }: Topology, { server }: SqlStore): boolean {
  if (isUnknown(server)) return names.hasServerWithLocalBackEnd();
  if (!isAbsent(server) && names.mayBeDeclared('localBackEnd')) return true;
  return names.standardEditionServersOf(server).some(({ backEnd }) => isAbsent(backEnd.set));
}
