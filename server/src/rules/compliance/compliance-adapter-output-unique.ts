import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly first: PersistentChatPool;
  readonly directory: string;
}

export const complianceAdapterOutputUnique = defineRule<Data>({
  id: 'compliance-adapter-output-unique',
  category: 'compliance',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['powershell:New-CsPersistentChatComplianceConfiguration'],
  page: () => ({
    title: t('Each compliance adapter writes to a directory of its own'),
    why: t(
      'Every adapter of the compliance service needs an output directory that no other adapter uses, says the documentation of `New-CsPersistentChatComplianceConfiguration`. Two pools must not name one directory.',
    ),
    whatToDo: t('Give each pool a directory of its own, for example with the name of the pool in it.'),
  }),
  examples: {
    reported: [
      `{
  "sites": [
    { "name": "Chicago" },
    { "name": "Zurich", "region": "Europe", "dataMustStayInRegion": true }
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
      "defaultForSite": true,
      "compliance": { "enabled": true, "adapter": { "type": "xml", "outputDirectory": "\\\\\\\\files.contoso.com\\\\compliance" } },
      "complianceStore": { "primary": "sql-chat" }
    },
    {
      "fqdn": "pchat02.contoso.com",
      "displayName": "Zurich chat",
      "site": "Zurich",
      "computers": [{ "fqdn": "pc03.contoso.com" }, { "fqdn": "pc04.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      "store": { "primary": "sql-zurich" },
      "defaultForSite": true,
      "compliance": { "enabled": true, "adapter": { "type": "xml", "outputDirectory": "\\\\\\\\files.contoso.com\\\\compliance" } },
      //                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "complianceStore": { "primary": "sql-zurich" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-zurich", "server": "sql12.contoso.com", "instance": "PCHAT" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync" },
    { "id": "files-zurich", "server": "files-zurich.contoso.com", "share": "lync" }
  ]
}`,
    ],
    notReported: [
      `{
  "sites": [
    { "name": "Chicago" },
    { "name": "Zurich", "region": "Europe", "dataMustStayInRegion": true }
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
      "defaultForSite": true,
      "compliance": { "enabled": true, "adapter": { "type": "xml", "outputDirectory": "\\\\\\\\files.contoso.com\\\\compliance" } },
      "complianceStore": { "primary": "sql-chat" }
    },
    {
      "fqdn": "pchat02.contoso.com",
      "displayName": "Zurich chat",
      "site": "Zurich",
      "computers": [{ "fqdn": "pc03.contoso.com" }, { "fqdn": "pc04.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-zurich",
      "store": { "primary": "sql-zurich" },
      "defaultForSite": true,
      "compliance": { "enabled": true, "adapter": { "type": "xml", "outputDirectory": "\\\\\\\\files.contoso.com\\\\compliance-zurich" } },
      "complianceStore": { "primary": "sql-zurich" }
    }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" },
    { "id": "sql-zurich", "server": "sql12.contoso.com", "instance": "PCHAT" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync" },
    { "id": "files-zurich", "server": "files-zurich.contoso.com", "share": "lync" }
  ]
}`,
    ],
  },
  check({ persistentChatPools, names }, report) {
    for (const pool of persistentChatPools) {
      const { outputDirectory } = pool.compliance.adapter;
      if (outputDirectory.value === undefined || outputDirectory.value.trim() === '') continue;
      const [first] = names.adaptersWritingTo(outputDirectory);
      if (!first || first === pool) continue;
      report({
        at: placeIn(pool, outputDirectory),
        data: { pool, first, directory: outputDirectory.value },
        related: [
          {
            at: placeIn(first, first.compliance.adapter.outputDirectory),
            message: t('The first adapter that writes there'),
          },
        ],
      });
    }
  },
  message: ({ pool, first, directory }) =>
    t(
      'The compliance adapters of {first} and {pool} both write to {directory}. One directory for two adapters is not supported.',
      {
        first: poolName(first),
        pool: poolName(pool),
        directory,
      },
    ),
});
