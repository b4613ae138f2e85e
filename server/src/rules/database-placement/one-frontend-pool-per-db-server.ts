import { t } from '@vscode/l10n';
import type { WrittenSlot } from '../../model/entities';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { slotsOnTakenServers, type NamedSlot } from '../shared/storeSlots';
import { poolName, serverName } from '../shared/words';

interface Data {
  readonly later: NamedSlot;
  readonly first: WrittenSlot;
}

export const oneFrontendPoolPerDbServer = defineRule<Data>({
  id: 'one-frontend-pool-per-db-server',
  category: 'database-placement',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-server-collocation-in-an-enterprise-edition-front-end-pool-deployment'],
  page: () => ({
    title: t('A SQL Server holds the back end of one Front End pool'),
    why: t(
      'Each Front End pool needs a database server of its own for its back end: Microsoft does not support the back ends of two pools on one SQL Server, in different instances neither. Other databases may be on that server.',
    ),
    whatToDo: t('Put the back end of the second pool on another SQL Server.'),
  }),
  check(topology, report) {
    for (const { later, first } of slotsOnTakenServers(topology, 'frontEndBackEnd')) {
      report({
        at: placeIn(later.pool, later.fact),
        data: { later, first },
        related: () => [
          {
            at: placeIn(first.pool, first.fact),
            message: t('The back end of {pool} on the same SQL Server', { pool: poolName(first.pool) }),
          },
        ],
      });
    }
  },
  message: ({ later, first }) =>
    t(
      'The back ends of {pool} and {other} are on one SQL Server, {server}. Only one Front End pool is supported on a SQL Server.',
      { pool: poolName(later.pool), other: poolName(first.pool), server: serverName(later.store) },
    ),
});
