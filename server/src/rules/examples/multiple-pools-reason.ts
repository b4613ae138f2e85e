import type { Examples } from './examples';

export const multiplePoolsReason: Examples = {
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
      "store": { "primary": "sql-chat" },
      "defaultForSite": true
    },
    {
      "fqdn": "pchat02.contoso.com",
      //      ^^^^^^^^^^^^^^^^^^^^^
      "displayName": "Chicago project chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc11.contoso.com" }, { "fqdn": "pc12.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-projects" }
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
  "sites": [
    { "name": "Chicago", "region": "US" },
    { "name": "Zurich", "region": "CH", "dataMustStayInRegion": true }
  ],
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
      "fqdn": "pchat11.contoso.ch",
      "displayName": "Zurich chat",
      "site": "Zurich",
      "computers": [{ "fqdn": "pc11.contoso.ch" }, { "fqdn": "pc12.contoso.ch" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      "store": { "primary": "sql-zurich" },
      "defaultForSite": true
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-zurich", "server": "sql11.contoso.ch", "instance": "PCHAT", "site": "Zurich" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync", "site": "Chicago" },
    { "id": "files-zurich", "server": "files.contoso.ch", "share": "lync", "site": "Zurich" }
  ]
}`,
  ],
};
