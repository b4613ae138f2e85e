import type { Examples } from './examples';

export const pchatNotIn2019: Examples = {
  reported: [
    `{
  "product": "skypeForBusinessServer2019",
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      //      ^^^^^^^^^^^^^^^^^^^^^
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
  ],
  notReported: [
    `{
  "product": "skypeForBusinessServer2019",
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      // It stays for the time of the migration.
      "product": "skypeForBusinessServer2015",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
  ],
};
