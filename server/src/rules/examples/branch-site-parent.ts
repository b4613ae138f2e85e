import type { Examples } from './examples';

export const branchSiteParent: Examples = {
  reported: [
    `{
  "sites": [
    { "name": "Chicago" },
    { "name": "Milwaukee", "kind": "branch" }
    //        ^^^^^^^^^^^
  ]
}`,
    `{
  "sites": [
    { "name": "Chicago" },
    { "name": "Milwaukee", "kind": "branch", "centralSite": "Chicago" }
    //        ^^^^^^^^^^^
  ],
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Milwaukee" }]
}`,
  ],
  notReported: [
    `{
  "sites": [
    { "name": "Chicago" },
    { "name": "Milwaukee", "kind": "branch", "centralSite": "Chicago" }
  ]
}`,
  ],
};
