import { t } from '@vscode/l10n';
import type { SqlStore, StandardEditionServer } from '../../model/entities';
import { isCutOff } from '../../model/cutOff';
import { sameName } from '../../model/fact';
import { setValue } from '../shared/fixes';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { localExpressStores } from '../shared/sqlStores';
import { storeSetTitle } from '../shared/storeSets';
import { namedSlots, type NamedSlot } from '../shared/storeSlots';
import { poolName, serverName, sqlStoreName } from '../shared/words';

interface Data {
  readonly slot: NamedSlot;
  readonly store: SqlStore;
  readonly host: StandardEditionServer;
}

export const pchatSeDatabaseLocal = defineRule<Data>({
  id: 'pchat-se-database-local',
  category: 'database-placement',
  severity: 'warning',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['standardEditionServers'],
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deployment checklist for Persistent Chat Server in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('On a Standard Edition server the databases of Persistent Chat are local'),
    why: t(
      'Where Persistent Chat is collocated on a Standard Edition server, its databases are on the SQL Server Express that setup installed there: so Microsoft describes it. A database on another computer takes from the small deployment what makes it simple, and no page for Lync Server 2013 describes it.',
    ),
    whatToDo: t('Name a SQL Server store on the Standard Edition server itself.'),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const host = topology.names.hostOf(pool);
      if (!host) continue;
      const primaries = [pool.store, pool.complianceStore].flatMap((set) =>
        namedSlots(topology, pool, set, ['primary']),
      );
      for (const slot of primaries) {
        const { server } = slot.store;
        if (server.value === undefined || sameName(server, host.fqdn)) continue;
        // Its name may go on where the text ends.
        if (server.node && isCutOff(server.node)) continue;
        report({
          at: placeIn(pool, slot.fact),
          data: { slot, store: slot.store, host },
          related: () => [{ at: placeOfPool(host), message: t('The Standard Edition server that the pool is on') }],
        });
      }
    }
  },
  message: ({ slot, store, host }) =>
    t(
      'The {set} of the pool on the Standard Edition server {host} is on another computer, {server}. The local SQL Server Express is recommended.',
      { set: storeSetTitle(slot.set.kind), host: poolName(host), server: serverName(store) },
    ),
  fixes: ({ data: { slot, host } }, topology) =>
    localExpressStores(topology, host).map((local) => ({
      title: t('Use the SQL Server Express of this server, {store}', { store: sqlStoreName(local) }),
      safe: false,
      edits: setValue(topology, slot.fact, local.id.value ?? ''),
    })),
});
