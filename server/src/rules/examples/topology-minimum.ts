import type { Examples } from './examples';

export const topologyMinimum: Examples = {
  reported: [
    `{
  "product": "lyncServer2013",
  //         ^^^^^^^^^^^^^^^^
  "frontEndPools": [],
  "persistentChatPools": [],
  "otherPools": [
    { "fqdn": "edge01.contoso.com", "role": "edge", "site": "Chicago", "computers": [{ "fqdn": "ed01.contoso.com" }] }
  ],
  "sqlStores": [],
  "fileStores": []
}`,
  ],
  notReported: [
    `{
  "frontEndPools": [],
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago" }],
  "persistentChatPools": [],
  "sqlStores": [],
  "fileStores": []
}`,
  ],
};
