import { t } from '@vscode/l10n';
import { isLeftOut } from '../shared/facts';
import { defineRule } from '../rule';

export const pchatPolicyEnabled = defineRule<undefined>({
  id: 'pchat-policy-enabled',
  category: 'prerequisites',
  severity: 'information',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['deployment'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('A policy enables users for Persistent Chat'),
    why: t(
      'The Persistent Chat policy is off by default: with a pool in service, still nobody sees a room until a global, site, pool or user policy enables them.',
    ),
    whatToDo: t(
      'Decide who is to use Persistent Chat, enable them (`Set-CsPersistentChatPolicy -EnablePersistentChat $true`) and name the scopes in `persistentChatPolicy.enabledScopes`.',
    ),
  }),
  check({ deployment, persistentChatPools }, report) {
    if (!deployment || persistentChatPools.length === 0) return;
    if (isLeftOut(deployment.persistentChatPolicy.enabledScopes)) report({ at: deployment.node, data: undefined });
  },
  message: () => t('No policy enables anybody for Persistent Chat: the policy is off by default.'),
});
