import type { Examples } from './examples';

export const sqlInstanceNameOnly: Examples = {
  reported: [
    `{
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "sql01\\\\RTC" },
    //                                                                ^^^^^^^^^^^^
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "MSSQLSERVER" }
    //                                                             ^^^^^^^^^^^^^
  ]
}`,
  ],
  notReported: [
    `{
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "" }
  ]
}`,
  ],
};
