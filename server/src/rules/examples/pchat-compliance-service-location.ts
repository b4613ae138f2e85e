import type { Examples } from './examples';

export const pchatComplianceServiceLocation: Examples = {
  reported: [
    `{
  "otherPools": [
    {
      "fqdn": "compliance.contoso.com",
      "role": "trustedApplication",
      "site": "Chicago",
      "computers": [
        { "fqdn": "comp01.contoso.com", "services": ["persistentChatComplianceService"] }
        //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      ],
      "nextHop": "pool01.contoso.com"
    }
  ]
}`,
  ],
  notReported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com", "services": ["persistentChatComplianceService"] },
        { "fqdn": "pc02.contoso.com", "services": ["persistentChatComplianceService"] }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
  ],
};
