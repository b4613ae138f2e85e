import { t } from '@vscode/l10n';
import type { StandardEditionServer } from '../../model/entities';
import { setValue } from '../shared/fixes';
import { STANDARD_EDITION_USERS, STANDARD_EDITION_USERS_PAIRED } from '../shared/limits';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly server: StandardEditionServer;
  readonly users: number;
  readonly isPaired: boolean;
}

export const seMaxUsers = defineRule<Data>({
  id: 'se-max-users',
  category: 'scale',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['standardEditionServers'],
  sources: ['learn:lync-server-2013-capacity-planning-using-the-user-models'],
  page: () => ({
    title: t('A Standard Edition server homes at most 5,000 users, and 2,500 when it is paired'),
    why: t(
      'A Standard Edition server carries 5,000 users. Of two that are paired each takes over the users of the other when that fails, so that each homes half as many.',
    ),
    whatToDo: t('Home the other users on another Standard Edition server, or deploy a Front End pool for them.'),
  }),
  check({ standardEditionServers, names }, report) {
    for (const server of standardEditionServers) {
      const users = server.users.value;
      const isPaired = names.pool(server.pairedPool) !== undefined;
      if (users === undefined || users <= limit(isPaired)) continue;
      report({
        at: placeIn(server, server.users),
        data: { server, users, isPaired },
        related: () => [
          isPaired
            ? { at: placeIn(server, server.pairedPool), message: t('The paired pool') }
            : { at: placeOfPool(server), message: t('The Standard Edition server') },
        ],
      });
    }
  },
  message: ({ server, users, isPaired }) => {
    const places = { users: count(users), limit: count(limit(isPaired)), server: poolName(server) };
    return isPaired
      ? t(
          '{users} of at most {limit} users on {server}, which is paired and must carry the users of both. More are not recommended.',
          places,
        )
      : t(
          '{users} of at most {limit} users on the Standard Edition server {server}. More are not recommended.',
          places,
        );
  },
  fixes: ({ data: { server, isPaired } }, topology) => [
    {
      title: t('Lower the users to {limit}', { limit: count(limit(isPaired)) }),
      safe: false,
      edits: setValue(topology, server.users, limit(isPaired)),
    },
  ],
});

function limit(isPaired: boolean): number {
  return isPaired ? STANDARD_EDITION_USERS_PAIRED : STANDARD_EDITION_USERS;
}
