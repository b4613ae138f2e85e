import type { Examples } from './examples';

export const fileStorePermission: Examples = {
  reported: [
    `{
  "deployment": {
    "publishingAccount": { "name": "CONTOSO\\\\builder", "fileStorePermission": "modify" },
    //                                                                        ^^^^^^^^
    "persistentChatAdministrators": ["CONTOSO\\\\chatadmin"],
    "persistentChatPolicy": { "enabledScopes": ["global"] }
  }
}`,
  ],
  notReported: [
    `{
  "deployment": {
    "publishingAccount": { "name": "CONTOSO\\\\builder", "fileStorePermission": "fullControl" },
    "persistentChatAdministrators": ["CONTOSO\\\\chatadmin"],
    "persistentChatPolicy": { "enabledScopes": ["global"] }
  }
}`,
  ],
};
