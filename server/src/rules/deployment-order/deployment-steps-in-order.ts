import { t } from '@vscode/l10n';
import type { StringNode } from '../../syntax/tree';
import { insertItemsBefore } from '../../syntax/edit';
import { stepName } from '../shared/deploymentSteps';
import { DEPLOYMENT_STEPS } from '../shared/limits';
import { defineRule } from '../rule';

interface Data {
  readonly node: StringNode;
  readonly missing: readonly string[];
}

export const deploymentStepsInOrder = defineRule<Data>({
  id: 'deployment-steps-in-order',
  category: 'deployment-order',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['completedSteps'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('The steps of the deployment are done in their order'),
    why: t(
      'Microsoft’s deployment checklist is a sequence: Setup reads what was published, services need their certificates, and users can be configured once there is an administrator. A step that is done too early fails, or must be done again.',
    ),
    whatToDo: t(
      'Do the missing steps first. Where they are done, add them to `completedSteps`; the order in that list does not matter.',
    ),
  }),
  check({ deployment }, report) {
    const steps = deployment?.completedSteps;
    if (!steps) return;
    const done = new Set(steps.items.map(({ value }) => value));
    // Each item that is no string may be one of the missing steps.
    const unread = steps.listed - steps.items.length;
    for (const { node, value } of steps.items) {
      const place = DEPLOYMENT_STEPS.findIndex((step) => step === value);
      const missing = DEPLOYMENT_STEPS.slice(0, Math.max(place, 0)).filter((step) => !done.has(step));
      if (missing.length > unread) report({ at: node, data: { node, missing } });
    }
  },
  message: ({ node, missing }) =>
    t('Step {step} is done, but what comes before it is not: {missing}.', {
      step: stepName(node.value),
      missing: missing.map(stepName).join(', '),
    }),
  fixes: ({ data: { node, missing } }, { tree }) => [
    {
      title: t('Add the steps before step {step}', { step: stepName(node.value) }),
      safe: false,
      edits: insertItemsBefore(tree, node, missing),
    },
  ],
});
