import { t } from '@vscode/l10n';
import type { SqlStore } from '../../model/entities';
import { bothHaveBackup } from '../shared/disasterRecovery';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { slotTitle, storeSetTitle } from '../shared/storeSets';
import { dataSlots, type NamedSlot } from '../shared/storeSlots';
import { poolName, sqlStoreName } from '../shared/words';

interface Data {
  /** Of the compliance store. */
  readonly slot: NamedSlot;
  /** Of the content. */
  readonly other: NamedSlot;
}

export const pchatDrComplianceOwnInstances = defineRule<Data>({
  id: 'pchat-dr-compliance-own-instances',
  category: 'compliance',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-required-resources-for-persistent-chat-server'],
  page: () => ({
    title: t('With disaster recovery compliance has SQL Server instances of its own'),
    why: t(
      'For disaster recovery with compliance Microsoft asks for SQL Server instances for the compliance database beside those of the content: dedicated ones for its primary, its mirror and its backup. Without disaster recovery both databases may share an instance.',
    ),
    whatToDo: t('Name SQL Server stores for the compliance database that the content is not on.'),
  }),
  examples: {
    reported: [
      `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com", "state": "inactive" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror", "witness": "sql-witness", "backup": "sql-backup" },
      "compliance": { "enabled": true, "adapter": { "type": "xml" } },
      "complianceStore": {
        "primary": "sql-chat",
        //         ^^^^^^^^^^
        "mirror": "sql-mirror",
        //        ^^^^^^^^^^^^
        "witness": "sql-witness",
        "backup": "sql-backup"
        //        ^^^^^^^^^^^^
      }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-mirror", "server": "sql03.contoso.com", "instance": "PCHAT" },
    { "id": "sql-witness", "server": "sql04.contoso.com" },
    { "id": "sql-backup", "server": "sql05.contoso.com", "instance": "PCHAT" }
  ]
}`,
    ],
    notReported: [
      `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com", "state": "inactive" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror", "witness": "sql-witness", "backup": "sql-backup" },
      "compliance": { "enabled": true, "adapter": { "type": "xml" } },
      "complianceStore": { "primary": "sql-compliance", "backup": "sql-compliance-backup" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-mirror", "server": "sql03.contoso.com", "instance": "PCHAT" },
    { "id": "sql-witness", "server": "sql04.contoso.com" },
    { "id": "sql-backup", "server": "sql05.contoso.com", "instance": "PCHAT" },
    { "id": "sql-compliance", "server": "sql09.contoso.com", "instance": "COMP" },
    { "id": "sql-compliance-backup", "server": "sql10.contoso.com", "instance": "COMP" }
  ]
}`,
    ],
  },
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      if (!bothHaveBackup(pool)) continue;
      const content = new Map<SqlStore, NamedSlot>();
      for (const slot of dataSlots(topology, pool, pool.store)) {
        if (!content.has(slot.store)) content.set(slot.store, slot);
      }
      for (const slot of dataSlots(topology, pool, pool.complianceStore)) {
        const other = content.get(slot.store);
        if (!other) continue;
        report({
          at: placeIn(pool, slot.fact),
          data: { slot, other },
          related: [{ at: placeIn(pool, other.fact), message: t('The content database is there too') }],
        });
      }
    }
  },
  message: ({ slot, other }) =>
    t(
      '{store} is the {slot} of the {set} in {pool} and the {otherSlot} of its {otherSet}. With disaster recovery one instance for both is not recommended.',
      {
        store: sqlStoreName(slot.store),
        slot: slotTitle(slot.slot),
        set: storeSetTitle(slot.set.kind),
        pool: poolName(slot.pool),
        otherSlot: slotTitle(other.slot),
        otherSet: storeSetTitle(other.set.kind),
      },
    ),
});
