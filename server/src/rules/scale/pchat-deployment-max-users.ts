import { t } from '@vscode/l10n';
import { sumOver } from '../facts';
import { PERSISTENT_CHAT_USERS as LIMIT } from '../limits';
import { defineRule } from '../rule';
import { count } from '../words';

interface Data {
  /** Concurrent users of all pools together. */
  readonly users: number;
}

export const pchatDeploymentMaxUsers = defineRule<Data>({
  id: 'pchat-deployment-max-users',
  category: 'scale',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-defining-your-requirements-for-persistent-chat-server'],
  page: () => ({
    title: t('All Persistent Chat pools together serve at most 80,000 concurrent users'),
    why: t(
      'Several Persistent Chat pools exist so that data can stay in a country or region, not for scale: Microsoft supports 80,000 concurrent users in all of them together, as many as in one.',
    ),
    whatToDo: t('Plan for fewer concurrent users, in one pool or over all.'),
  }),
  examples: {
    reported: [example(50_000, '//                       ^^^^^')],
    notReported: [example(40_000)],
  },
  check(topology, report) {
    const concurrent = topology.persistentChatPools.map((pool) => pool.users.concurrent);
    // One that cannot be read may be over the limit alone, which is pchat-pool-max-users' to report.
    if (concurrent.some((fact) => isUnknown(fact) || (fact.value ?? 0) > LIMIT)) return;
    reportSum(concurrent, LIMIT, t('Concurrent users of another Persistent Chat pool'), report);
  },
  message: ({ users }) =>
    t(
      '{users} of at most {limit} concurrent users in all Persistent Chat pools together. More are not supported, whatever the number of pools.',
      { users: count(users), limit: count(LIMIT) },
    ),
});
