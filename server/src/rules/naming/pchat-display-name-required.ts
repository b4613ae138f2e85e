import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { addInOrder, setValue } from '../shared/fixes';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { firstLabel } from '../shared/skeletons';
import { poolName } from '../shared/words';

export const pchatDisplayNameRequired = defineRule<PersistentChatPool>({
  id: 'pchat-display-name-required',
  category: 'naming',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['topologyBuilderHelp:define-properties-and-options-for-persistent-chat-pool'],
  page: () => ({
    title: t('A Persistent Chat pool has a display name'),
    why: t(
      'Topology Builder asks for a display name when it defines a Persistent Chat pool, and does not go on without one. Clients and administrators see it in place of the FQDN.',
    ),
    whatToDo: t('Give the pool a `displayName` that says whom it is for: `Chicago chat`.'),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const { displayName } = pool;
      if (isAbsent(displayName) || displayName.value?.trim() === '') {
        report({ at: placeIn(pool, displayName), data: pool });
      }
    }
  },
  message: (pool) => t('The Persistent Chat pool {pool} has no display name.', { pool: poolName(pool) }),
  fixes({ data: pool }, topology) {
    const name = firstLabel(pool.fqdn.value ?? '');
    if (name.trim() === '') return [];
    return [
      {
        title: t('Give the pool the display name "{name}"', { name }),
        safe: false,
        edits: pool.displayName.node
          ? setValue(topology, pool.displayName, name)
          : addInOrder(topology, pool.node, { displayName: name }),
      },
    ];
  },
});
