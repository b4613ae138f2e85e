import type { Examples } from './examples';

export const deploymentStepsInOrder: Examples = {
  reported: [
    `{
  "deployment": {
    "persistentChatAdministrators": ["CONTOSO\\\\chatadmin"],
    "persistentChatPolicy": { "enabledScopes": ["global"] },
    "completedSteps": ["installPrerequisites", "publishTopology"]
    //                                         ^^^^^^^^^^^^^^^^^
  }
}`,
  ],
  notReported: [
    `{
  "deployment": {
    "persistentChatAdministrators": ["CONTOSO\\\\chatadmin"],
    "persistentChatPolicy": { "enabledScopes": ["global"] },
    "completedSteps": ["publishTopology", "defineTopology", "installPrerequisites"]
  }
}`,
  ],
};
