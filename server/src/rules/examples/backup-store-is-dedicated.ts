import type { Examples } from './examples';

export const backupStoreIsDedicated: Examples = {
  reported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "fe01.contoso.com" },
        { "fqdn": "fe02.contoso.com" },
        { "fqdn": "fe03.contoso.com" }
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago",
      "monitoringStore": { "primary": "sql-monitoring" }
    }
  ],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-monitoring", "witness": "sql-witness" }
      //                                          ^^^^^^^^^^^^^^^^
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-monitoring", "server": "sql08.contoso.com", "instance": "MON" },
    { "id": "sql-witness", "server": "sql04.contoso.com" }
  ]
}`,
  ],
  notReported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "fe01.contoso.com" },
        { "fqdn": "fe02.contoso.com" },
        { "fqdn": "fe03.contoso.com" }
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago",
      "monitoringStore": { "primary": "sql-monitoring" }
    }
  ],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror", "witness": "sql-witness" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-monitoring", "server": "sql08.contoso.com", "instance": "MON" },
    { "id": "sql-mirror", "server": "sql03.contoso.com", "instance": "PCHAT" },
    { "id": "sql-witness", "server": "sql04.contoso.com" }
  ]
}`,
  ],
};
