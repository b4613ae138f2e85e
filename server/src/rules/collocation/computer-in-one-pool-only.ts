import { t } from '@vscode/l10n';
import { separate } from '../shared/fixes';
import { conflictsFor, type Conflict } from '../shared/memberships';
import { placeOfComputer } from '../shared/places';
import { defineRule } from '../rule';
import { computerName, poolName } from '../shared/words';

export const computerInOnePoolOnly = defineRule<Conflict>({
  id: 'computer-in-one-pool-only',
  category: 'collocation',
  origin: 'docs',
  evidence: 'derived',
  recommended: true,
  sources: ['learn:lync-server-2013-server-roles'],
  page: () => ({
    title: t('A computer is in one pool only'),
    why: t(
      'All computers of a pool run the same server roles, and a computer runs the roles of one pool. A name that stands in two pools is mostly a slip of copying.',
    ),
    whatToDo: t(
      'Remove the computer from one of the pools, or correct its name. A trusted application may share a Front End Server or a Standard Edition server, and Persistent Chat a Standard Edition server of its FQDN.',
    ),
  }),
  check(topology, report) {
    for (const conflict of conflictsFor('computer-in-one-pool-only', topology)) {
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
    t('{computer} is in {earlier} and in {later}. Two pools on one computer are not supported.', {
      computer: computerName(later.computer),
      later: poolName(later.pool),
      earlier: poolName(earlier.pool),
    }),
  fixes: ({ data }, topology) => separate(topology, data),
});
