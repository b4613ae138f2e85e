import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { setValue } from '../shared/fixes';
import { placeIn, placeOfComputer } from '../shared/places';
import { defineRule, type Related } from '../rule';
import { poolsOnOwnComputers } from '../shared/standardEdition';
import { count, poolName } from '../shared/words';

function secondComputer(pool: PersistentChatPool): Related[] {
  const second = pool.computers[1];
  return second ? [{ at: placeOfComputer(second, pool), message: t('The second computer of the pool') }] : [];
}

export const pchatSinglePoolCannotGrow = defineRule<PersistentChatPool>({
  id: 'pchat-single-pool-cannot-grow',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['type'],
  sources: ['learn:lync-server-2013-components-and-topologies-for-persistent-chat-server'],
  page: () => ({
    title: t('A single computer pool of Persistent Chat has one computer'),
    why: t(
      'Whether a Persistent Chat pool is a single or a multiple computer pool is decided when it is defined. A single computer pool keeps its one computer: others can never be added to it.',
    ),
    whatToDo: t(
      'Define the pool as a multiple computer pool, with an FQDN of its own. Where the pool is published already, it has to be removed and defined anew.',
    ),
  }),
  check(topology, report) {
    for (const pool of poolsOnOwnComputers(topology)) {
      if (pool.type.value !== 'singleComputer' || pool.computers.length <= 1) continue;
      report({ at: placeIn(pool, pool.type), data: pool, related: () => secondComputer(pool) });
    }
  },
  message: (pool) =>
    t(
      '{count} of at most 1 computer in the single computer pool {pool}. More are not supported: such a pool cannot grow.',
      {
        count: count(pool.computers.length),
        pool: poolName(pool),
      },
    ),
  fixes: ({ data: pool }, topology) => [
    {
      title: t('Make {pool} a multiple computer pool', { pool: poolName(pool) }),
      safe: false,
      edits: setValue(topology, pool.type, 'multipleComputer'),
    },
  ],
});
