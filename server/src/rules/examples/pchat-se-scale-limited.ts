import type { Examples } from './examples';

export const pchatSeScaleLimited: Examples = {
  reported: [
    `{
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }],
  "persistentChatPools": [
    {
      "fqdn": "se01.contoso.com",
      //      ^^^^^^^^^^^^^^^^^^
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
  notReported: [
    `{
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "se01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
  ],
};
