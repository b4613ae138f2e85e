import type { Examples } from './examples';

export const pchatSeDatabaseLocal: Examples = {
  reported: [
    `{
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }],
  "persistentChatPools": [
    {
      "fqdn": "se01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "se01.contoso.com" }],
      "nextHop": "se01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
      //                    ^^^^^^^^^^
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-se", "server": "se01.contoso.com", "instance": "RTC", "edition": "express" }
  ]
}`,
  ],
  notReported: [
    `{
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }],
  "persistentChatPools": [
    {
      "fqdn": "se01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "se01.contoso.com" }],
      "nextHop": "se01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-se" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-se", "server": "se01.contoso.com", "instance": "RTC", "edition": "express" }
  ]
}`,
  ],
};
