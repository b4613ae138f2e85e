import type { Examples } from './examples';
import { computerLines } from './deployment';

export const pairedPoolUserCap: Examples = {
  reported: [twoPools('50000\n      //       ^^^^^')],
  notReported: [twoPools('40000')],
};

function twoPools(users: string): string {
  return `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
${computerLines('fe', 9)}
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago",
      "pairedPool": "pool02.contoso.com",
      "users": ${users}
    },
    {
      "fqdn": "pool02.contoso.com",
      "site": "Chicago",
      "computers": [
${computerLines('fe2-', 9)}
      ],
      "backEnd": { "primary": "sql-backend2" },
      "fileStore": "files-chicago",
      "pairedPool": "pool01.contoso.com",
      "users": ${users}
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-backend2", "server": "sql03.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }
  ]
}`;
}
