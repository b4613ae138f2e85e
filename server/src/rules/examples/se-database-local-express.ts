import type { Examples } from './examples';

export const seDatabaseLocalExpress: Examples = {
  reported: [
    `{
  "standardEditionServers": [
    {
      "fqdn": "se01.contoso.com",
      "site": "Chicago",
      "backEnd": { "primary": "sql-users" },
      //                      ^^^^^^^^^^^
      "fileStore": "files-chicago"
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-users", "server": "sql03.contoso.com", "instance": "RTC" }
  ]
}`,
  ],
  notReported: [
    `{
  "standardEditionServers": [
    {
      "fqdn": "se01.contoso.com",
      "site": "Chicago",
      "backEnd": { "primary": "sql-se" },
      "fileStore": "files-chicago"
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-se", "server": "se01.contoso.com", "instance": "RTC", "edition": "express" }
  ]
}`,
  ],
};
