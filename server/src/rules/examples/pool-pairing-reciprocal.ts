import type { Examples } from './examples';

export const poolPairingReciprocal: Examples = {
  reported: [
    `{
  "standardEditionServers": [
    {
      "fqdn": "se01.contoso.com",
      "site": "Chicago",
      "fileStore": "files-chicago",
      "pairedPool": "se02.contoso.com"
      //            ^^^^^^^^^^^^^^^^^^
    },
    { "fqdn": "se02.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }
  ]
}`,
  ],
  notReported: [
    `{
  "standardEditionServers": [
    {
      "fqdn": "se01.contoso.com",
      "site": "Chicago",
      "fileStore": "files-chicago",
      "pairedPool": "se02.contoso.com"
    },
    {
      "fqdn": "se02.contoso.com",
      "site": "Chicago",
      "fileStore": "files-chicago",
      "pairedPool": "SE01.contoso.com"
    }
  ]
}`,
  ],
};
