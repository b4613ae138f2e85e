import type { Examples } from './examples';
import { computerLines } from './deployment';

export const fePoolMaxUsers: Examples = {
  reported: [pool('90000\n      //       ^^^^^')],
  notReported: [pool('60000')],
};

function pool(users: string): string {
  return `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
${computerLines('fe', 12)}
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago",
      "users": ${users}
    }
  ]
}`;
}
