import type { Examples } from './examples';

export const oneFrontendPoolPerDbServer: Examples = {
  reported: [
    `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    },
    {
      "fqdn": "pool02.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe11.contoso.com" }, { "fqdn": "fe12.contoso.com" }, { "fqdn": "fe13.contoso.com" }],
      "backEnd": { "primary": "sql-backend-2" },
      //                      ^^^^^^^^^^^^^^^
      "fileStore": "files-chicago"
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-backend-2", "server": "sql01.contoso.com", "instance": "RTC2" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }
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
    },
    {
      "fqdn": "pool02.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe11.contoso.com" }, { "fqdn": "fe12.contoso.com" }, { "fqdn": "fe13.contoso.com" }],
      "backEnd": { "primary": "sql-backend-2" },
      "fileStore": "files-chicago"
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-backend-2", "server": "sql03.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }
  ]
}`,
  ],
};
