import type { Examples } from './examples';
import { computerLines } from './deployment';

export const pchatPoolMaxServers: Examples = {
  reported: [pool(9, '\n        //        ^^^^^^^^^^^^^^^^^^')],
  notReported: [pool(8)],
};

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
