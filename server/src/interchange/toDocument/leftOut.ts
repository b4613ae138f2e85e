import { t } from '@vscode/l10n';
import { ROLES } from '../topologyXml/names';
import { isTrue } from '../topologyXml/parts';
import { isDefault, servicesOf, type Cluster, type Service } from '../topologyXml/topology';
import { isPool } from './classify';
import type { Context } from './context';
import { productOf, productOfPool, remarkUnknownVersions } from './products';

/** What every pool of its kind has, and the document therefore does not list. */
const IMPLIED = ['ApplicationServer', 'ConfServices', 'ManagementServices', 'WebServices'];
const STORES_WITHOUT_PLACE = ['ApplicationStore', 'CentralMgmtStore'];
/** What the document expresses by the dependency that leads there. */
const STORES_BY_DEPENDENCY = [
  'ArchivingStore',
  'MonitoringStore',
  'PersistentChatComplianceStore',
  'PersistentChatStore',
  'UserStore',
  'WitnessStore',
];

/** Remarks what of a topology is not in the document, once all the rest of it is made: nothing is dropped in silence. */
export function remarkWhatIsLeftOut(context: Context, product: string | undefined): void {
  remarkUnknownRoles(context);
  remarkUnknownVersions(context.topology, context.remarks);
  remarkOtherVersions(context, product);
  remarkServices(context);
  remarkStores(context);
  remarkDependencies(context);
  remarkClusters(context);
}

function remarkUnknownRoles({ topology, remarks }: Context): void {
  for (const { role, element } of topology.services) {
    if (ROLES.some((known) => known === role)) continue;
    remarks.tally(`role ${role}`, 'warning', element, (count) =>
      t('The role {role} is unknown: its services are left out (services: {count}).', { role, count }),
    );
  }
}

/** A version is kept of Front End pools, Standard Edition servers and Persistent Chat pools only. */
function remarkOtherVersions({ topology, kinds, remarks }: Context, product: string | undefined): void {
  for (const cluster of topology.clusters) {
    const { userPool, persistentChat, others } = kinds.get(cluster) ?? {};
    if (userPool === undefined && others?.length) {
      const own = productOfPool(cluster);
      if (own === undefined || own === product) continue;
      remarks.inform(
        t('{fqdn} is of another version ({product}) than the document: its kind of pool has no place for that.', {
          fqdn: cluster.fqdn,
          product: own,
        }),
        cluster.element,
      );
    } else if (userPool !== undefined) {
      const mixed = cluster.services.find(
        (service) =>
          !(persistentChat === true && service.role === 'PersistentChatService') &&
          ![undefined, productOfPool(cluster)].includes(productOf(service)),
      );
      if (mixed === undefined) continue;
      remarks.warn(
        t('Services of {fqdn} are of more than one version: that of UserServices is imported.', { fqdn: cluster.fqdn }),
        mixed.element,
      );
    }
  }
}

function remarkServices({ topology, kinds, remarks }: Context): void {
  const { services } = topology;
  informOf(
    services.filter(({ role, cluster }) => IMPLIED.includes(role) && cluster !== undefined),
    (names) => t('Services that come with a pool are left out: {names}.', { names }),
    ({ role }) => role,
    remarks,
  );
  informOf(
    services.filter(({ role }) => role === 'PstnGateway'),
    (names) => t('PSTN gateways have no place in the document and are left out: {names}.', { names }),
    ({ cluster, label }) => cluster?.fqdn ?? label,
    remarks,
  );
  informOf(
    services.filter(({ role, details }) => role === 'CentralMgmt' && !isTrue(details?.attributes.get('IsActive'))),
    (names) =>
      t('Central Management that is not active has no place in the document and is left out: {names}.', { names }),
    ({ cluster, label }) => cluster?.fqdn ?? label,
    remarks,
  );
  for (const cluster of topology.clusters) {
    if (kinds.get(cluster)?.survivableBranch !== true) continue;
    remarks.warn(
      t(
        '{fqdn} has a Registrar of its own, as Survivable Branch Appliances have. The document has no place for it: it is left out.',
        {
          fqdn: cluster.fqdn,
        },
      ),
      cluster.element,
    );
  }
  for (const role of ['ArchivingServer', 'MonitoringServer']) {
    for (const { cluster, label, element } of services.filter((service) => service.role === role)) {
      remarks.warn(
        t('{fqdn} has the role {role}, which Lync Server 2013 no longer has: it is left out.', {
          fqdn: cluster?.fqdn ?? label,
          role,
        }),
        element,
      );
    }
  }
}

function remarkStores({ topology, expressed, stores, remarks }: Context): void {
  const reached = new Set([...expressed].map(({ on }) => on));
  informOf(
    topology.services.filter(
      (service) =>
        STORES_WITHOUT_PLACE.includes(service.role) ||
        (STORES_BY_DEPENDENCY.includes(service.role) && !reached.has(service)),
    ),
    (names) => t('Stores that the document has no place for are left out: {names}.', { names }),
    ({ role, cluster, label }) => (cluster === undefined ? label : `${role} (${cluster.fqdn})`),
    remarks,
  );
  for (const instance of topology.sqlInstances) {
    if (instance.availabilityGroupPrimary !== undefined) {
      remarks.tally('availability groups', 'information', instance.element, (count) =>
        t('Which node of an availability group is primary is left out: it changes (groups: {count}).', { count }),
      );
    }
    if (instance.cluster.services.length === 0 && instance.services.length === 0 && !stores.isUsed(instance)) {
      remarks.inform(
        t('No service uses the SQL Server instance {place}.', { place: `${instance.cluster.fqdn}\\${instance.name}` }),
        instance.element,
      );
    }
  }
}

/** Dependencies inside one pool go without saying; so do those on what is remarked itself. */
function remarkDependencies({ topology, kinds, expressed, remarks }: Context): void {
  const remarked = [...STORES_WITHOUT_PLACE, ...STORES_BY_DEPENDENCY];
  const isLeftOut = ({ role, cluster }: Service): boolean =>
    role === 'PstnGateway' || cluster === undefined || kinds.get(cluster)?.survivableBranch === true;
  for (const dependency of topology.services.flatMap(({ dependencies }) => dependencies)) {
    const { from, on, usage, element } = dependency;
    if (expressed.has(dependency)) continue;
    if (!isDefault(dependency)) {
      remarks.tally(`dependency ${usage}`, 'warning', element, (count) =>
        t(
          'Dependencies with usage {usage} were not understood and are left out, the first of {from} on {on} (dependencies: {count}).',
          {
            usage,
            from: from.label,
            on: on.label,
            count,
          },
        ),
      );
    } else if (from.cluster !== on.cluster && !remarked.includes(on.role) && !isLeftOut(from)) {
      remarks.tally(`dependency on ${on.role}`, 'information', element, (count) =>
        t('Which services use {role} has no place in the document and is left out (dependencies: {count}).', {
          role: on.role,
          count,
        }),
      );
    }
  }
}

function remarkClusters(context: Context): void {
  for (const cluster of context.topology.clusters) {
    const kinds = context.kinds.get(cluster);
    if (kinds !== undefined && (isPool(kinds) || kinds.survivableBranch)) continue;
    const isHost = cluster.sqlInstances.length > 0 || servicesOf(cluster, 'FileStore').length > 0;
    if (isHost && cluster.machines.length > 1) {
      context.remarks.inform(
        t('{fqdn} has {count} computers, for which the document has no place: it is imported as one server.', {
          fqdn: cluster.fqdn,
          count: cluster.machines.length,
        }),
        cluster.element,
      );
    }
    if (!isHost && cluster.services.length === 0) remarkEmpty(cluster, context);
  }
}

function remarkEmpty(cluster: Cluster, { remarks }: Context): void {
  remarks.warn(t('No service is installed on {fqdn}: it is left out.', { fqdn: cluster.fqdn }), cluster.element);
}

/** One remark of all of a kind, which names each once. */
function informOf(
  services: readonly Service[],
  sentence: (names: string) => string,
  nameOf: (service: Service) => string,
  remarks: Context['remarks'],
): void {
  if (services.length === 0) return;
  remarks.inform(sentence([...new Set(services.map(nameOf))].join(', ')), services[0]?.element);
}
