import type { Examples } from './examples';

export const pchatFileStoreUnc: Examples = {
  reported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-local",
      //           ^^^^^^^^^^^^^
      "store": { "primary": "sql-chat" }
    }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync" },
    { "id": "files-local", "path": "D:\\\\chat" }
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
