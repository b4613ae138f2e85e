import { t } from '@vscode/l10n';
import type { Computer, PersistentChatPool } from '../../model/entities';
import { isUnknown, sameName } from '../../model/fact';
import { areComputersKnown } from '../shared/facts';
import { addInOrder, setValue } from '../shared/fixes';
import { placeOfComputer, placeOfPool } from '../shared/places';
import { defineRule, type Fix } from '../rule';
import { isNamedUnlikeItsServer, typeOfPool } from '../shared/standardEdition';
import { computerName, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly computer: Computer;
}

export const pchatSingleFqdnMatch = defineRule<Data>({
  id: 'pchat-single-fqdn-match',
  category: 'naming',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['topologyBuilderHelp:define-persistent-chat-fqdn'],
  page: () => ({
    title: t('A single computer pool has the FQDN of its computer'),
    why: t(
      'A single computer pool and its computer are one and the same for Lync Server: Topology Builder asks for one FQDN, and that of the computer is meant. Under another name the pool is not found.',
    ),
    whatToDo: t(
      'Give the pool the FQDN of the computer. Or make it a multiple computer pool, which has a name of its own and can get more computers later.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const [computer] = pool.computers;
      if (typeOfPool(topology, pool) !== 'singleComputer') continue;
      if (!computer || pool.computers.length > 1 || !areComputersKnown(pool)) continue;
      if (isUnknown(pool.fqdn) || computer.fqdn.value === undefined) continue;
      if (sameName(pool.fqdn, computer.fqdn) || isNamedUnlikeItsServer(topology, pool)) continue;
      report({
        at: placeOfPool(pool),
        data: { pool, computer },
        related: () => [{ at: placeOfComputer(computer, pool), message: t('The computer of the pool') }],
      });
    }
  },
  message: ({ pool, computer }) =>
    t('The single computer pool {pool} does not have the FQDN of its computer, {computer}.', {
      pool: poolName(pool),
      computer: computerName(computer),
    }),
  fixes({ data: { pool, computer } }, topology) {
    const host = topology.names.hostOf(pool)?.fqdn.value;
    if (host !== undefined) {
      // With another FQDN the pool would leave the server that it is on.
      const title = t('Give the computer the FQDN {fqdn}', { fqdn: host });
      return [{ title, safe: false, edits: setValue(topology, computer.fqdn, host) }];
    }
    const fqdn = computer.fqdn.value ?? '';
    const fixes: Fix[] = [
      {
        title: t('Give the pool the FQDN {fqdn}', { fqdn }),
        safe: false,
        edits: pool.fqdn.node ? setValue(topology, pool.fqdn, fqdn) : addInOrder(topology, pool.node, { fqdn }),
      },
    ];
    if (pool.type.node) {
      const title = t('Make {pool} a multiple computer pool', { pool: poolName(pool) });
      fixes.push({ title, safe: false, edits: setValue(topology, pool.type, 'multipleComputer') });
    }
    return fixes;
  },
});
