import type { Examples } from './examples';

export const sqlStoreUnused: Examples = {
  reported: [
    `{
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-archive", "server": "sql03.contoso.com", "instance": "ARCHIVE" }
    //      ^^^^^^^^^^^^^
  ]
}`,
  ],
  notReported: [
    `{
  // The databases of a Standard Edition server are on its SQL Server Express, though it does not say so.
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files-chicago" }],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-se", "server": "se01.contoso.com", "instance": "RTC", "edition": "express" }
  ]
}`,
  ],
};
