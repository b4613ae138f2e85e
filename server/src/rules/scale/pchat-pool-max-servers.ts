import { t } from '@vscode/l10n';
import type { Computer, PersistentChatPool } from '../../model/entities';
import { removeComputer } from '../shared/fixes';
import { PERSISTENT_CHAT_SERVERS as LIMIT } from '../shared/limits';
import { placeOfComputer, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly computer: Computer;
}

export const pchatPoolMaxServers = defineRule<Data>({
  id: 'pchat-pool-max-servers',
  category: 'scale',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-capacity-planning-for-persistent-chat-server'],
  page: () => ({
    title: t('A Persistent Chat pool has at most 8 servers'),
    why: t(
      'Microsoft plans a Persistent Chat pool with up to four active servers and as many that stand by for them, in the second data center of a stretched pool.',
    ),
    whatToDo: t('Remove the computers that are too many: no more than four of them could be active at one time.'),
  }),
  check({ persistentChatPools }, report) {
    for (const pool of persistentChatPools) {
      for (const computer of pool.computers.slice(LIMIT)) {
        report({
          at: placeOfComputer(computer, pool),
          data: { pool, computer },
          related: () => [{ at: placeOfPool(pool), message: t('The Persistent Chat pool') }],
        });
      }
    }
  },
  message: ({ pool }) =>
    t('{servers} of at most {limit} servers in the Persistent Chat pool {pool}. More are not supported.', {
      servers: count(pool.computers.length),
      limit: count(LIMIT),
      pool: poolName(pool),
    }),
  fixes: ({ data: { pool, computer } }, topology) => [removeComputer(topology, computer, pool)],
});
