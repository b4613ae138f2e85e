import type { Examples } from './examples';

export const fqdnUnique: Examples = {
  reported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    },
    {
      "fqdn": "POOL01.contoso.com",
      //      ^^^^^^^^^^^^^^^^^^^^
      "site": "Chicago",
      "computers": [{ "fqdn": "fe11.contoso.com" }, { "fqdn": "fe12.contoso.com" }, { "fqdn": "fe13.contoso.com" }],
      "backEnd": { "primary": "sql-backend-2" },
      "fileStore": "files-chicago"
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-backend-2", "server": "sql03.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }
  ]
}`,
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "PC01.contoso.com" }
        //        ^^^^^^^^^^^^^^^^^^
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
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
      "compliance": { "enabled": true, "adapter": { "type": "xml" } },
      "complianceStore": { "primary": "sql-compliance" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    // Another id for the same instance.
    { "id": "sql-compliance", "server": "sql02.contoso.com", "instance": "pchat" }
    //      ^^^^^^^^^^^^^^^^
  ]
}`,
  ],
  notReported: [
    `{
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }],
  "persistentChatPools": [
    {
      // The pool on the Standard Edition server.
      "fqdn": "se01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "se01.contoso.com" }],
      "nextHop": "se01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-se" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-se", "server": "se01.contoso.com", "instance": "RTC", "edition": "express" }
  ]
}`,
  ],
};
