import type { Examples } from './examples';

export const complianceIsNotArchiving: Examples = {
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
      "archivingStore": { "primary": "sql-archiving" }
      //                ^
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-archiving", "server": "sql11.contoso.com", "instance": "ARCH" }
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
      "archivingStore": { "primary": "sql-archiving" }
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
      "store": { "primary": "sql-chat" },
      "compliance": { "enabled": true, "adapter": { "type": "xml" } },
      "complianceStore": { "primary": "sql-chat" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-archiving", "server": "sql11.contoso.com", "instance": "ARCH" }
  ]
}`,
  ],
};
