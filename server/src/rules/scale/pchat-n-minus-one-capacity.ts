import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { valueOr } from '../../model/fact';
import { overloadOf, type Load } from '../shared/capacity';
import { areComputersKnown } from '../shared/facts';
import { PERSISTENT_CHAT_USERS as POOL_LIMIT, PERSISTENT_CHAT_USERS_PER_SERVER as LIMIT } from '../shared/limits';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data extends Load {
  readonly pool: PersistentChatPool;
}

export const pchatNMinusOneCapacity = defineRule<Data>({
  id: 'pchat-n-minus-one-capacity',
  category: 'scale',
  severity: 'information',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['concurrent'],
  sources: ['learn:lync-server-2013-capacity-planning-for-persistent-chat-server'],
  page: () => ({
    title: t('A Persistent Chat pool can lose one server'),
    why: t(
      'When an active server fails, the others take over its users. Where no server stands by, these may then have more than the 20,000 concurrent users each that Microsoft supports.',
    ),
    whatToDo: t('Add a computer that stands by, or another active one where there are fewer than four.'),
  }),
  check({ persistentChatPools }, report) {
    for (const pool of persistentChatPools) {
      const users = pool.users.concurrent.value;
      const servers = pool.computers.length;
      const areAllActive = pool.computers.every((computer) => valueOr(computer.state, 'active') === 'active');
      if (users === undefined || users > POOL_LIMIT || servers < 2 || !areAllActive || !areComputersKnown(pool))
        continue;
      if (users <= LIMIT * (servers - 1) || overloadOf(pool)) continue;
      report({
        at: placeIn(pool, pool.users.concurrent),
        data: { pool, users, servers },
        related: () => [{ at: placeOfPool(pool), message: t('The Persistent Chat pool') }],
      });
    }
  },
  message: ({ pool, users, servers }) =>
    t(
      'When one of the {servers} servers of {pool} fails, {each} concurrent users are left for each other one, of at most {limit} that are supported. No computer stands by.',
      {
        servers: count(servers),
        pool: poolName(pool),
        each: count(Math.ceil(users / (servers - 1))),
        limit: count(LIMIT),
      },
    ),
});
