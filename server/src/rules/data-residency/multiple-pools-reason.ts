import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isUnknown } from '../../model/fact';
import { holdsUnknown } from '../shared/facts';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly first: PersistentChatPool;
}

export const multiplePoolsReason = defineRule<Data>({
  id: 'multiple-pools-reason',
  category: 'data-residency',
  severity: 'information',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  sources: [
    'seed:Deployment checklist for Persistent Chat Server in Lync Server 2013',
    'learn:lync-server-2013-defining-your-requirements-for-persistent-chat-server',
  ],
  page: () => ({
    title: t('Several Persistent Chat pools have a reason'),
    why: t(
      'More pools give no more scale: 80,000 concurrent users is the limit of all pools together. Several pools are meant for data that must stay in a country or region, and a category of rooms lives in one of them.',
    ),
    whatToDo: t(
      'Set `dataMustStayInRegion` at the site whose data must stay; where that is not the reason, one pool with more servers does.',
    ),
  }),
  examples: {
    reported: [
      `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" },
      "defaultForSite": true
    },
    {
      "fqdn": "pchat02.contoso.com",
      //      ^^^^^^^^^^^^^^^^^^^^^
      "displayName": "Chicago project chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc11.contoso.com" }, { "fqdn": "pc12.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-projects" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-projects", "server": "sql03.contoso.com", "instance": "PCHAT" }
  ]
}`,
    ],
    notReported: [
      `{
  "sites": [
    { "name": "Chicago", "region": "US" },
    { "name": "Zurich", "region": "CH", "dataMustStayInRegion": true }
  ],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" },
      "defaultForSite": true
    },
    {
      "fqdn": "pchat11.contoso.ch",
      "displayName": "Zurich chat",
      "site": "Zurich",
      "computers": [{ "fqdn": "pc11.contoso.ch" }, { "fqdn": "pc12.contoso.ch" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      "store": { "primary": "sql-zurich" },
      "defaultForSite": true
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-zurich", "server": "sql11.contoso.ch", "instance": "PCHAT", "site": "Zurich" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync", "site": "Chicago" },
    { "id": "files-zurich", "server": "files.contoso.ch", "share": "lync", "site": "Zurich" }
  ]
}`,
    ],
  },
  check(topology, report) {
    const { sites, persistentChatPools } = topology;
    const [first] = persistentChatPools;
    // A site that cannot be read may give the reason.
    const mayStay = sites.map((site) => site.dataMustStayInRegion);
    if (!first || holdsUnknown(topology, 'sites')) return;
    if (mayStay.some((fact) => fact.value === true || isUnknown(fact))) return;
    for (const pool of persistentChatPools.slice(1)) {
      report({
        at: placeOfPool(pool),
        data: { pool, first },
        related: [{ at: placeOfPool(first), message: t('The first Persistent Chat pool') }],
      });
    }
  },
  message: ({ pool, first }) =>
    t(
      '{pool} is one more Persistent Chat pool beside {first}, and no site has data that must stay in its region. More pools give no more scale.',
      { pool: poolName(pool), first: poolName(first) },
    ),
});
