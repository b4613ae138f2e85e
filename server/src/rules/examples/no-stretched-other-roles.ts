import type { Examples } from './examples';

export const noStretchedOtherRoles: Examples = {
  reported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "fe01.contoso.com", "dataCenter": "Chicago East" },
        { "fqdn": "fe02.contoso.com", "dataCenter": "Chicago East" },
        { "fqdn": "fe03.contoso.com", "dataCenter": "Chicago West" }
        //                                          ^^^^^^^^^^^^^^
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    }
  ]
}`,
  ],
  notReported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "fe01.contoso.com", "dataCenter": "Chicago East" },
        { "fqdn": "fe02.contoso.com", "dataCenter": "Chicago East" },
        { "fqdn": "fe03.contoso.com", "dataCenter": "Chicago East" }
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    }
  ]
}`,
  ],
};
