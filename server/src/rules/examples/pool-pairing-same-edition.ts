import type { Examples } from './examples';

export const poolPairingSameEdition: Examples = {
  reported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago",
      "pairedPool": "se01.contoso.com"
      //            ^^^^^^^^^^^^^^^^^^
    }
  ],
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }]
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
      "pairedPool": "se01.contoso.com"
    }
  ]
}`,
  ],
};
