import type { Examples } from './examples';

export const complianceAdapterOutputUnique: Examples = {
  reported: [
    `{
  "sites": [
    { "name": "Chicago" },
    { "name": "Zurich", "region": "Europe", "dataMustStayInRegion": true }
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
      "defaultForSite": true,
      "compliance": { "enabled": true, "adapter": { "type": "xml", "outputDirectory": "\\\\\\\\files.contoso.com\\\\compliance" } },
      "complianceStore": { "primary": "sql-chat" }
    },
    {
      "fqdn": "pchat02.contoso.com",
      "displayName": "Zurich chat",
      "site": "Zurich",
      "computers": [{ "fqdn": "pc03.contoso.com" }, { "fqdn": "pc04.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      "store": { "primary": "sql-zurich" },
      "defaultForSite": true,
      "compliance": { "enabled": true, "adapter": { "type": "xml", "outputDirectory": "\\\\\\\\files.contoso.com\\\\compliance" } },
      //                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "complianceStore": { "primary": "sql-zurich" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-zurich", "server": "sql12.contoso.com", "instance": "PCHAT" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync" },
    { "id": "files-zurich", "server": "files-zurich.contoso.com", "share": "lync" }
  ]
}`,
  ],
  notReported: [
    `{
  "sites": [
    { "name": "Chicago" },
    { "name": "Zurich", "region": "Europe", "dataMustStayInRegion": true }
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
      "defaultForSite": true,
      "compliance": { "enabled": true, "adapter": { "type": "xml", "outputDirectory": "\\\\\\\\files.contoso.com\\\\compliance" } },
      "complianceStore": { "primary": "sql-chat" }
    },
    {
      "fqdn": "pchat02.contoso.com",
      "displayName": "Zurich chat",
      "site": "Zurich",
      "computers": [{ "fqdn": "pc03.contoso.com" }, { "fqdn": "pc04.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      "store": { "primary": "sql-zurich" },
      "defaultForSite": true,
      "compliance": { "enabled": true, "adapter": { "type": "xml", "outputDirectory": "\\\\\\\\files.contoso.com\\\\compliance-zurich" } },
      "complianceStore": { "primary": "sql-zurich" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-zurich", "server": "sql12.contoso.com", "instance": "PCHAT" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync" },
    { "id": "files-zurich", "server": "files-zurich.contoso.com", "share": "lync" }
  ]
}`,
  ],
};
