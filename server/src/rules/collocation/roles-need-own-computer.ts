import { t } from '@vscode/l10n';
import { separate } from '../shared/fixes';
import { conflictsFor, type Conflict } from '../shared/memberships';
import { placeOfComputer } from '../shared/places';
import { defineRule } from '../rule';
import { computerName, poolName } from '../shared/words';

export const rolesNeedOwnComputer = defineRule<Conflict>({
  id: 'roles-need-own-computer',
  category: 'collocation',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['otherPools', 'role'],
  sources: ['learn:lync-server-2013-server-collocation-in-an-enterprise-edition-front-end-pool-deployment'],
  page: () => ({
    title: t('Directors, Edge Servers and Office Web Apps Servers have computers of their own'),
    why: t(
      'Microsoft does not support a Director, an Edge Server or an Office Web Apps Server on a computer that has another server role, be it a Front End Server or a Standard Edition server.',
    ),
    whatToDo: t('Give each of the roles computers of its own.'),
  }),
  check(topology, report) {
    for (const conflict of conflictsFor('roles-need-own-computer', topology)) {
      const { earlier, later } = conflict;
      report({
        at: placeOfComputer(later.computer, later.pool),
        data: conflict,
        related: () => [
          { at: placeOfComputer(earlier.computer, earlier.pool), message: t('The computer in the first pool') },
        ],
      });
    }
  },
  message: ({ earlier, later }) =>
    t(
      '{computer} is in {earlier} and in {later}. Directors, Edge Servers and Office Web Apps Servers are not supported on a computer that has another role.',
      {
        computer: computerName(later.computer),
        later: poolName(later.pool),
        earlier: poolName(earlier.pool),
      },
    ),
  fixes: ({ data }, topology) => separate(topology, data),
});
