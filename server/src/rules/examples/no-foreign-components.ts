import type { Examples } from './examples';

export const noForeignComponents: Examples = {
  reported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "fe01.contoso.com", "services": ["exchange"] },
        //                                         ^^^^^^^^^^
        { "fqdn": "fe02.contoso.com" },
        { "fqdn": "fe03.contoso.com" }
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
      "fqdn": "mail.contoso.com",
      "role": "trustedApplication",
      "site": "Chicago",
      "computers": [{ "fqdn": "mail01.contoso.com", "services": ["exchange"] }],
      "nextHop": "pool01.contoso.com"
    }
  ]
}`,
  ],
};
