import type { Examples } from './examples';

export const pchatNotOnEeFrontEnd: Examples = {
  reported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "fe01.contoso.com" }
        //        ^^^^^^^^^^^^^^^^^^
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "fe01.contoso.com", "services": ["persistentChatService"] },
        //                                         ^^^^^^^^^^^^^^^^^^^^^^^
        { "fqdn": "fe02.contoso.com" },
        { "fqdn": "fe03.contoso.com" }
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
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
  ]
}`,
  ],
};
