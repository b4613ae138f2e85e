import type { Examples } from './examples';

export const oneDatabaseKindPerInstance: Examples = {
  reported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    },
    {
      "fqdn": "pool02.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe11.contoso.com" }, { "fqdn": "fe12.contoso.com" }, { "fqdn": "fe13.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      //                      ^^^^^^^^^^^^^
      "fileStore": "files-chicago"
    }
  ]
}`,
  ],
  notReported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    },
    {
      "fqdn": "pool02.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe11.contoso.com" }, { "fqdn": "fe12.contoso.com" }, { "fqdn": "fe13.contoso.com" }],
      "backEnd": { "primary": "sql-backend-2" },
      "fileStore": "files-chicago"
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-backend-2", "server": "sql03.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }
  ]
}`,
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      // mgc and mgccomp of one pool on one instance.
      "store": { "primary": "sql-chat" },
      "compliance": { "enabled": true, "adapter": { "type": "xml", "outputDirectory": "\\\\\\\\files\\\\compliance" } },
      "complianceStore": { "primary": "sql-chat" }
    }
  ]
}`,
  ],
};
