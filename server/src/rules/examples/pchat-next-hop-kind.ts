import type { Examples } from './examples';

export const pchatNextHopKind: Examples = {
  reported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "edge01.contoso.com",
      //         ^^^^^^^^^^^^^^^^^^^^
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ],
  "otherPools": [
    { "fqdn": "edge01.contoso.com", "role": "edge", "site": "Chicago", "computers": [{ "fqdn": "ed01.contoso.com" }] }
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
      "nextHop": "se01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ],
  // A Standard Edition server may be the next hop of a pool on computers of its own.
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }]
}`,
  ],
};
