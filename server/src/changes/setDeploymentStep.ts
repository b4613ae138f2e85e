import { t } from '@vscode/l10n';
import { isAbsent } from '../model/fact';
import { addInOrder } from '../rules/shared/fixes';
import { DEPLOYMENT_STEPS, type DeploymentStep } from '../rules/shared/limits';
import { appendItem, insertItemsBefore, remove, type Edit } from '../syntax/edit';
import { propertyNamed } from '../syntax/tree';
import { boolean, object, oneOf, optional } from './arguments';
import { defineChange } from './change';
import type { Draft } from './draft';
import { unreadable, type Refusal } from './refusal';

export const setDeploymentStep = defineChange(
  object({ step: oneOf(...DEPLOYMENT_STEPS), done: boolean, andOthers: optional(boolean) }),
  {
    apply(draft, { step, done, andOthers }) {
      const place = DEPLOYMENT_STEPS.indexOf(step);
      const first = done && andOthers ? 0 : place;
      const end = !done && andOthers ? DEPLOYMENT_STEPS.length : place + 1;
      for (const one of DEPLOYMENT_STEPS.slice(first, end)) {
        const refusal = done ? add(draft, one) : take(draft, one);
        if (refusal) return refusal;
      }
      return undefined;
    },
    otherwise: (_, { step, done, andOthers }) =>
      andOthers
        ? undefined
        : {
            title: done ? t('Mark All up to Here as Done') : t('Mark All from Here On as Not Done'),
            arguments: { step, done, andOthers: true },
          },
  },
);

/** Writes a step into the list, before the first one that comes later; makes the list where there is none. */
function add(draft: Draft, step: DeploymentStep): Refusal | undefined {
  const { topology } = draft;
  const { tree, node: root, deployment } = topology;
  if (!root) return { refusal: t('The document is no object: there is nothing to write the step into.') };
  const written = deployment?.node ?? propertyNamed(root, 'deployment');
  if (!deployment) {
    if (written) return unreadable('deployment');
    // A document that is only begun has to have its sites.
    const sites = root.properties.length === 0 ? { sites: [] } : {};
    draft.edit(addInOrder(topology, root, { ...sites, deployment: { completedSteps: [step] } }));
    return undefined;
  }
  const steps = deployment.completedSteps;
  if (isAbsent(steps)) draft.edit(addInOrder(topology, deployment.node, { completedSteps: [step] }));
  else if (!steps.value) return unreadable('completedSteps');
  else if (!steps.items.some(({ value }) => value === step)) {
    const later = steps.items.find(({ value }) => placeOf(value) > placeOf(step));
    draft.edit(later ? insertItemsBefore(tree, later.node, [step]) : appendItem(tree, steps.value, step));
  }
  return undefined;
}

/** Takes a step out of the list, as often as it stands there. */
function take(draft: Draft, step: DeploymentStep): Refusal | undefined {
  const { tree, deployment } = draft.topology;
  const items = deployment?.completedSteps.items.filter(({ value }) => value === step) ?? [];
  const edits: Edit[] = items.length === 0 ? [] : remove(tree, ...items.map(({ node }) => node));
  draft.edit(edits);
  return undefined;
}

function placeOf(step: string): number {
  return DEPLOYMENT_STEPS.findIndex((one) => one === step);
}
