import { t } from '@vscode/l10n';
import type { OneOf } from '../../model/entities';
import type { Topology } from '../../model/topology';
import type { ChecklistTask } from '../../protocol';
import { poolName, productName } from '../../rules/shared/words';
import { familyOf, fqdnsOf, shellOf, type ChatPool } from './chatPools';
import { asked, quoted } from './powershell';

/** @returns what gives each computer its copy of the configuration */
export function localManagementStore(pools: readonly ChatPool[]): ChecklistTask[] {
  return pools.map((chat) => ({
    title: chat.host
      ? t('Nothing to install: wait until the local configuration store of the Standard Edition server is current')
      : t('Run step 1, Install Local Configuration Store'),
    pool: chat.name,
    computers: chat.computers,
    details: chat.host ? [] : wizard(chat),
    ...commandFor(chat.computers, (fqdn) => `Get-CsManagementStoreReplicationStatus -ReplicaFqdn ${quoted(fqdn)}`),
  }));
}

/** @returns what installs the services: on the computers of each pool, and its web services on those of its next hop */
export function services(pools: readonly ChatPool[], topology: Topology): ChecklistTask[] {
  return pools.flatMap((chat) => {
    const command = bootstrapper(chat.product);
    const tasks: ChecklistTask[] = [
      {
        title: t('Run step 2, Setup or Remove {product} Components', { product: familyOf(chat.product) }),
        pool: chat.name,
        computers: chat.computers,
        details: wizard(chat),
        command,
      },
    ];
    const nextHop = topology.names.pool(chat.pool.nextHop);
    if (nextHop && nextHop !== chat.host) {
      tasks.push({
        title: t('Run step 2 on the computers of {pool} too: they get the web services for files and rooms', {
          pool: poolName(nextHop),
        }),
        pool: chat.name,
        computers: fqdnsOf(nextHop.computers),
        details: [],
        command,
      });
    }
    return tasks;
  });
}

function bootstrapper(product: OneOf<'poolProduct'>): string {
  const folder = product === 'lyncServer2013' ? `Microsoft ${productName(product)}` : productName(product);
  return `& "$env:ProgramFiles\\${folder}\\Deployment\\Bootstrapper.exe"`;
}

/** @returns what gives each computer its certificate */
export function certificates(pools: readonly ChatPool[]): ChecklistTask[] {
  return pools.flatMap((chat) => {
    if (chat.host) {
      const title = t(
        'Nothing to request: the default certificate of the Standard Edition server has the name of the pool',
      );
      return [
        { title, pool: chat.name, computers: chat.computers, details: [], command: 'Get-CsCertificate -Type Default' },
      ];
    }
    const names = [...new Set([...(chat.fqdn === undefined ? [] : [chat.fqdn]), ...chat.computers])];
    return [
      {
        title: t('Run step 3, Request, Install or Assign Certificates'),
        pool: chat.name,
        computers: chat.computers,
        details: [
          ...wizard(chat),
          { name: t('Certification authority'), value: t('The one of the other internal servers') },
          ...(chat.fqdn === undefined ? [] : [{ name: t('Subject name'), value: chat.fqdn }]),
          { name: t('Subject alternative names'), value: names.join(', ') },
        ],
      },
      ...chat.computers.map((fqdn) => ({
        title: t('Or do so in the {shell} on {computer}', { shell: shellOf(chat.product), computer: fqdn }),
        pool: chat.name,
        computers: [fqdn],
        details: [],
        command: certificateCommand(chat, fqdn, names),
      })),
    ];
  });
}

/** A certificate is requested and assigned on the computer that is to have it. */
function certificateCommand(chat: ChatPool, fqdn: string, names: readonly string[]): string {
  const request = [
    `Request-CsCertificate -New -Type Default -ComputerFqdn ${quoted(fqdn)}`,
    `-CA ${asked(t('Certification authority, such as ca01.contoso.com\\Contoso-CA'))}`,
    `-FriendlyName ${quoted(t('Persistent Chat {pool}', { pool: chat.name }))}`,
    `-DomainName ${quoted(names.join(','))}`,
  ];
  const assign = `Set-CsCertificate -Type Default -Thumbprint ${asked(t('Thumbprint of the new certificate'))}`;
  return `${request.join(' ')}\n${assign}`;
}

/** @returns what starts the services */
export function start(pools: readonly ChatPool[]): ChecklistTask[] {
  return pools.map((chat) => ({
    title: t('Run step 4, Start Services, and see whether they run'),
    pool: chat.name,
    computers: chat.computers,
    details: wizard(chat),
    ...commandFor(
      chat.computers,
      (fqdn) =>
        `Start-CsWindowsService -ComputerName ${quoted(fqdn)}\nGet-CsWindowsService -ComputerName ${quoted(fqdn)}`,
    ),
  }));
}

/** Where the steps of the setup are found. */
function wizard({ product }: ChatPool): ChecklistTask['details'] {
  const places = { product: familyOf(product) };
  return [{ name: t('Wizard'), value: t('{product} Deployment Wizard, Install or Update {product} System', places) }];
}

/** @returns a command for each computer; nothing where there is no computer */
function commandFor(computers: readonly string[], command: (fqdn: string) => string): { command?: string } {
  return computers.length === 0 ? {} : { command: computers.map(command).join('\n') };
}
