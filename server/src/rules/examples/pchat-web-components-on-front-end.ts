import type { Examples } from './examples';

export const pchatWebComponentsOnFrontEnd: Examples = {
  reported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com", "services": ["persistentChatFileWebService"] },
        //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        { "fqdn": "pc02.contoso.com" }
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
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "fe01.contoso.com", "services": ["persistentChatFileWebService"] },
        { "fqdn": "fe02.contoso.com" },
        { "fqdn": "fe03.contoso.com" }
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    }
  ]
}`,
  ],
};
