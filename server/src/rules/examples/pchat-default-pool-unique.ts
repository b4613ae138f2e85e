import type { Examples } from './examples';

export const pchatDefaultPoolUnique: Examples = {
  reported: [
    `{
  "sites": [{ "name": "Chicago", "region": "US", "dataMustStayInRegion": true }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" },
      "defaultForSite": true
    },
    {
      "fqdn": "pchat02.contoso.com",
      "displayName": "Chicago project chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc11.contoso.com" }, { "fqdn": "pc12.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-projects" },
      "defaultForSite": true
      //                ^^^^
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-projects", "server": "sql03.contoso.com", "instance": "PCHAT" }
  ]
}`,
  ],
  notReported: [
    `{
  "sites": [{ "name": "Chicago", "region": "US", "dataMustStayInRegion": true }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" },
      "defaultForSite": true,
      "defaultForAllSites": true
    },
    {
      "fqdn": "pchat02.contoso.com",
      "displayName": "Chicago project chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc11.contoso.com" }, { "fqdn": "pc12.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-projects" },
      "defaultForSite": false
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-projects", "server": "sql03.contoso.com", "instance": "PCHAT" }
  ]
}`,
  ],
};
