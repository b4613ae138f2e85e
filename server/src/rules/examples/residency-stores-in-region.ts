import type { Examples } from './examples';

export const residencyStoresInRegion: Examples = {
  reported: [
    `{
  "sites": [
    { "name": "Chicago", "region": "US" },
    { "name": "Zurich", "region": "CH", "dataMustStayInRegion": true }
  ],
  "persistentChatPools": [
    {
      "fqdn": "pchat02.contoso.ch",
      "displayName": "Zurich chat",
      "site": "Zurich",
      "computers": [{ "fqdn": "pc11.contoso.ch" }, { "fqdn": "pc12.contoso.ch" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      "store": { "primary": "sql-chat" }
      //                    ^^^^^^^^^^
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC", "site": "Chicago" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT", "site": "Chicago" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync", "site": "Chicago" },
    { "id": "files-zurich", "server": "files.contoso.ch", "share": "lync", "site": "Zurich" }
  ]
}`,
  ],
  notReported: [
    `{
  "sites": [
    { "name": "Chicago", "region": "US" },
    { "name": "Zurich", "region": "CH", "dataMustStayInRegion": true },
    { "name": "Geneva", "region": "CH" }
  ],
  "persistentChatPools": [
    {
      "fqdn": "pchat02.contoso.ch",
      "displayName": "Zurich chat",
      "site": "Zurich",
      "computers": [{ "fqdn": "pc11.contoso.ch" }, { "fqdn": "pc12.contoso.ch" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      "store": { "primary": "sql-chat" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC", "site": "Chicago" },
    // Another site, the same region.
    { "id": "sql-chat", "server": "sql11.contoso.ch", "instance": "PCHAT", "site": "Geneva" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync", "site": "Chicago" },
    { "id": "files-zurich", "server": "files.contoso.ch", "share": "lync", "site": "Zurich" }
  ]
}`,
  ],
};
