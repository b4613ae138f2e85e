import type { Examples } from './examples';

export const fePoolMinimumThree: Examples = {
  reported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      //      ^^^^^^^^^^^^^^^^^^^^
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }],
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
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    }
  ]
}`,
  ],
};
