import { t } from '@vscode/l10n';
import type { PersistentChatPool, SqlStore } from '../../model/entities';
import { isAbsent, valueOr } from '../../model/fact';
import { standbyGap } from '../shared/disasterRecovery';
import { areComputersKnown } from '../shared/facts';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolsOnOwnComputers } from '../shared/standardEdition';
import { poolName, sqlStoreName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly oneComputer: boolean;
  /** The primary store, where nothing makes it highly available. */
  readonly store: SqlStore | undefined;
}

export const pchatNoHa = defineRule<Data>({
  id: 'pchat-no-ha',
  category: 'high-availability',
  severity: 'information',
  origin: 'docs',
  evidence: 'stated',
  recommended: false,
  sources: ['learn:lync-server-2013-new-persistent-chat-server-features'],
  page: () => ({
    title: t('A Persistent Chat pool is highly available'),
    why: t(
      'A Persistent Chat pool of several servers survives the loss of one, and SQL Server mirroring or a failover cluster the loss of a database server. A pool of one computer, or a store without a mirror, stops with the first of them.',
    ),
    whatToDo: t('Add a second server to the pool, and a mirror with a witness to its store.'),
  }),
  check(topology, report) {
    for (const pool of poolsOnOwnComputers(topology)) {
      if (standbyGap(topology, pool)) continue;
      const { primary, mirror } = pool.store.slots;
      const store = topology.names.sqlStore(primary);
      const oneComputer = areComputersKnown(pool) && pool.computers.length === 1;
      const noMirror = store && isAbsent(mirror) && valueOr(store.highAvailability, 'none') === 'none';
      if (!oneComputer && !noMirror) continue;
      report({
        at: placeOfPool(pool),
        data: { pool, oneComputer, store: noMirror ? store : undefined },
        related: () => (noMirror ? [{ at: placeIn(pool, primary), message: t('The store without a mirror') }] : []),
      });
    }
  },
  message({ pool, oneComputer, store }) {
    const name = poolName(pool);
    if (!store) return t('{pool} has one computer only: it is not highly available.', { pool: name });
    const places = { pool: name, store: sqlStoreName(store) };
    return oneComputer
      ? t(
          '{pool} has one computer only, and its SQL Server store {store} has no mirror: neither is highly available.',
          places,
        )
      : t(
          '{store}, the SQL Server store of {pool}, has neither a mirror nor a failover cluster: it is not highly available.',
          places,
        );
  },
});
