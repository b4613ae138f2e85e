import { t } from '@vscode/l10n';
import type { Computer, PersistentChatPool } from '../../model/entities';
import { computerLines } from '../examples';
import { removeComputer } from '../shared/fixes';
import { PERSISTENT_CHAT_SERVERS as LIMIT } from '../shared/limits';
import { placeOfComputer, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly computer: Computer;
}

export const pchatPoolMaxServers = defineRule<Data>({
  id: 'pchat-pool-max-servers',
  category: 'scale',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-capacity-planning-for-persistent-chat-server'],
  page: () => ({
    title: t('A Persistent Chat pool has at most 8 servers'),
    why: t(
      'Microsoft plans a Persistent Chat pool with up to four active servers and as many that stand by for them, in the second data center of a stretched pool.',
    ),
    whatToDo: t('Remove the computers that are too many: no more than four of them could be active at one time.'),
  }),
  examples: {
    reported: [pool(9, '\n        //        ^^^^^^^^^^^^^^^^^^')],
    notReported: [pool(8)],
  },
  check({ persistentChatPools }, report) {
    for (const pool of persistentChatPools) {
      for (const computer of pool.computers.slice(LIMIT)) {
        report({
          at: placeOfComputer(computer, pool),
          data: { pool, computer },
          related: [{ at: placeOfPool(pool), message: t('The Persistent Chat pool') }],
        });
      }
    }
  },
  message: ({ pool }) =>
    t('{servers} of at most {limit} servers in the Persistent Chat pool {pool}. More are not supported.', {
      servers: count(pool.computers.length),
      limit: count(LIMIT),
      pool: poolName(pool),
    }),
  fixes: ({ data: { pool, computer } }, topology) => [removeComputer(topology, computer, pool)],
});

/** A pool of which four computers are active and the others stand by, with the backup store that goes with them. */
function pool(servers: number, marks = ''): string {
  const standby = Array.from({ length: servers - 4 }, (_, index) => {
    return `        { "fqdn": "pc0${index + 5}.contoso.com", "state": "inactive" }`;
  });
  return `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
${[computerLines('pc', 4), ...standby].join(',\n')}${marks}
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
}`;
}
