import type { Examples } from './examples';

export const onePchatDatabasePerDbServer: Examples = {
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
      "store": { "primary": "sql-projects" }
      //                    ^^^^^^^^^^^^^^
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-projects", "server": "sql02.contoso.com", "instance": "PROJECTS" }
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
      // An mgc and an mgccomp on one SQL Server.
      "store": { "primary": "sql-chat" },
      "compliance": { "enabled": true, "adapter": { "type": "xml" } },
      "complianceStore": { "primary": "sql-compliance" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-compliance", "server": "sql02.contoso.com", "instance": "COMPLIANCE" }
  ]
}`,
  ],
};
