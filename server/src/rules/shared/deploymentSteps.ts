import { t } from '@vscode/l10n';
import { DEPLOYMENT_STEPS, type DeploymentStep } from './limits';

/** @returns what administrators call a step of the deployment */
export function stepTitle(step: DeploymentStep): string {
  switch (step) {
    case 'installPrerequisites':
      return t('Install the prerequisites');
    case 'defineTopology':
      return t('Define the topology');
    case 'publishTopology':
      return t('Publish the topology');
    case 'installLocalManagementStore':
      return t('Install the local management store');
    case 'installPersistentChatServices':
      return t('Install the Persistent Chat services');
    case 'assignCertificates':
      return t('Request and assign the certificates');
    case 'startServices':
      return t('Start the services');
    case 'createPersistentChatAdministrator':
      return t('Create a Persistent Chat administrator');
    case 'configureUsers':
      return t('Enable the users');
    case 'configureSettings':
      return t('Configure the settings');
  }
}

/** @returns a step as a sentence names it: its number and its title; a name that is none of them as it is */
export function stepName(step: string): string {
  const index = DEPLOYMENT_STEPS.findIndex((one) => one === step);
  const known = DEPLOYMENT_STEPS[index];
  return known === undefined ? step : t('{number} ({title})', { number: index + 1, title: stepTitle(known) });
}
