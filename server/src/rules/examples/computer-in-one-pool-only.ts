import type { Examples } from './examples';

export const computerInOnePoolOnly: Examples = {
  reported: [
    `{
  "otherPools": [
    {
      "fqdn": "mediation.contoso.com",
      "role": "mediation",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }],
      "nextHop": "pool01.contoso.com"
    }
  ],
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "fe01.contoso.com" },
        //        ^^^^^^^^^^^^^^^^^^
        { "fqdn": "fe02.contoso.com" },
        { "fqdn": "fe03.contoso.com" },
        { "fqdn": "fe04.contoso.com" }
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    }
  ]
}`,
  ],
  notReported: [
    `{
  "otherPools": [
    {
      "fqdn": "app.contoso.com",
      "role": "trustedApplication",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }],
      "nextHop": "pool01.contoso.com"
    }
  ]
}`,
  ],
};
