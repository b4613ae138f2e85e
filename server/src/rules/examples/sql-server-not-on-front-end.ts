import type { Examples } from './examples';

export const sqlServerNotOnFrontEnd: Examples = {
  reported: [
    `{
  "sqlStores": [
    { "id": "sql-backend", "server": "fe01.contoso.com", "instance": "RTC" },
    //                               ^^^^^^^^^^^^^^^^^^
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }
  ]
}`,
  ],
  notReported: [
    `{
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }
  ]
}`,
  ],
};
