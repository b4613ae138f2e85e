import { t } from '@vscode/l10n';
import type { Slot, SqlStore } from '../../model/entities';
import type { Topology } from '../../model/topology';
import type { ChecklistTask } from '../../protocol';
import { sharePath } from '../../rules/shared/words';
import { instanceOf, isLocal, shellOf, type ChatPool, type ChatStore } from './chatPools';
import { asked, quoted } from './powershell';

/** @returns what publishes the topology, and makes the databases and their mirrors */
export function publication(pools: readonly ChatPool[]): ChecklistTask[] {
  const [first] = pools;
  return [
    {
      title: t('Choose Publish Topology in Topology Builder, then enable what was published'),
      computers: [],
      details: [
        {
          name: t('Databases'),
          value: t('Topology Builder creates them, or the commands below do in the {shell}', {
            shell: shellOf(first?.product ?? 'lyncServer2013'),
          }),
        },
      ],
      command: 'Enable-CsTopology -Verbose',
    },
    ...databases(pools),
    ...mirrors(pools),
  ];
}

/** @returns the SQL Server stores of all pools, each once, with the first use of it */
function distinct(pools: readonly ChatPool[], slots: readonly Slot[]): { chat: ChatPool; used: ChatStore }[] {
  const seen = new Set<SqlStore>();
  return pools.flatMap((chat) =>
    chat.stores
      .filter(({ slot }) => slots.includes(slot))
      .flatMap((used) => {
        if (seen.has(used.store)) return [];
        seen.add(used.store);
        return [{ chat, used }];
      }),
  );
}

function databases(pools: readonly ChatPool[]): ChecklistTask[] {
  return distinct(pools, ['primary', 'backup']).flatMap(({ chat, used: { store } }) => {
    const server = store.server.value;
    if (server === undefined) return [];
    const held = [...new Set(chat.stores.filter((one) => one.store === store).map(({ database }) => database))];
    // On a cluster the cmdlet cannot choose the paths by itself.
    const paths = store.highAvailability.value === 'failoverCluster' ? ' -UseDefaultSqlPaths' : '';
    return [
      {
        title: t('Create {databases} on {instance}', { databases: held.join(', '), instance: instanceOf(store) }),
        pool: chat.name,
        computers: [server],
        details: [],
        command: isLocal(store, chat)
          ? `Install-CsDatabase -LocalDatabases -Verbose`
          : `Install-CsDatabase -ConfiguredDatabases -SqlServerFqdn ${quoted(server)} ${forInstance(store)}${paths} -Verbose`,
      },
    ];
  });
}

function mirrors(pools: readonly ChatPool[]): ChecklistTask[] {
  const pairs = [
    ['primary', 'mirror'],
    ['backup', 'backupMirror'],
  ] as const;
  const seen = new Set<SqlStore>();
  return pools.flatMap((chat) =>
    pairs.flatMap(([principal, mirror]) =>
      chat.stores
        .filter(({ slot }) => slot === principal)
        .flatMap(({ store, database }) => {
          const copy = chat.stores.find((one) => one.slot === mirror && one.database === database)?.store;
          const server = store.server.value;
          if (!copy || server === undefined || seen.has(store)) return [];
          seen.add(store);
          return [
            {
              title: t('Mirror the databases of {instance} to {mirror}', {
                instance: instanceOf(store),
                mirror: instanceOf(copy),
              }),
              pool: chat.name,
              computers: [server, ...(copy.server.value === undefined ? [] : [copy.server.value])],
              details: [],
              command: [
                `Install-CsMirrorDatabase -ConfiguredDatabases -SqlServerFqdn ${quoted(server)} ${forInstance(store)} -FileShare ${asked(t('Share for the backup that sets the mirror up, such as \\\\server\\share'))} -Verbose`,
                ...(chat.fqdn === undefined ? [] : [`Get-CsDatabaseMirrorState -PoolFqdn ${quoted(chat.fqdn)}`]),
              ].join('\n'),
            },
          ];
        }),
    ),
  );
}

function forInstance({ instance }: SqlStore): string {
  return instance.value ? `-ForInstance ${quoted(instance.value)}` : '-ForDefaultInstance';
}

/** @returns the shares of file stores on which the account that publishes needs full control */
export function sharesOf(pools: readonly ChatPool[], { names }: Topology): string[] {
  const stores = new Set(pools.map(({ pool }) => names.fileStore(pool.fileStore)));
  return [...stores].flatMap((store) => (store && sharePath(store)) ?? []);
}

/** @returns what ships the logs of a content database to its backup in the other data center; nothing where it has none */
export function logShipping({ name, stores, fqdn, pool }: ChatPool): ChecklistTask[] {
  const ofContent = stores.filter(({ database }) => database === stores[0]?.database);
  const at = (wanted: Slot): SqlStore | undefined => ofContent.find(({ slot }) => slot === wanted)?.store;
  const [primary, backup, mirror] = [at('primary'), at('backup'), at('mirror')];
  if (!primary || !backup || pool.store.slots.backup.value === undefined) return [];
  const database = ofContent[0]?.database ?? '';
  const servers = [primary, ...(mirror ? [mirror] : []), backup].flatMap(({ server }) => server.value ?? []);
  const places = { database, from: instanceOf(primary), to: instanceOf(backup) };
  const details = [
    { name: t('Tool'), value: 'SQL Server Management Studio' },
    { name: t('Primary database'), value: `${instanceOf(primary)}: ${database}` },
    { name: t('Secondary database'), value: `${instanceOf(backup)}: ${database}` },
    { name: t('Initialize'), value: t('Yes, from a full backup of the primary database') },
    { name: t('State while restoring'), value: t('No recovery mode') },
  ];
  return [
    {
      title: t('Set up log shipping of {database} from {from} to {to}', places),
      pool: name,
      computers: servers,
      details,
    },
    ...(mirror
      ? [
          {
            title: t('Fail over to the mirror {mirror}, set up the same log shipping from there, and fail back', {
              mirror: instanceOf(mirror),
            }),
            pool: name,
            computers: servers,
            details: [],
            ...(fqdn === undefined ? {} : { command: failOver(fqdn) }),
          },
        ]
      : []),
  ];
}

function failOver(fqdn: string): string {
  const to = (principal: string): string =>
    `Invoke-CsDatabaseFailover -PoolFqdn ${quoted(fqdn)} -DatabaseType PersistentChat -NewPrincipal ${principal} -Verbose`;
  return [to('Mirror'), to('Primary')].join('\n');
}
