import type { Examples } from './examples';

export const pchatPolicyEnabled: Examples = {
  reported: [
    `{
  "deployment": {
  //            ^
    "persistentChatAdministrators": ["CONTOSO\\\\chatadmin"]
  }
}`,
  ],
  notReported: [
    `{
  "deployment": {
    "persistentChatAdministrators": ["CONTOSO\\\\chatadmin"],
    "persistentChatPolicy": { "enabledScopes": ["site:Chicago"] }
  }
}`,
  ],
};
