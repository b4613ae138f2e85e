import type { Examples } from './examples';

export const pchatMirrorSameDatacenter: Examples = {
  reported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror", "witness": "sql-witness" }
      //                                          ^^^^^^^^^^^^
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT", "dataCenter": "Chicago East" },
    { "id": "sql-mirror", "server": "sql03.contoso.com", "instance": "PCHAT", "dataCenter": "Chicago West" },
    { "id": "sql-witness", "server": "sql04.contoso.com" }
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
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror", "witness": "sql-witness" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT", "dataCenter": "Chicago East" },
    { "id": "sql-mirror", "server": "sql03.contoso.com", "instance": "PCHAT", "dataCenter": "Chicago East" },
    { "id": "sql-witness", "server": "sql04.contoso.com" }
  ]
}`,
  ],
};
