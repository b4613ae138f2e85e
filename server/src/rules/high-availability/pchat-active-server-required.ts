import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { valueOr } from '../../model/fact';
import { setProperty } from '../../syntax/edit';
import { possiblyActive, areComputersKnown } from '../shared/facts';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolsOnOwnComputers } from '../shared/standardEdition';
import { computerName, count, poolName } from '../shared/words';

export const pchatActiveServerRequired = defineRule<PersistentChatPool>({
  id: 'pchat-active-server-required',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['topologyBuilderHelp:persistent-chat-machines-expander'],
  page: () => ({
    title: t('A Persistent Chat pool has an active server'),
    why: t(
      'Only active servers of a Persistent Chat pool serve users; Topology Builder asks for at least one. A pool may be without one only for the time of a failover, while its state is `FailedOver`.',
    ),
    whatToDo: t(
      'Make one of the computers active: leave `state` out, or give `"active"`. Where the pool is failed over, say so with `"poolState": "failedOver"`.',
    ),
  }),
  examples: {
    reported: [
      `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      //      ^^^^^^^^^^^^^^^^^^^^^
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com", "state": "inactive" },
        { "fqdn": "pc02.contoso.com", "state": "inactive" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
    ],
    notReported: [
      `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com", "state": "inactive" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror", "witness": "sql-witness", "backup": "sql-backup" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-mirror", "server": "sql03.contoso.com", "instance": "PCHAT" },
    { "id": "sql-witness", "server": "sql04.contoso.com" },
    { "id": "sql-backup", "server": "sql05.contoso.com", "instance": "PCHAT" }
  ]
}`,
      `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com", "state": "inactive" },
        { "fqdn": "pc02.contoso.com", "state": "inactive" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror", "witness": "sql-witness", "backup": "sql-backup" },
      "poolState": "failedOver"
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-mirror", "server": "sql03.contoso.com", "instance": "PCHAT" },
    { "id": "sql-witness", "server": "sql04.contoso.com" },
    { "id": "sql-backup", "server": "sql05.contoso.com", "instance": "PCHAT" }
  ]
}`,
    ],
  },
  check(topology, report) {
    for (const pool of poolsOnOwnComputers(topology)) {
      if (pool.computers.length === 0 || !areComputersKnown(pool) || possiblyActive(pool) > 0) continue;
      if (valueOr(pool.poolState, 'normal') !== 'normal') continue;
      report({ at: placeOfPool(pool), data: pool });
    }
  },
  message: (pool) =>
    t(
      'None of the Persistent Chat servers in {pool} is active; inactive: {count}. At least one must be active while the pool is not failed over; anything else is not supported.',
      { pool: poolName(pool), count: count(pool.computers.length) },
    ),
  fixes({ data: pool }, { tree }) {
    const [first] = pool.computers;
    if (!first) return [];
    return [
      {
        title: t('Make {name} active', { name: computerName(first) }),
        safe: false,
        edits: setProperty(tree, first.node, 'state', 'active'),
      },
    ];
  },
});
