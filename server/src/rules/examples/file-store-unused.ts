import type { Examples } from './examples';

export const fileStoreUnused: Examples = {
  reported: [
    `{
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync" },
    { "id": "files-old", "server": "files02.contoso.com", "share": "lync" }
    //      ^^^^^^^^^^^
  ]
}`,
  ],
  notReported: [
    `{
  "fileStores": [{ "id": "files-chicago", "server": "files.contoso.com", "share": "lync" }]
}`,
  ],
};
