import type { Examples } from './examples';
import { computerLines } from './deployment';

export const fePoolNMinusOne: Examples = {
  reported: [pool(5, '30000\n      //       ^^^^^')],
  notReported: [pool(6, '30000')],
};

function pool(servers: number, users: string): string {
  return `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
${computerLines('fe', servers)}
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago",
      "users": ${users}
    }
  ]
}`;
}
