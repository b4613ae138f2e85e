import type { Examples } from './examples';
import { computerLines } from './deployment';

export const directorPoolMaxServers: Examples = {
  reported: [pool(11, '\n        //        ^^^^^^^^^^^^^^^^^^^')],
  notReported: [pool(10)],
};

function pool(servers: number, marks = ''): string {
  return `{
  "otherPools": [
    {
      "fqdn": "directors.contoso.com",
      "role": "director",
      "site": "Chicago",
      "computers": [
${computerLines('dir', servers)}${marks}
      ]
    }
  ]
}`;
}
