import type { Examples } from './examples';

export const complianceSeparateDatabase: Examples = {
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
      "compliance": { "enabled": true, "adapter": { "type": "xml" } },
      "complianceStore": { "primary": "sql-chat", "database": "mgc" }
      //                                                      ^^^^^
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
      "store": { "primary": "sql-chat", "database": "mgccomp" },
      //                                            ^^^^^^^^^
      "compliance": { "enabled": true, "adapter": { "type": "xml" } },
      "complianceStore": { "primary": "sql-chat" }
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
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" },
      "compliance": { "enabled": true, "adapter": { "type": "xml" } },
      "complianceStore": { "primary": "sql-chat", "database": "mgccomp" }
    }
  ]
}`,
  ],
};
