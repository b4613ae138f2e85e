import { t } from '@vscode/l10n';
import { isLeftOut } from '../shared/facts';
import { defineRule } from '../rule';

export const pchatAdministratorDefined = defineRule<undefined>({
  id: 'pchat-administrator-defined',
  category: 'prerequisites',
  severity: 'information',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['deployment'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('Somebody is to administer Persistent Chat'),
    why: t(
      'Only members of the group `CsPersistentChatAdministrator` can make categories and rooms and change the settings of Persistent Chat. Right after the installation the group is empty.',
    ),
    whatToDo: t(
      'Choose at least one account, add it to `CsPersistentChatAdministrator` and name it in `persistentChatAdministrators`.',
    ),
  }),
  check({ deployment, persistentChatPools }, report) {
    if (!deployment || persistentChatPools.length === 0) return;
    if (isLeftOut(deployment.persistentChatAdministrators)) report({ at: deployment.node, data: undefined });
  },
  message: () =>
    t('Nobody is named to administer Persistent Chat: CsPersistentChatAdministrator needs at least one member.'),
});
