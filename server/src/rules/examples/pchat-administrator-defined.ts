import type { Examples } from './examples';

export const pchatAdministratorDefined: Examples = {
  reported: [
    `{
  "deployment": {
  //            ^
    "persistentChatPolicy": { "enabledScopes": ["global"] }
  }
}`,
  ],
  notReported: [
    `{
  "deployment": {
    "persistentChatAdministrators": ["CONTOSO\\\\chatadmin"],
    "persistentChatPolicy": { "enabledScopes": ["global"] }
  }
}`,
  ],
};
