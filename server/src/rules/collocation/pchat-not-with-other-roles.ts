import { t } from '@vscode/l10n';
import type { Computer, Pool } from '../../model/entities';
import { removeComputer } from '../shared/fixes';
import { placeOfComputer } from '../shared/places';
import { defineRule } from '../rule';
import { computerName, poolName } from '../shared/words';

interface Data {
  readonly computer: Computer;
  readonly pool: Pool;
  readonly otherPool: Pool;
}

export const pchatNotWithOtherRoles = defineRule<Data>({
  id: 'pchat-not-with-other-roles',
  category: 'collocation',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['otherPools'],
  sources: ['learn:lync-server-2013-supported-topologies'],
  page: () => ({
    title: t('Persistent Chat Server does not run with other server roles'),
    why: t(
      'In an Enterprise Edition deployment Persistent Chat Server cannot be collocated with another server role: its computers are no Directors, Edge Servers, Mediation Servers or trusted application servers besides. Only on a Standard Edition server it runs with others.',
    ),
    whatToDo: t('Give each of the two roles computers of its own.'),
  }),
  check({ persistentChatPools, names }, report) {
    for (const pool of persistentChatPools) {
      for (const computer of pool.computers) {
        if (names.standardEditionServer(computer.fqdn)) continue;
        const other = names.membershipIn('other', computer.fqdn);
        if (!other) continue;
        report({
          at: placeOfComputer(computer, pool),
          data: { computer, pool, otherPool: other.pool },
          related: () => [
            { at: placeOfComputer(other.computer, other.pool), message: t('The computer in the other pool') },
          ],
        });
      }
    }
  },
  message: ({ computer, pool, otherPool }) =>
    t(
      '{computer} is in the Persistent Chat pool {pool} and in {otherPool}. This is not supported: Persistent Chat Server cannot be collocated with other server roles.',
      { computer: computerName(computer), pool: poolName(pool), otherPool: poolName(otherPool) },
    ),
  fixes: ({ data: { computer, pool } }, topology) => [removeComputer(topology, computer, pool)],
});
