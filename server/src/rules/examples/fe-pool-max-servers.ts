import type { Examples } from './examples';
import { computerLines } from './deployment';

export const fePoolMaxServers: Examples = {
  reported: [pool(13, '\n        //        ^^^^^^^^^^^^^^^^^^')],
  notReported: [pool(12)],
};

function pool(servers: number, marks = ''): string {
  return `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
${computerLines('fe', servers)}${marks}
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    }
  ]
}`;
}
