import { t } from '@vscode/l10n';
import type { Computer, PersistentChatPool } from '../../model/entities';
import { sameName } from '../../model/fact';
import { areComputersKnown } from '../shared/facts';
import { addInOrder, setValue } from '../shared/fixes';
import { placeOfComputer, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolsOnOwnComputers, typeOfPool } from '../shared/standardEdition';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly computer: Computer;
}

export const pchatMultiFqdnDistinct = defineRule<Data>({
  id: 'pchat-multi-fqdn-distinct',
  category: 'naming',
  origin: 'docs',
  evidence: 'derived',
  recommended: true,
  sources: ['topologyBuilderHelp:define-persistent-chat-fqdn'],
  page: () => ({
    title: t('A multiple computer pool has a name of its own'),
    why: t(
      'The FQDN of a multiple computer pool stands for all of its computers and has DNS records of its own. When it is that of one computer, the pool and the computer cannot be told apart.',
    ),
    whatToDo: t(
      'Choose an FQDN for the pool that no computer has. A pool that will never have a second computer can be a single computer pool; it cannot grow later.',
    ),
  }),
  check(topology, report) {
    for (const pool of poolsOnOwnComputers(topology)) {
      if (typeOfPool(topology, pool) !== 'multipleComputer') continue;
      const computer = pool.computers.find(({ fqdn }) => sameName(fqdn, pool.fqdn));
      if (!computer) continue;
      report({
        at: placeOfPool(pool),
        data: { pool, computer },
        related: () => [{ at: placeOfComputer(computer, pool), message: t('The computer of that FQDN') }],
      });
    }
  },
  message: ({ pool }) =>
    t('The multiple computer pool {pool} has the FQDN of one of its computers.', { pool: poolName(pool) }),
  fixes({ data: { pool } }, topology) {
    if (pool.computers.length !== 1 || !areComputersKnown(pool)) return [];
    const type = 'singleComputer';
    return [
      {
        title: t('Make {pool} a single computer pool', { pool: poolName(pool) }),
        safe: false,
        edits: pool.type.node ? setValue(topology, pool.type, type) : addInOrder(topology, pool.node, { type }),
      },
    ];
  },
});
