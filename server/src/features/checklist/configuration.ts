import { t } from '@vscode/l10n';
import { isAbsent, valueOr } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { ChecklistTask } from '../../protocol';
import { COMPLIANCE_RUN_INTERVAL_MINUTES } from '../../rules/shared/limits';
import type { ChatPool } from './chatPools';
import { logShipping } from './databases';
import { asked, onComputers, quoted, quotedList, timeSpan } from './powershell';

/** The group whose members administer Persistent Chat, and the local one in which they are on its computers. */
export const ADMINISTRATORS = 'CsPersistentChatAdministrator';
const LOCAL_ADMINISTRATORS = 'RTC Local Administrators';

/** The policy for single users, and for the users of a pool. */
const USER_POLICY = 'PersistentChat';

/** @returns what makes somebody an administrator of Persistent Chat */
export function administrators(pools: readonly ChatPool[], { deployment }: Topology): ChecklistTask[] {
  const accounts = deployment?.persistentChatAdministrators.items.map(({ value }) => value).filter(Boolean) ?? [];
  const computers = [...new Set(pools.flatMap((chat) => chat.computers))];
  const members = accounts.length > 0 ? accounts.map(member).join(', ') : asked(t('Account'));
  return [
    {
      title:
        accounts.length > 0
          ? t('Add {accounts} to the security group {group}', {
              accounts: accounts.join(', '),
              group: ADMINISTRATORS,
            })
          : t('Choose who administers Persistent Chat, and add the account to the security group {group}', {
              group: ADMINISTRATORS,
            }),
      computers: [],
      details: [],
      command: `Add-ADGroupMember -Identity ${quoted(ADMINISTRATORS)} -Members ${members}`,
    },
    {
      title: t('Add the same accounts to the local group {group} of each computer', { group: LOCAL_ADMINISTRATORS }),
      computers,
      details: [],
      ...(computers.length > 0 && accounts.length > 0
        ? { command: onComputers(computers, accounts.map(addLocally).join('; ')) }
        : {}),
    },
  ];
}

function addLocally(account: string): string {
  return `net localgroup ${quoted(LOCAL_ADMINISTRATORS)} ${quoted(account)} /add`;
}

/** Active Directory knows an account by its name without the domain, or by a query for its user principal name. */
function member(account: string): string {
  if (!account.includes('@')) return quoted(account.slice(account.lastIndexOf('\\') + 1));
  return `(Get-ADUser -Filter ${quoted(`UserPrincipalName -eq '${account.replaceAll("'", "''")}'`)})`;
}

/** @returns what lets users use Persistent Chat: nobody may by default */
export function users({ deployment }: Topology): ChecklistTask[] {
  const scopes = [
    ...new Set(deployment?.persistentChatPolicy.enabledScopes.items.map(({ value }) => value).filter(Boolean)),
  ];
  if (scopes.length === 0) {
    return [
      {
        title: t('Enable Persistent Chat by policy: for all users as below, or for sites, pools or single users'),
        computers: [],
        details: [],
        command: globalPolicy(),
      },
    ];
  }
  const tasks = scopes.map(enable);
  const needsPolicy = scopes.some((scope) => scope !== 'global' && !scope.startsWith('site:'));
  if (!needsPolicy) return tasks;
  const policy = {
    title: t('Make a policy that enables those to whom it is granted'),
    computers: [],
    details: [],
    command: newPolicy(USER_POLICY),
  };
  return [policy, ...tasks];
}

function enable(scope: string): ChecklistTask {
  const colon = scope.indexOf(':');
  const name = scope.slice(colon + 1);
  const task = { computers: [], details: [] };
  switch (scope.slice(0, Math.max(colon, 0))) {
    case 'site':
      return { ...task, title: t('Enable the users of the site {site}', { site: name }), command: newPolicy(scope) };
    case 'pool':
      return {
        ...task,
        title: t('Enable the users who are homed on {pool}', { pool: name }),
        command: `Get-CsUser -Filter {RegistrarPool -eq ${quoted(name)}} | Grant-CsPersistentChatPolicy -PolicyName ${quoted(USER_POLICY)}`,
      };
    case 'user':
      return {
        ...task,
        title: t('Enable {user}', { user: name }),
        command: `Grant-CsPersistentChatPolicy -Identity ${quoted(name.startsWith('sip:') ? name : `sip:${name}`)} -PolicyName ${quoted(USER_POLICY)}`,
      };
    default:
      return scope === 'global'
        ? { ...task, title: t('Enable all users'), command: globalPolicy() }
        : { ...task, title: t('Grant the policy to {user}', { user: scope }) };
  }
}

function globalPolicy(): string {
  return 'Set-CsPersistentChatPolicy -Identity Global -EnablePersistentChat $true';
}

function newPolicy(identity: string): string {
  return `New-CsPersistentChatPolicy -Identity ${quoted(identity)} -EnablePersistentChat $true`;
}

/** @returns what sets a pool up once it runs: active computers, compliance, disaster recovery, categories */
export function settings(pools: readonly ChatPool[]): ChecklistTask[] {
  return pools.flatMap((chat) => [
    ...activeServers(chat),
    ...complianceSettings(chat),
    ...logShipping(chat),
    {
      title: t('Make the first category, in which rooms can be made'),
      pool: chat.name,
      computers: [],
      details: [],
      ...(chat.fqdn === undefined
        ? {}
        : {
            command: `New-CsPersistentChatCategory -Name ${asked(t('Name of the category'))} -PersistentChatPoolFqdn ${quoted(chat.fqdn)}`,
          }),
    },
  ]);
}

/** Where some computers stand by. */
function activeServers({ name, fqdn, computers, active }: ChatPool): ChecklistTask[] {
  if (active.length === computers.length || active.length === 0) return [];
  return [
    {
      title: t('Make sure that just these computers are active: {computers}', { computers: active.join(', ') }),
      pool: name,
      computers: [],
      details: [],
      ...(fqdn === undefined
        ? {}
        : {
            command: `Set-CsPersistentChatActiveServer -Identity ${quoted(`PersistentChatServer:${fqdn}`)} -ActiveServers @{Replace=${quotedList(active)}}`,
          }),
    },
  ];
}

function complianceSettings({ name, fqdn, compliance, pool }: ChatPool): ChecklistTask[] {
  if (!compliance) return [];
  const { type, outputDirectory, runIntervalMinutes } = pool.compliance.adapter;
  const minutes = valueOr(runIntervalMinutes, COMPLIANCE_RUN_INTERVAL_MINUTES.byDefault);
  const adapter =
    type.value === 'xml' || isAbsent(type)
      ? quoted('Microsoft.Rtc.Internal.Chat.Server.Compliance.XmlAdapter,compliance')
      : asked(t('.NET type of the compliance adapter'));
  const folder = outputDirectory.value
    ? quoted(outputDirectory.value)
    : asked(t('Folder for the output of the compliance adapter'));
  return [
    {
      title: t('Configure the compliance adapter: without one no compliance data is saved'),
      pool: name,
      computers: [],
      details: [],
      ...(fqdn === undefined
        ? {}
        : {
            command: [
              `New-CsPersistentChatComplianceConfiguration -Identity ${quoted(`service:PersistentChatServer:${fqdn}`)}`,
              `-AdapterType ${adapter}`,
              `-AdapterOutputDirectory ${folder}`,
              ...(minutes === undefined ? [] : [`-RunInterval ${quoted(timeSpan(minutes))}`]),
            ].join(' '),
          }),
    },
  ];
}
