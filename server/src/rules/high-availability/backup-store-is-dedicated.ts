import { t } from '@vscode/l10n';
import type { SqlStore } from '../../model/entities';
import { bothHaveBackup } from '../shared/disasterRecovery';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { storeSetsOf, slotTitle, storeSetTitle } from '../shared/storeSets';
import { dataSlots, type NamedSlot } from '../shared/storeSlots';
import { poolName, sqlStoreName } from '../shared/words';

interface Data {
  readonly copy: NamedSlot;
  readonly other: NamedSlot;
}

/**
 * Whether another slot makes the instance of a copy one that is not dedicated. Two store sets of one kind are reported by
 * `one-database-kind-per-instance`, the two of one pool with disaster recovery by `pchat-dr-compliance-own-instances`.
 */
function isForeign(other: NamedSlot, copy: NamedSlot): boolean {
  if (other.set.kind === copy.set.kind || other.slot === copy.slot) return false;
  const { pool } = copy;
  return !(pool === other.pool && pool.kind === 'persistentChat' && bothHaveBackup(pool));
}

function offsetOf({ fact }: NamedSlot): number {
  return fact.node?.offset ?? 0;
}

export const backupStoreIsDedicated = defineRule<Data>({
  id: 'backup-store-is-dedicated',
  category: 'high-availability',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-required-resources-for-persistent-chat-server'],
  page: () => ({
    title: t('The SQL Server instance of a mirror or backup holds nothing else'),
    why: t(
      'Microsoft asks for an instance of SQL Server that is dedicated to a mirror or a backup. Databases of another role on it compete with the copy for memory and disks just when the copy has to take over.',
    ),
    whatToDo: t('Name a SQL Server store of its own for the mirror or the backup, or move the other databases.'),
  }),
  examples: {
    reported: [
      `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "fe01.contoso.com" },
        { "fqdn": "fe02.contoso.com" },
        { "fqdn": "fe03.contoso.com" }
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago",
      "monitoringStore": { "primary": "sql-monitoring" }
    }
  ],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-monitoring", "witness": "sql-witness" }
      //                                          ^^^^^^^^^^^^^^^^
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-monitoring", "server": "sql08.contoso.com", "instance": "MON" },
    { "id": "sql-witness", "server": "sql04.contoso.com" }
  ]
}`,
    ],
    notReported: [
      `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "fe01.contoso.com" },
        { "fqdn": "fe02.contoso.com" },
        { "fqdn": "fe03.contoso.com" }
      ],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago",
      "monitoringStore": { "primary": "sql-monitoring" }
    }
  ],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror", "witness": "sql-witness" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-monitoring", "server": "sql08.contoso.com", "instance": "MON" },
    { "id": "sql-mirror", "server": "sql03.contoso.com", "instance": "PCHAT" },
    { "id": "sql-witness", "server": "sql04.contoso.com" }
  ]
}`,
    ],
  },
  check(topology, report) {
    const uses = topology.pools.flatMap((pool) => storeSetsOf(pool).flatMap((set) => dataSlots(topology, pool, set)));
    const byStore = new Map<SqlStore, Map<string, NamedSlot[]>>();
    for (const use of uses) {
      const ofStore = byStore.get(use.store) ?? new Map<string, NamedSlot[]>();
      byStore.set(use.store, ofStore);
      const alike = ofStore.get(`${use.set.kind} ${use.slot}`) ?? [];
      ofStore.set(`${use.set.kind} ${use.slot}`, alike);
      // At most one of those that are alike is excepted for a slot: two of them stand for all.
      if (alike.length < 2) alike.push(use);
    }
    for (const copy of uses) {
      if (copy.slot === 'primary') continue;
      const others = [...(byStore.get(copy.store)?.values() ?? [])].flat();
      const [other] = others.filter((use) => isForeign(use, copy)).sort((a, b) => offsetOf(a) - offsetOf(b));
      if (!other) continue;
      report({
        at: placeIn(copy.pool, copy.fact),
        data: { copy, other },
        related: [
          {
            at: placeIn(other.pool, other.fact),
            message: t('Named here too, as {slot}', { slot: slotTitle(other.slot) }),
          },
        ],
      });
    }
  },
  message: ({ copy, other }) =>
    t(
      '{store} is the {slot} of the {set} in {pool}, and the {otherSlot} of the {otherSet} in {otherPool} too. Without an instance dedicated to it a copy is not recommended.',
      {
        store: sqlStoreName(copy.store),
        slot: slotTitle(copy.slot),
        set: storeSetTitle(copy.set.kind),
        pool: poolName(copy.pool),
        otherSlot: slotTitle(other.slot),
        otherSet: storeSetTitle(other.set.kind),
        otherPool: poolName(other.pool),
      },
    ),
});
