import { t } from '@vscode/l10n';
import { isUnknown } from '../../model/fact';
import { PERSISTENT_CHAT_USERS as LIMIT } from '../shared/limits';
import { defineRule } from '../rule';
import { count } from '../shared/words';
import { reportSumOver, type Sum } from '../shared/sums';

export const pchatDeploymentMaxUsers = defineRule<Sum>({
  id: 'pchat-deployment-max-users',
  category: 'scale',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  sources: ['learn:lync-server-2013-defining-your-requirements-for-persistent-chat-server'],
  page: () => ({
    title: t('All Persistent Chat pools together serve at most 80,000 concurrent users'),
    why: t(
      'Several Persistent Chat pools exist so that data can stay in a country or region, not for scale: Microsoft supports 80,000 concurrent users in all of them together, as many as in one.',
    ),
    whatToDo: t('Plan for fewer concurrent users, in one pool or in each.'),
  }),
  examples: {
    reported: [twoPools('50000 }\n      //                       ^^^^^')],
    notReported: [twoPools('40000 }')],
  },
  check({ persistentChatPools }, report) {
    const concurrent = persistentChatPools.map((pool) => pool.users.concurrent);
    // A pool that is over the limit alone is pchat-pool-max-users' to report, and one whose number cannot be read may be.
    if (concurrent.some((fact) => isUnknown(fact) || (fact.value ?? 0) > LIMIT)) return;
    reportSumOver(LIMIT, persistentChatPools, (pool) => pool.users.concurrent, report);
  },
  message: ({ sum }) =>
    t(
      '{users} of at most {limit} concurrent users in all Persistent Chat pools together. More are not supported, however many pools there are.',
      { users: count(sum), limit: count(LIMIT) },
    ),
});

/** Two pools where data must stay in a region, each with so many concurrent users. */
function twoPools(users: string): string {
  return `{
  "sites": [
    { "name": "Chicago", "region": "US" },
    { "name": "Zurich", "region": "Switzerland", "dataMustStayInRegion": true }
  ],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com" },
        { "fqdn": "pc04.contoso.com" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" },
      "defaultForAllSites": true,
      "users": { "concurrent": ${users}
    },
    {
      "fqdn": "pchat02.contoso.com",
      "displayName": "Zurich chat",
      "site": "Zurich",
      "computers": [
        { "fqdn": "pc05.contoso.com" },
        { "fqdn": "pc06.contoso.com" },
        { "fqdn": "pc07.contoso.com" },
        { "fqdn": "pc08.contoso.com" }
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      "store": { "primary": "sql-zurich" },
      "users": { "concurrent": ${users}
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-zurich", "server": "sql03.contoso.com", "instance": "PCHAT" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync" },
    { "id": "files-zurich", "server": "files02.contoso.com", "share": "lync" }
  ]
}`;
}
