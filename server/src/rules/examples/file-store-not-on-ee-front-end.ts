import type { Examples } from './examples';

export const fileStoreNotOnEeFrontEnd: Examples = {
  reported: [
    `{
  "fileStores": [{ "id": "files-chicago", "server": "fe01.contoso.com", "share": "lync" }]
  //                                                ^^^^^^^^^^^^^^^^^^
}`,
  ],
  notReported: [
    `{
  // On the Back End Server of the pool: supported.
  "fileStores": [{ "id": "files-chicago", "server": "sql01.contoso.com", "share": "lync" }]
}`,
  ],
};
