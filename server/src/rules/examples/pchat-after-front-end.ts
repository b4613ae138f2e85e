import type { Examples } from './examples';

export const pchatAfterFrontEnd: Examples = {
  reported: [
    `{
  "frontEndPools": [],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      //      ^^^^^^^^^^^^^^^^^^^^^
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com", // lync-topology-disable-line reference-resolves
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ],
  "sqlStores": [{ "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }]
}`,
  ],
  notReported: [
    `{
  "frontEndPools": [],
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "se01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ],
  "sqlStores": [{ "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }]
}`,
  ],
};
