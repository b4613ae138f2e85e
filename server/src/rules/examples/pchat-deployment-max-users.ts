import type { Examples } from './examples';

export const pchatDeploymentMaxUsers: Examples = {
  reported: [twoPools('50000 }\n      //                       ^^^^^')],
  notReported: [twoPools('40000 }')],
};

/** Two pools where data must stay in a region, each with so many concurrent users. */
function twoPools(users: string): string {
  return `{
  "sites": [
    { "name": "Chicago", "region": "US" },
    { "name": "Zurich", "region": "Switzerland", "dataMustStayInRegion": true }
  ],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com" },
        { "fqdn": "pc04.contoso.com" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" },
      "defaultForAllSites": true,
      "users": { "concurrent": ${users}
    },
    {
      "fqdn": "pchat02.contoso.com",
      "displayName": "Zurich chat",
      "site": "Zurich",
      "computers": [
        { "fqdn": "pc05.contoso.com" },
        { "fqdn": "pc06.contoso.com" },
        { "fqdn": "pc07.contoso.com" },
        { "fqdn": "pc08.contoso.com" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      "store": { "primary": "sql-zurich" },
      "users": { "concurrent": ${users}
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-zurich", "server": "sql03.contoso.com", "instance": "PCHAT" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync" },
    { "id": "files-zurich", "server": "files02.contoso.com", "share": "lync" }
  ]
}`;
}
