import type { Examples } from './examples';

export const oneCentralManagementStore: Examples = {
  reported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago",
      "centralManagement": true
    }
  ],
  "standardEditionServers": [
    { "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago", "centralManagement": true }
    //                                                                                                  ^^^^
  ]
}`,
  ],
  notReported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago",
      "centralManagement": true
    }
  ],
  "standardEditionServers": [
    { "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago", "centralManagement": false }
  ]
}`,
  ],
};
