import type { Examples } from './examples';

export const seMaxUsers: Examples = {
  reported: [
    `{
  "standardEditionServers": [
    { "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago", "users": 6000 }
    //                                                                                      ^^^^
  ]
}`,
    `{
  "standardEditionServers": [
    {
      "fqdn": "se01.contoso.com",
      "site": "Chicago",
      "fileStore": "files-chicago",
      "pairedPool": "se02.contoso.com",
      "users": 3000
      //       ^^^^
    },
    {
      "fqdn": "se02.contoso.com",
      "site": "Chicago",
      "fileStore": "files-chicago",
      "pairedPool": "se01.contoso.com",
      "users": 2000
    }
  ]
}`,
  ],
  notReported: [
    `{
  "standardEditionServers": [
    { "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago", "users": 5000 }
  ]
}`,
  ],
};
