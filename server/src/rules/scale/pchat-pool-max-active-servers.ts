import { t } from '@vscode/l10n';
import type { Computer, PersistentChatPool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { insertProperties } from '../../syntax/edit';
import { activeComputers } from '../shared/facts';
import { removeComputer, setValue } from '../shared/fixes';
import { PERSISTENT_CHAT_ACTIVE_SERVERS as LIMIT } from '../shared/limits';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { computerName, count, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly computer: Computer;
  readonly active: number;
}

export const pchatPoolMaxActiveServers = defineRule<Data>({
  id: 'pchat-pool-max-active-servers',
  category: 'scale',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('A Persistent Chat pool has at most 4 active servers'),
    why: t(
      'Microsoft supports up to four active servers in a Persistent Chat pool, together 80,000 concurrent users. Topology Builder lets you make more of them active and says nothing.',
    ),
    whatToDo: t(
      'Keep four active and make the others inactive: they stand by, and `Set-CsPersistentChatActiveServer` activates one when another fails. Or remove them.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const active = activeComputers(pool);
      for (const computer of active.slice(LIMIT)) {
        report({
          at: placeIn(pool, isAbsent(computer.state) ? computer.fqdn : computer.state),
          data: { pool, computer, active: active.length },
          related: () => [{ at: placeOfPool(pool), message: t('The Persistent Chat pool') }],
        });
      }
    }
  },
  message: ({ pool, active }) =>
    t('{active} of at most {limit} active Persistent Chat servers in {pool}. More are not supported.', {
      active: count(active),
      limit: count(LIMIT),
      pool: poolName(pool),
    }),
  fixes({ data: { pool, computer } }, topology) {
    const makeInactive = {
      title: t('Make {name} inactive', { name: computerName(computer) }),
      safe: false,
      edits: isAbsent(computer.state)
        ? insertProperties(topology.tree, computer.node, { state: 'inactive' })
        : setValue(topology, computer.state, 'inactive'),
    };
    return [makeInactive, removeComputer(topology, computer, pool)];
  },
});
