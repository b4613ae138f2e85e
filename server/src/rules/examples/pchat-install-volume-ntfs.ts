import type { Examples } from './examples';

export const pchatInstallVolumeNtfs: Examples = {
  reported: [
    `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com", "fileSystem": "NTFS" },
        { "fqdn": "pc02.contoso.com", "fileSystem": "FAT32" }
        //                                          ^^^^^^^
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
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
        { "fqdn": "pc01.contoso.com", "fileSystem": "NTFS" },
        { "fqdn": "pc02.contoso.com", "fileSystem": "NTFS" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`,
  ],
};
