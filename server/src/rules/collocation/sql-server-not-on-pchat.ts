import { t } from '@vscode/l10n';
import type { Membership, SqlStore } from '../../model/entities';
import { isWritten, type Fact } from '../../model/fact';
import type { Names } from '../../model/names';
import { placeOfComputer } from '../shared/places';
import { defineRule } from '../rule';
import { isOnStandardEdition } from '../shared/standardEdition';
import { computerName, poolName, sqlStoreName } from '../shared/words';

interface Data {
  readonly store: SqlStore;
  readonly chat: Membership;
}

/** @returns where a computer is first a member of a Persistent Chat pool on computers of its own */
function ownChatServers(fqdn: Fact<string>, names: Names): Membership[] {
  const first = names
    .memberships(fqdn)
    .find(({ pool }) => pool.kind === 'persistentChat' && isOnStandardEdition({ names }, pool) === false);
  return first ? [first] : [];
}

export const sqlServerNotOnPchat = defineRule<Data>({
  id: 'sql-server-not-on-pchat',
  category: 'collocation',
  severity: 'warning',
  origin: 'docs',
  evidence: 'derived',
  recommended: true,
  sources: ['learn:lync-server-2013-configure-sql-server-for-lync-server'],
  page: () => ({
    title: t('SQL Server for Lync does not run on a Persistent Chat server'),
    why: t(
      'Microsoft asks for a dedicated computer for SQL Server. On a computer of a Persistent Chat pool the database and the service take processors and memory from each other, and fail together.',
    ),
    whatToDo: t('Name the computer that runs SQL Server, which is better one of its own.'),
  }),
  check(topology, report) {
    const { names } = topology;
    for (const store of topology.sqlStores) {
      if (!names.membershipIn('persistentChat', store.server) || names.membershipIn('frontEnd', store.server)) continue;
      const [chat] = names.derived(ownChatServers).of(store.server);
      if (!chat || !isWritten(store.server)) continue;
      report({
        at: store.server,
        data: { store, chat },
        related: () => [{ at: placeOfComputer(chat.computer, chat.pool), message: t('The Persistent Chat server') }],
      });
    }
  },
  message: ({ store, chat: { computer, pool } }) =>
    t(
      'The SQL Server store {store} is on {computer}, which is in the Persistent Chat pool {pool}. A dedicated SQL Server is recommended.',
      { store: sqlStoreName(store), computer: computerName(computer), pool: poolName(pool) },
    ),
});
