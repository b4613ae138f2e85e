import type { Examples } from './examples';

export const pchatNotWithOtherRoles: Examples = {
  reported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "med01.contoso.com" }
        //        ^^^^^^^^^^^^^^^^^^^
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ],
  "otherPools": [
    {
      "fqdn": "mediation.contoso.com",
      "role": "mediation",
      "site": "Chicago",
      "computers": [{ "fqdn": "med01.contoso.com" }],
      "nextHop": "pool01.contoso.com"
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
      "store": { "primary": "sql-chat" }
    }
  ],
  "otherPools": [
    {
      "fqdn": "mediation.contoso.com",
      "role": "mediation",
      "site": "Chicago",
      "computers": [{ "fqdn": "med01.contoso.com" }],
      "nextHop": "pool01.contoso.com"
    }
  ]
}`,
  ],
};
