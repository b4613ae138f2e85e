import { t } from '@vscode/l10n';
import type { StandardEditionServer } from '../../model/entities';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { removeSlot, slotTitle } from '../shared/storeSets';
import { poolName } from '../shared/words';

interface Data {
  readonly server: StandardEditionServer;
  readonly slot: 'mirror' | 'witness';
}

export const seNoBackendMirroring = defineRule<Data>({
  id: 'se-no-backend-mirroring',
  category: 'edition',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['standardEditionServers'],
  sources: ['learn:lync-server-2013-supported-pool-pairing-options-and-best-practices'],
  page: () => ({
    title: t('The user database of a Standard Edition server is not mirrored'),
    why: t(
      'SQL Server mirroring is there for the back end of a Front End pool. For a Standard Edition server Microsoft supports pairing with another Standard Edition server instead.',
    ),
    whatToDo: t('Take the mirror and its witness out, and pair the server with another Standard Edition server.'),
  }),
  check({ standardEditionServers }, report) {
    for (const server of standardEditionServers) {
      for (const slot of ['mirror', 'witness'] as const) {
        const fact = server.backEnd.slots[slot];
        if (fact.value === undefined) continue;
        report({
          at: placeIn(server, fact),
          data: { server, slot },
          related: () => [{ at: placeOfPool(server), message: t('The Standard Edition server') }],
        });
      }
    }
  },
  message: ({ server, slot }) =>
    t(
      'A {slot} for the user database of the Standard Edition server {server}. Mirroring is not supported there: pairing is.',
      { slot: slotTitle(slot), server: poolName(server) },
    ),
  fixes: ({ data: { server, slot } }, topology) => [removeSlot(topology, server.backEnd, slot)],
});
