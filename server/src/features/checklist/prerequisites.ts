import { t } from '@vscode/l10n';
import type { Computer, FileStore, Slot, SqlStore } from '../../model/entities';
import { folded } from '../../model/fact';
import type { Topology } from '../../model/topology';
import {
  fileStoreName,
  operatingSystemName,
  sharePath,
  sqlEditionName,
  sqlVersionName,
} from '../../rules/shared/words';
import type { ChecklistTask } from '../../protocol';
import { fqdnsOf, instanceOf, isLocal, type ChatPool } from './chatPools';
import { onComputers, quoted, quotedList } from './powershell';

/** What Windows Server 2012 and newer bring along of what every Lync computer needs, and Message Queuing, which Persistent Chat needs. */
const FEATURES = 'NET-Framework-45-Core, NET-WCF-HTTP-Activation45, Windows-Identity-Foundation, MSMQ-Server';

/** @returns what is to be there before the topology is defined: Windows features, SQL Server, folders */
export function prerequisites(pools: readonly ChatPool[], topology: Topology): ChecklistTask[] {
  return [
    ...pools.flatMap((pool) => windowsFeatures(pool)),
    ...sqlServers(pools),
    ...fileStores(pools, topology),
    ...pools.flatMap((pool) => [...complianceFolder(pool), ...logShippingFolders(pool)]),
  ];
}

function windowsFeatures(chat: ChatPool): ChecklistTask[] {
  const isOld = (computer: Computer): boolean => computer.operatingSystem.value === 'windowsServer2008R2';
  const computers = chat.pool.computers;
  const old = fqdnsOf(computers.filter(isOld));
  const current = fqdnsOf(computers.filter((computer) => !isOld(computer)));
  const tasks: ChecklistTask[] = [];
  if (current.length > 0) {
    tasks.push({
      title: t('Add the Windows features of Persistent Chat, Message Queuing among them'),
      pool: chat.name,
      computers: current,
      details: [...volume(chat), ...systemsOf(computers.filter((computer) => !isOld(computer)))],
      command: onComputers(current, `Add-WindowsFeature ${FEATURES}`),
    });
  }
  if (old.length > 0) {
    tasks.push({
      title: t('Add Message Queuing, and install what else Persistent Chat needs'),
      pool: chat.name,
      computers: old,
      details: [
        ...volume(chat),
        {
          name: t('From the Microsoft Download Center'),
          value: t('.NET Framework 4.5, Windows PowerShell 3.0, Windows Identity Foundation (KB974405)'),
        },
      ],
      command: onComputers(old, 'Import-Module ServerManager; Add-WindowsFeature MSMQ-Server'),
    });
  }
  return tasks;
}

/** What the software is installed on; a Standard Edition server is installed already. */
function volume({ host }: ChatPool): ChecklistTask['details'] {
  return host ? [] : [{ name: t('File system of the volume'), value: 'NTFS' }];
}

/** The operating systems that the document plans: one line for all computers that have the same. */
function systemsOf(computers: readonly Computer[]): ChecklistTask['details'] {
  const bySystem = new Map<string, Computer[]>();
  for (const computer of computers) {
    const system = computer.operatingSystem.value;
    if (system === undefined) continue;
    const name = operatingSystemName(system);
    bySystem.set(name, [...(bySystem.get(name) ?? []), computer]);
  }
  return [...bySystem].map(([name, running]) => ({ name, value: fqdnsOf(running).join(', ') }));
}

/** What an instance is there for. */
interface InstanceUse {
  isLocal: boolean;
  /** In words: mgc, the mirror of mgc. */
  readonly purposes: Set<string>;
  readonly pools: Set<string>;
}

/** One task for each instance that a Persistent Chat pool uses, whatever for. */
function sqlServers(pools: readonly ChatPool[]): ChecklistTask[] {
  const uses = new Map<SqlStore, InstanceUse>();
  for (const chat of pools) {
    for (const { slot, store, database } of chat.stores) {
      const use = uses.get(store) ?? { isLocal: false, purposes: new Set(), pools: new Set() };
      use.isLocal ||= isLocal(store, chat);
      use.purposes.add(purposeOf(slot, database));
      use.pools.add(chat.name);
      uses.set(store, use);
    }
  }
  return [...uses].map(([store, use]) => {
    const [pool, ...others] = use.pools;
    return {
      title: use.isLocal
        ? t('Nothing to install: {instance} comes with the Standard Edition server', { instance: instanceOf(store) })
        : t('Install {instance}', { instance: instanceOf(store) }),
      ...(pool === undefined || others.length > 0 ? {} : { pool }),
      computers: store.server.value ? [store.server.value] : [],
      details: [
        { name: t('Software'), value: softwareOf(store) },
        ...(store.instance.value ? [] : [{ name: t('Instance'), value: t('Default instance') }]),
        { name: t('For'), value: [...use.purposes].join(', ') },
      ],
      ...(store.server.value
        ? { command: `sqlcmd -S ${quoted(instanceOf(store))} -E -Q 'SELECT @@SERVERNAME, @@VERSION'` }
        : {}),
    };
  });
}

function purposeOf(slot: Slot, database: string): string {
  switch (slot) {
    case 'primary':
      return database;
    case 'mirror':
      return t('the mirror of {database}', { database });
    case 'witness':
      return t('the mirroring witness of {database}', { database });
    case 'backup':
      return t('the backup of {database}', { database });
    case 'backupMirror':
      return t('the mirror of the backup of {database}', { database });
    case 'backupWitness':
      return t('the mirroring witness of the backup of {database}', { database });
  }
}

function softwareOf({ version, edition }: SqlStore): string {
  const name = version.value === undefined ? 'SQL Server' : sqlVersionName(version.value);
  return edition.value === undefined ? name : `${name} ${sqlEditionName(edition.value)}`;
}

function fileStores(pools: readonly ChatPool[], topology: Topology): ChecklistTask[] {
  const uses = new Map<FileStore, ChatPool[]>();
  for (const chat of pools) {
    const store = topology.names.fileStore(chat.pool.fileStore);
    if (store) uses.set(store, [...(uses.get(store) ?? []), chat]);
  }
  return [...uses].map(([store, users]) => {
    const path = sharePath(store);
    const isShare = store.share.value !== undefined;
    const [chat, ...others] = users;
    const places = { name: path ?? fileStoreName(store) };
    const server = store.server.value ?? (isShare ? undefined : chat?.computers[0]);
    return {
      title: isShare ? t('Share the folder {name}', places) : t('Make the folder {name}', places),
      ...(chat && others.length === 0 ? { pool: chat.name } : {}),
      computers: server === undefined ? [] : [server],
      details: [{ name: t('When'), value: t('Before the topology is published') }],
      ...(path === undefined ? {} : { command: pathCommand(path, isShare ? undefined : server) }),
    };
  });
}

/** A share can be looked for from everywhere; a folder is made where it is. */
function pathCommand(path: string, computer: string | undefined): string {
  if (computer === undefined) return `Test-Path -LiteralPath ${quoted(path)}`;
  return onComputers([computer], `New-Item -ItemType Directory -Force -Path ${quoted(path)}`);
}

function complianceFolder(chat: ChatPool): ChecklistTask[] {
  const path = chat.compliance ? chat.pool.compliance.adapter.outputDirectory.value : undefined;
  if (path === undefined || path === '') return [];
  const isShare = path.startsWith('\\\\');
  return [
    {
      title: t('Make the folder {name} for the output of the compliance adapter', { name: path }),
      pool: chat.name,
      computers: isShare ? [] : chat.computers,
      details: [],
      command:
        isShare || chat.computers.length === 0
          ? `New-Item -ItemType Directory -Force -Path ${quoted(path)}`
          : onComputers(chat.computers, `New-Item -ItemType Directory -Force -Path ${quoted(path)}`),
    },
  ];
}

/** Log shipping writes to a share and reads from a folder, and neither is a file store of the topology. */
function logShippingFolders(chat: ChatPool): ChecklistTask[] {
  if (!chat.disasterRecovery) return [];
  const holding = chat.stores.filter(({ slot }) => slot !== 'witness' && slot !== 'backupWitness');
  const servers = serversOf(holding.map(({ store }) => store));
  const secondary = serversOf(holding.filter(({ slot }) => slot === 'backup').map(({ store }) => store));
  return [
    {
      title: t('Share a folder for the transaction logs of log shipping, and make one for their copies'),
      pool: chat.name,
      computers: servers,
      details: [
        {
          name: t('The share'),
          value: t('All these SQL Servers can read and write it. It is no file store of the topology'),
        },
        ...(secondary.length > 0
          ? [{ name: t('The folder for the copies'), value: t('On {server}', { server: secondary.join(', ') }) }]
          : []),
      ],
      ...(servers.length > 0
        ? { command: `Get-Service -ComputerName ${quotedList(servers)} -Name 'SQLAgent*', 'SQLSERVERAGENT'` }
        : {}),
    },
  ];
}

function serversOf(stores: readonly SqlStore[]): string[] {
  const byName = new Map(stores.flatMap(({ server: { value } }) => (value ? [[folded(value), value] as const] : [])));
  return [...byName.values()];
}
