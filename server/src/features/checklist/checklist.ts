import { t } from '@vscode/l10n';
import type { Topology } from '../../model/topology';
import type { Checklist, ChecklistStep, ChecklistTask } from '../../protocol';
import { stepTitle } from '../../rules/shared/deploymentSteps';
import { DEPLOYMENT_STEPS, PUBLISHER_GROUPS, type DeploymentStep } from '../../rules/shared/limits';
import { sourceOf, type SourceId } from '../../rules/sources';
import { chatPoolsOf, type ChatPool } from './chatPools';
import { ADMINISTRATORS, administrators, settings, users } from './configuration';
import { publication, sharesOf } from './databases';
import { prerequisites } from './prerequisites';
import { certificates, localManagementStore, services, start } from './setup';
import { definition } from './topologyBuilder';

/** One step for one document. */
interface Step {
  readonly permissions: readonly string[];
  readonly tasks: readonly ChecklistTask[];
  readonly sources: readonly SourceId[];
}

/** The checklist that all others are made after. */
const GUIDE: SourceId = 'seed:Deployment checklist for Persistent Chat Server in Lync Server 2013';

/**
 * Makes the deployment checklist of a topology: the steps of Microsoft's, with the computers, stores and names of this one.
 *
 * @returns the ten steps in their order; compliance, disaster recovery and collocation are in them where the topology has them. Without a
 * Persistent Chat pool there are no steps
 */
export function checklistOf(topology: Topology): Checklist {
  const pools = chatPoolsOf(topology);
  if (pools.length === 0) return { pools: [], steps: [] };
  const done = new Set(topology.deployment?.completedSteps.items.map(({ value }) => value));
  return {
    pools: pools.map(({ name }) => name),
    steps: DEPLOYMENT_STEPS.map((id): ChecklistStep => {
      const { permissions, tasks, sources } = stepOf(id, pools, topology);
      return {
        id,
        title: stepTitle(id),
        done: done.has(id),
        computers: [...new Set(tasks.flatMap(({ computers }) => computers))],
        permissions,
        tasks,
        sources: [...sources, GUIDE].map(sourceOf),
      };
    }),
  };
}

function stepOf(id: DeploymentStep, pools: readonly ChatPool[], topology: Topology): Step {
  switch (id) {
    case 'installPrerequisites':
      return {
        permissions: [localAdministrator()],
        tasks: prerequisites(pools, topology),
        sources: [
          'seed:Technical requirements for Persistent Chat Server in Lync Server 2013',
          'learn:lync-server-2013-additional-software-requirements',
          ...(pools.some(({ disasterRecovery }) => disasterRecovery)
            ? (['learn:lync-server-2013-required-resources-for-persistent-chat-server'] as const)
            : []),
        ],
      };
    case 'defineTopology':
      return {
        permissions: [t('Membership in the local group Users, on a computer with Topology Builder')],
        tasks: definition(pools, topology),
        sources: ['learn:lync-server-2013-add-persistent-chat-server-to-the-topology'],
      };
    case 'publishTopology':
      return {
        permissions: [
          t('Membership in {first} and {second}', { first: PUBLISHER_GROUPS[0], second: PUBLISHER_GROUPS[1] }),
          ...sharesOf(pools, topology).map((name) => t('Full control of the file store {name}', { name })),
          t('The role sysadmin on each SQL Server, to create the databases'),
        ],
        tasks: publication(pools),
        sources: [
          'learn:lync-server-2013-publish-the-updated-topology',
          'powershell:Install-CsDatabase',
          ...(pools.some(({ stores }) => stores.some(({ slot }) => slot === 'mirror' || slot === 'backupMirror'))
            ? (['powershell:Install-CsMirrorDatabase'] as const)
            : []),
        ],
      };
    case 'installLocalManagementStore':
      return {
        permissions: [localAdministrator()],
        tasks: localManagementStore(pools),
        sources: ['learn:lync-server-2013-installing-persistent-chat-server'],
      };
    case 'installPersistentChatServices':
      return {
        permissions: [localAdministrator()],
        tasks: services(pools, topology),
        sources: [
          'learn:lync-server-2013-installing-persistent-chat-server',
          'learn:lync-server-2013-components-and-topologies-for-persistent-chat-server',
        ],
      };
    case 'assignCertificates':
      return {
        permissions: [
          localAdministrator(),
          ...(pools.every(({ host }) => host) ? [] : [t('Permission to enroll at the certification authority')]),
        ],
        tasks: certificates(pools),
        sources: ['learn:lync-server-2013-certificate-requirements-for-persistent-chat-server'],
      };
    case 'startServices':
      return {
        permissions: [localAdministrator()],
        tasks: start(pools),
        sources: ['learn:lync-server-2013-installing-persistent-chat-server'],
      };
    case 'createPersistentChatAdministrator':
      return {
        permissions: [t('Membership in {group}', { group: PUBLISHER_GROUPS[0] })],
        tasks: administrators(pools, topology),
        sources: ['learn:lync-server-2013-adding-a-persistent-chat-administrator'],
      };
    case 'configureUsers':
      return {
        permissions: [t('Membership in CsUserAdministrator, at least')],
        tasks: users(topology),
        sources: ['learn:lync-server-2013-enable-persistent-chat-server-policy'],
      };
    case 'configureSettings':
      return {
        permissions: [
          t('Membership in {group}', { group: ADMINISTRATORS }),
          ...(pools.some(({ disasterRecovery }) => disasterRecovery)
            ? [t('The role sysadmin on each SQL Server, to set up log shipping')]
            : []),
        ],
        tasks: settings(pools),
        sources: settingSources(pools),
      };
  }
}

function settingSources(pools: readonly ChatPool[]): SourceId[] {
  return [
    'learn:lync-server-2013-configuring-persistent-chat-server',
    ...(pools.some(({ compliance }) => compliance)
      ? (['powershell:New-CsPersistentChatComplianceConfiguration'] as const)
      : []),
    ...(pools.some(({ disasterRecovery }) => disasterRecovery)
      ? ([
          'learn:lync-server-2013-setting-up-sql-server-log-shipping-for-the-persistent-chat-server-primary-database',
        ] as const)
      : []),
  ];
}

function localAdministrator(): string {
  return t('Membership in the local group Administrators on each of the computers');
}
