import { t } from '@vscode/l10n';
import { SLOTS, type SqlStore } from '../../model/entities';
import { folded, isAbsent, isUnknown } from '../../model/fact';
import { remove } from '../../syntax/edit';
import { holdsUnknown } from '../shared/facts';
import { defineRule } from '../rule';
import { storeSetsOf } from '../shared/storeSets';
import { sqlStoreName } from '../shared/words';

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
  examples: {
    reported: [
      `{
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-archive", "server": "sql03.contoso.com", "instance": "ARCHIVE" }
    //      ^^^^^^^^^^^^^
  ]
}`,
    ],
    notReported: [
      `{
  // The databases of a Standard Edition server are on its SQL Server Express, though it does not say so.
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-se", "server": "se01.contoso.com", "instance": "RTC", "edition": "express" }
  ]
}`,
    ],
  },
  check(topology, report) {
    const { names } = topology;
    const used = new Set<SqlStore>();
    for (const set of topology.pools.flatMap(storeSetsOf)) {
      for (const slot of SLOTS) {
        // What cannot be read may name any of them.
        if (isUnknown(set.slots[slot])) return;
        const store = names.sqlStore(set.slots[slot]);
        if (store) used.add(store);
      }
    }
    const pools = ['frontEndPools', 'standardEditionServers', 'persistentChatPools'] as const;
    if (pools.some((list) => holdsUnknown(topology, list))) return;
    // Standard Edition servers whose back end is left out: the local instance is meant.
    const local = topology.standardEditionServers.filter(({ backEnd }) => isAbsent(backEnd.set));
    const localNames = new Set(local.map(({ fqdn }) => folded(fqdn.value ?? '')));
    for (const store of topology.sqlStores) {
      const { node, value: id } = store.id;
      if (!node || id === undefined || used.has(store) || (local.length > 0 && isUnknown(store.server))) continue;
      if (store.server.value === undefined || !localNames.has(folded(store.server.value))) {
        report({ at: node, data: store });
      }
    }
  },
  message: (store) => t('No pool uses the SQL Server store {store}.', { store: sqlStoreName(store) }),
  fixes: ({ data: store }, { tree }) => [
    {
      title: t('Remove the SQL Server store {store}', { store: sqlStoreName(store) }),
      safe: false,
      edits: remove(tree, store.node),
    },
  ],
});
