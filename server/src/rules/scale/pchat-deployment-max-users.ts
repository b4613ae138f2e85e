import { t } from '@vscode/l10n';
import { isUnknown } from '../../model/fact';
import { PERSISTENT_CHAT_USERS as LIMIT } from '../shared/limits';
import { defineRule } from '../rule';
import { count } from '../shared/words';
import { reportSumOver, type Sum } from '../shared/sums';

export const pchatDeploymentMaxUsers = defineRule<Sum>({
  id: 'pchat-deployment-max-users',
  category: 'scale',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['concurrent'],
  sources: ['learn:lync-server-2013-defining-your-requirements-for-persistent-chat-server'],
  page: () => ({
    title: t('All Persistent Chat pools together serve at most 80,000 concurrent users'),
    why: t(
      'Several Persistent Chat pools exist so that data can stay in a country or region, not for scale: Microsoft supports 80,000 concurrent users in all of them together, as many as in one.',
    ),
    whatToDo: t('Plan for fewer concurrent users, in one pool or in each.'),
  }),
  check({ persistentChatPools }, report) {
    // A pool that is over the limit alone is pchat-pool-max-users' to report, and one whose number cannot be read may be.
    if (
      persistentChatPools.some(({ users: { concurrent } }) => isUnknown(concurrent) || (concurrent.value ?? 0) > LIMIT)
    )
      return;
    reportSumOver(LIMIT, persistentChatPools, (pool) => pool.users.concurrent, report);
  },
  message: ({ sum }) =>
    t(
      '{users} of at most {limit} concurrent users in all Persistent Chat pools together. More are not supported, however many pools there are.',
      { users: count(sum), limit: count(LIMIT) },
    ),
});
