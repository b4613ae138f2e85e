import type { Examples } from './examples';

export const publishAccountGroups: Examples = {
  reported: [
    `{
  "deployment": {
    "publishingAccount": { "name": "CONTOSO\\\\builder", "groups": ["CONTOSO\\\\Domain Admins"] },
    //                                                           ^
    "persistentChatAdministrators": ["CONTOSO\\\\chatadmin"],
    "persistentChatPolicy": { "enabledScopes": ["global"] }
  }
}`,
  ],
  notReported: [
    `{
  "deployment": {
    "publishingAccount": { "name": "CONTOSO\\\\builder", "groups": ["Domain Admins", "RTCUniversalServerAdmins"] },
    "persistentChatAdministrators": ["CONTOSO\\\\chatadmin"],
    "persistentChatPolicy": { "enabledScopes": ["global"] }
  }
}`,
  ],
};
