import type { Examples } from './examples';

export const stretchedNeedsBackupStore: Examples = {
  reported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      //      ^^^^^^^^^^^^^^^^^^^^^
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com", "dataCenter": "Chicago East" },
        { "fqdn": "pc02.contoso.com", "dataCenter": "Chicago West" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
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
      "computers": [
        { "fqdn": "pc01.contoso.com", "dataCenter": "Chicago East" },
        { "fqdn": "pc02.contoso.com", "dataCenter": "Chicago East" },
        { "fqdn": "pc03.contoso.com", "dataCenter": "Chicago West", "state": "inactive" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror", "witness": "sql-witness", "backup": "sql-backup" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-mirror", "server": "sql03.contoso.com", "instance": "PCHAT" },
    { "id": "sql-witness", "server": "sql04.contoso.com" },
    { "id": "sql-backup", "server": "sql05.contoso.com", "instance": "PCHAT" }
  ]
}`,
  ],
};
