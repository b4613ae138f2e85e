import type { Examples } from './examples';

export const seNoBackendMirroring: Examples = {
  reported: [
    `{
  "standardEditionServers": [
    {
      "fqdn": "se01.contoso.com",
      "site": "Chicago",
      "backEnd": { "primary": "sql-se", "mirror": "sql-mirror" },
      //                                          ^^^^^^^^^^^^
      "fileStore": "files-chicago"
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-se", "server": "se01.contoso.com", "instance": "RTC", "edition": "express" },
    { "id": "sql-mirror", "server": "sql03.contoso.com", "instance": "RTC" }
  ]
}`,
  ],
  notReported: [
    `{
  "standardEditionServers": [
    { "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago", "pairedPool": "se02.contoso.com" },
    { "fqdn": "se02.contoso.com", "site": "Chicago", "fileStore": "files-chicago", "pairedPool": "se01.contoso.com" }
  ]
}`,
  ],
};
