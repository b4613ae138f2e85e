import type { Examples } from './examples';

export const sqlVersionSupported: Examples = {
  reported: [
    `{
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT", "version": "2016" }
    //                                                                                 ^^^^^^
  ]
}`,
  ],
  notReported: [
    `{
  "product": "skypeForBusinessServer2015",
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT", "version": "2016" }
  ]
}`,
  ],
};
