import { t } from '@vscode/l10n';
import { PERSISTENT_CHAT_PROVISIONED_USERS as LIMIT } from '../shared/limits';
import { defineRule } from '../rule';
import { count } from '../shared/words';
import { reportSumOver, type Sum } from '../shared/sums';

export const pchatMaxProvisionedUsers = defineRule<Sum>({
  id: 'pchat-max-provisioned-users',
  category: 'scale',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['provisioned'],
  sources: ['learn:lync-server-2013-capacity-planning-for-persistent-chat-server'],
  page: () => ({
    title: t('At most 150,000 users are enabled for Persistent Chat'),
    why: t(
      'Of the users whom a Persistent Chat policy enables, not all are signed in at one time. Microsoft supports up to 150,000 of them, in all pools of a deployment together.',
    ),
    whatToDo: t('Enable fewer users: narrow the scopes of the policies that allow Persistent Chat.'),
  }),
  check({ persistentChatPools }, report) {
    reportSumOver(LIMIT, persistentChatPools, (pool) => pool.users.provisioned, report);
  },
  message: ({ sum }) =>
    t('{users} of at most {limit} users are enabled for Persistent Chat. More are not supported.', {
      users: count(sum),
      limit: count(LIMIT),
    }),
});
