import type { Examples } from './examples';

export const osSupported: Examples = {
  reported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com", "operatingSystem": "windowsServer2012R2" },
        { "fqdn": "pc02.contoso.com", "operatingSystem": "windowsServer2016" }
        //                                               ^^^^^^^^^^^^^^^^^^^
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
  "product": "skypeForBusinessServer2015",
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com", "operatingSystem": "windowsServer2016" },
        { "fqdn": "pc02.contoso.com", "operatingSystem": "windowsServer2016" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
  ],
};
