import type { Examples } from './examples';

export const sqlEditionSupported: Examples = {
  reported: [
    `{
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT", "edition": "web" }
    //                                                                                 ^^^^^
  ]
}`,
  ],
  notReported: [
    `{
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC", "edition": "enterprise" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT", "edition": "standard" }
  ]
}`,
  ],
};
