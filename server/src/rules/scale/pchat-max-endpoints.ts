import { t } from '@vscode/l10n';
import { PERSISTENT_CHAT_ENDPOINTS as LIMIT } from '../shared/limits';
import { defineRule } from '../rule';
import { count } from '../shared/words';
import { reportSumOver, type Sum } from '../shared/sums';

export const pchatMaxEndpoints = defineRule<Sum>({
  id: 'pchat-max-endpoints',
  category: 'scale',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['endpoints'],
  sources: ['learn:lync-server-2013-capacity-planning-for-persistent-chat-server'],
  page: () => ({
    title: t('At most 120,000 endpoints are connected to Persistent Chat'),
    why: t(
      'A user may be signed in on several computers at one time. Microsoft’s capacity figures count one and a half endpoints for each of 80,000 concurrent users, in all pools of a deployment together; beyond that they hold no longer.',
    ),
    whatToDo: t('Plan for fewer concurrent users, or for fewer computers on which each is signed in.'),
  }),
  check({ persistentChatPools }, report) {
    reportSumOver(LIMIT, persistentChatPools, (pool) => pool.users.endpoints, report);
  },
  message: ({ sum }) =>
    t(
      '{endpoints} of at most {limit} endpoints in all Persistent Chat pools together. More are not recommended: Microsoft’s capacity figures do not cover them.',
      { endpoints: count(sum), limit: count(LIMIT) },
    ),
});
