import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { valueOr } from '../../model/fact';
import { setProperty } from '../../syntax/edit';
import { possiblyActive, areComputersKnown } from '../shared/facts';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolsOnOwnComputers } from '../shared/standardEdition';
import { computerName, count, poolName } from '../shared/words';

export const pchatActiveServerRequired = defineRule<PersistentChatPool>({
  id: 'pchat-active-server-required',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['state'],
  sources: ['topologyBuilderHelp:persistent-chat-machines-expander'],
  page: () => ({
    title: t('A Persistent Chat pool has an active server'),
    why: t(
      'Only active servers of a Persistent Chat pool serve users; Topology Builder asks for at least one. A pool may be without one only for the time of a failover, while its state is `FailedOver`.',
    ),
    whatToDo: t(
      'Make one of the computers active: leave `state` out, or give `"active"`. Where the pool is failed over, say so with `"poolState": "failedOver"`.',
    ),
  }),
  check(topology, report) {
    for (const pool of poolsOnOwnComputers(topology)) {
      if (pool.computers.length === 0 || !areComputersKnown(pool) || possiblyActive(pool) > 0) continue;
      if (valueOr(pool.poolState, 'normal') !== 'normal') continue;
      report({ at: placeOfPool(pool), data: pool });
    }
  },
  message: (pool) =>
    t(
      'None of the Persistent Chat servers in {pool} is active; inactive: {count}. At least one must be active while the pool is not failed over; anything else is not supported.',
      { pool: poolName(pool), count: count(pool.computers.length) },
    ),
  fixes({ data: pool }, { tree }) {
    const [first] = pool.computers;
    if (!first) return [];
    return [
      {
        title: t('Make {name} active', { name: computerName(first) }),
        safe: false,
        edits: setProperty(tree, first.node, 'state', 'active'),
      },
    ];
  },
});
