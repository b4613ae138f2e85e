import { t } from '@vscode/l10n';
import type { Remarks } from '../remarks';
import type { XmlElement } from '../xml/parseXml';
import { CORE, SERVICE_ROLES, SIMPLE_URLS } from './names';
import { isTrue, partsOf, textOf } from './parts';
import {
  isDetails,
  readCountry,
  readDetails,
  readMachine,
  readPorts,
  readSipDomains,
  readSiteName,
} from './readLeaves';
import type {
  ClusterRecord,
  DependencyRecord,
  ServiceRecord,
  SiteRecord,
  SqlInstanceRecord,
  TopologyRecords,
} from './records';

/** What sites hold, gathered over all of them. */
interface SiteContents {
  readonly sites: SiteRecord[];
  readonly clusters: ClusterRecord[];
  readonly sqlInstances: SqlInstanceRecord[];
}

/** Reads the topology of a Topology Builder file: the `PartialTopology` in its `NewTopology`. */
export function readTopologyBuilder(topology: XmlElement, remarks: Remarks): TopologyRecords {
  const part = partsOf(
    topology,
    {
      // Its state in Topology Builder, none of which is content.
      attributes: [...topology.attributes.keys()],
      children: {
        InternalDomains: CORE,
        SimpleUrlConfiguration: SIMPLE_URLS,
        CentralSites: CORE,
        Services: CORE,
      },
    },
    remarks,
  );
  for (const url of part('SimpleUrlConfiguration').flatMap((element) => element.children)) {
    remarks.tally('simple URLs', 'information', url, (count) =>
      t('Simple URLs are left out: they are no part of a plan (URLs: {count}).', { count }),
    );
  }
  const contents: SiteContents = { sites: [], clusters: [], sqlInstances: [] };
  for (const element of part('CentralSites')) {
    const sites = partsOf(element, { attributes: [], children: { CentralSite: CORE } }, remarks)('CentralSite');
    for (const site of sites) readSite(site, 'central', undefined, contents, remarks);
  }
  return {
    sipDomains: readSipDomains(part('InternalDomains'), remarks),
    ...contents,
    services: part('Services').flatMap((element) =>
      partsOf(
        element,
        { attributes: [], children: { Service: CORE } },
        remarks,
      )('Service').map((service) => readService(service, remarks)),
    ),
  };
}

function readSite(
  element: XmlElement,
  kind: SiteRecord['kind'],
  centralSite: string | undefined,
  contents: SiteContents,
  remarks: Remarks,
): void {
  const part = partsOf(
    element,
    {
      attributes: kind === 'central' ? ['SiteId'] : ['SiteId', 'UniqueId'],
      children: {
        Name: CORE,
        Location: CORE,
        Description: CORE,
        Clusters: CORE,
        ...(kind === 'central' && { RemoteSites: CORE }),
      },
    },
    remarks,
  );
  // Clusters stand inside their site: no key of the file is needed, and a branch site need not have one.
  const key = `site ${contents.sites.length + 1}`;
  contents.sites.push({
    key,
    name: readSiteName(part('Name'), part('Description'), remarks),
    kind,
    centralSite,
    country: readCountry(part('Location'), remarks),
    element,
  });
  for (const clusters of part('Clusters')) {
    const inner = partsOf(clusters, { attributes: [], children: { Cluster: CORE } }, remarks);
    for (const cluster of inner('Cluster')) readCluster(cluster, key, contents, remarks);
  }
  for (const branches of part('RemoteSites')) {
    const inner = partsOf(branches, { attributes: [], children: { RemoteSite: CORE } }, remarks);
    for (const branch of inner('RemoteSite')) readSite(branch, 'branch', key, contents, remarks);
  }
}

function readCluster(element: XmlElement, site: string, contents: SiteContents, remarks: Remarks): void {
  const part = partsOf(
    element,
    {
      attributes: ['UniqueId', 'Fqdn', 'IsSingleMachineOnly', 'RequiresReplication', 'RequiresSetup'],
      children: { Machines: CORE, SqlInstances: CORE },
    },
    remarks,
  );
  const machines = part('Machines').flatMap((inner) =>
    partsOf(inner, { attributes: [], children: { Machine: CORE } }, remarks)('Machine'),
  );
  const sqlInstances = part('SqlInstances').flatMap((inner) =>
    partsOf(inner, { attributes: [], children: { SqlInstance: CORE } }, remarks)('SqlInstance'),
  );
  const fqdn = textOf(element, 'Fqdn') ?? machines.map((machine) => textOf(machine, 'Fqdn')).find(Boolean);
  if (fqdn === undefined) {
    remarks.warn(t('A cluster without FQDN cannot be read and is left out.'), element);
    return;
  }
  const key = keyOf(element);
  const single = element.attributes.get('IsSingleMachineOnly');
  contents.clusters.push({
    key,
    site,
    fqdn,
    singleComputerOnly: single === undefined ? undefined : isTrue(single),
    machines: machines.map((machine) => readMachine(machine, fqdn, remarks)),
    element,
  });
  for (const instance of sqlInstances) {
    partsOf(instance, { attributes: ['UniqueId', 'Name', 'AlwaysOnPrimaryNodeFqdn'], children: {} }, remarks);
    contents.sqlInstances.push({
      key: keyOf(instance),
      cluster: key,
      name: textOf(instance, 'Name') ?? '',
      availabilityGroupPrimary: textOf(instance, 'AlwaysOnPrimaryNodeFqdn'),
      element: instance,
    });
  }
}

function readService(element: XmlElement, remarks: Remarks): ServiceRecord {
  const part = partsOf(
    element,
    {
      attributes: ['UniqueId', 'RoleName', 'RoleVersion', 'ServiceVersion', 'InstalledOn', 'Type'],
      children: { DependsOn: CORE, Ports: SERVICE_ROLES },
      others: isDetails,
    },
    remarks,
  );
  const role = textOf(element, 'RoleName') ?? '';
  return {
    key: keyOf(element),
    label: role,
    role,
    version: textOf(element, 'ServiceVersion'),
    host: textOf(element, 'InstalledOn'),
    dependencies: part('DependsOn').flatMap((inner) =>
      partsOf(
        inner,
        { attributes: [], children: { Dependency: CORE } },
        remarks,
      )('Dependency').map((dependency) => readDependency(dependency, remarks)),
    ),
    ports: readPorts(part('Ports'), remarks),
    details: readDetails(element, role, remarks),
    element,
  };
}

function readDependency(element: XmlElement, remarks: Remarks): DependencyRecord {
  partsOf(element, { attributes: ['ServiceUniqueId', 'Usage'], children: {} }, remarks);
  return {
    service: textOf(element, 'ServiceUniqueId') ?? '',
    usage: textOf(element, 'Usage') ?? 'Default',
    element,
  };
}

/** A key is opaque: a GUID, or something like `1-1` or `1userservices1` in a file that was downloaded. */
function keyOf(element: XmlElement): string {
  return textOf(element, 'UniqueId') ?? `line ${element.line}`;
}
