import type { Examples } from './examples';

export const hardwareRecommended: Examples = {
  reported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com", "processorCores": 12, "memoryGB": 32 },
        { "fqdn": "pc02.contoso.com", "processorCores": 8, "memoryGB": 16 }
        //                                              ^              ^^
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
    `{
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC", "memoryGB": 32 },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT", "memoryGB": 16 }
    //                                                                                  ^^
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
        { "fqdn": "pc01.contoso.com", "processorCores": 12, "memoryGB": 32 },
        { "fqdn": "pc02.contoso.com", "processorCores": 16, "memoryGB": 64 }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
  ],
};
