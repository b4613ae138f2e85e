import type { Examples } from './examples';

export const rolesNeedOwnComputer: Examples = {
  reported: [
    `{
  "otherPools": [
    {
      "fqdn": "directors.contoso.com",
      "role": "director",
      "site": "Chicago",
      "computers": [{ "fqdn": "dir01.contoso.com" }]
    },
    {
      "fqdn": "owa.contoso.com",
      "role": "officeWebApps",
      "site": "Chicago",
      "computers": [{ "fqdn": "dir01.contoso.com" }]
      //                      ^^^^^^^^^^^^^^^^^^^
    }
  ]
}`,
  ],
  notReported: [
    `{
  "otherPools": [
    {
      "fqdn": "directors.contoso.com",
      "role": "director",
      "site": "Chicago",
      "computers": [{ "fqdn": "dir01.contoso.com" }]
    },
    {
      "fqdn": "owa.contoso.com",
      "role": "officeWebApps",
      "site": "Chicago",
      "computers": [{ "fqdn": "owa01.contoso.com" }]
    }
  ]
}`,
  ],
};
