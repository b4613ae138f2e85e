import type { Examples } from './examples';

export const fileStoreSameSite: Examples = {
  reported: [
    `{
  "sites": [{ "name": "Chicago" }, { "name": "Zurich" }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      //           ^^^^^^^^^^^^^^
      "store": { "primary": "sql-chat" }
    }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync", "site": "Chicago" },
    { "id": "files-zurich", "server": "files02.contoso.com", "share": "lync", "site": "Zurich" }
  ]
}`,
  ],
  notReported: [
    `{
  "fileStores": [{ "id": "files-chicago", "server": "files.contoso.com", "share": "lync", "site": "Chicago" }]
}`,
  ],
};
