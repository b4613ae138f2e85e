import { t } from '@vscode/l10n';
import type { Remarks } from '../remarks';
import type { XmlElement } from '../xml/parseXml';
import { CORE, SERVICE_ROLES } from './names';
import { partsOf, textOf } from './parts';
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

/** Reads a published topology: `Topology`, as `Get-CsTopology -AsXml` writes it. */
export function readPublished(topology: XmlElement, remarks: Remarks): TopologyRecords {
  const part = partsOf(
    topology,
    {
      attributes: ['Signature'],
      children: { InternalDomains: CORE, Sites: CORE, Clusters: CORE, SqlInstances: CORE, Services: CORE },
    },
    remarks,
  );
  const inside = (container: string, name: string): readonly XmlElement[] =>
    part(container).flatMap((element) =>
      partsOf(element, { attributes: [], children: { [name]: CORE } }, remarks)(name),
    );
  return {
    sipDomains: readSipDomains(part('InternalDomains'), remarks),
    sites: part('Sites').flatMap((element) => readSites(element, remarks)),
    clusters: inside('Clusters', 'Cluster').flatMap((element) => readCluster(element, remarks)),
    sqlInstances: inside('SqlInstances', 'SqlInstance').map((element) => readSqlInstance(element, remarks)),
    services: inside('Services', 'Service').map((element) => readService(element, remarks)),
  };
}

/** Branch sites of a published topology are in no public file: their names, and where they stand, are guesses. */
const BRANCH_SITES = { RemoteSite: CORE, BranchSite: CORE };

function readSites(sites: XmlElement, remarks: Remarks): SiteRecord[] {
  const part = partsOf(
    sites,
    { attributes: [], children: { CentralSite: CORE, BackCompatSite: CORE, ...BRANCH_SITES } },
    remarks,
  );
  return [
    ...[...part('CentralSite'), ...part('BackCompatSite')].flatMap((element) =>
      readSite(element, 'central', undefined, remarks),
    ),
    ...[...part('RemoteSite'), ...part('BranchSite')].flatMap((element) =>
      readSite(element, 'branch', textOf(element, 'CentralSiteId'), remarks),
    ),
  ];
}

/** @returns the site, and after it the branch sites inside it */
function readSite(
  element: XmlElement,
  kind: SiteRecord['kind'],
  centralSite: string | undefined,
  remarks: Remarks,
): SiteRecord[] {
  const part = partsOf(
    element,
    {
      attributes: kind === 'branch' ? ['SiteId', 'CentralSiteId'] : ['SiteId'],
      children: { Name: CORE, Location: CORE, Description: CORE, ...(kind === 'central' && { RemoteSites: CORE }) },
    },
    remarks,
  );
  if (kind === 'branch') {
    remarks.tally('branch sites', 'warning', element, (count) =>
      t('Branch sites were read by their names only, check them and their central sites (sites: {count}).', { count }),
    );
  }
  const key = textOf(element, 'SiteId') ?? '';
  const branches = part('RemoteSites').flatMap((inner) => {
    const branch = partsOf(inner, { attributes: [], children: BRANCH_SITES }, remarks);
    return [...branch('RemoteSite'), ...branch('BranchSite')];
  });
  return [
    {
      key,
      name: readSiteName(part('Name'), part('Description'), remarks),
      kind,
      centralSite,
      country: readCountry(part('Location'), remarks),
      element,
    },
    ...branches.flatMap((branch) => readSite(branch, 'branch', key, remarks)),
  ];
}

function readCluster(element: XmlElement, remarks: Remarks): ClusterRecord[] {
  const part = partsOf(
    element,
    {
      attributes: ['Fqdn', 'RequiresReplication', 'RequiresSetup'],
      children: { ClusterId: CORE, Machine: CORE },
    },
    remarks,
  );
  const id = part('ClusterId')[0];
  const machines = [...part('Machine')].sort((one, other) => ordinal(one) - ordinal(other));
  const fqdn = textOf(element, 'Fqdn') ?? machines.map((machine) => textOf(machine, 'Fqdn')).find(Boolean);
  if (id === undefined || fqdn === undefined) {
    remarks.warn(t('A cluster without number or FQDN cannot be read and is left out.'), element);
    return [];
  }
  return [
    {
      key: clusterKey(id),
      site: textOf(id, 'SiteId') ?? '',
      fqdn,
      singleComputerOnly: undefined,
      machines: machines.map((machine) => readMachine(machine, fqdn, remarks)),
      element,
    },
  ];
}

function readSqlInstance(element: XmlElement, remarks: Remarks): SqlInstanceRecord {
  const part = partsOf(
    element,
    { attributes: ['AlwaysOnPrimaryNodeFqdn'], children: { SqlInstanceId: CORE } },
    remarks,
  );
  const id = part('SqlInstanceId')[0];
  const cluster = id && childOf(id, 'ClusterId');
  return {
    key: id ? sqlInstanceKey(id) : '',
    cluster: cluster ? clusterKey(cluster) : '',
    name: (id && textOf(id, 'Name')) ?? '',
    availabilityGroupPrimary: textOf(element, 'AlwaysOnPrimaryNodeFqdn'),
    element,
  };
}

function readService(element: XmlElement, remarks: Remarks): ServiceRecord {
  const part = partsOf(
    element,
    {
      attributes: ['RoleVersion', 'ServiceVersion', 'Type'],
      children: { ServiceId: CORE, DependsOn: CORE, InstalledOn: CORE, Ports: SERVICE_ROLES },
      others: isDetails,
    },
    remarks,
  );
  const id = part('ServiceId')[0];
  const role = (id && textOf(id, 'RoleName')) ?? '';
  const key = id ? serviceKey(id) : '';
  return {
    key,
    label: key,
    role,
    version: textOf(element, 'ServiceVersion'),
    host: readHost(part('InstalledOn'), remarks),
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

function readHost(installedOn: readonly XmlElement[], remarks: Remarks): string | undefined {
  const [element] = installedOn;
  if (element === undefined) return undefined;
  const part = partsOf(element, { attributes: [], children: { ClusterId: CORE, SqlInstanceId: CORE } }, remarks);
  const [sqlInstance] = part('SqlInstanceId');
  if (sqlInstance !== undefined) return sqlInstanceKey(sqlInstance);
  const [cluster] = part('ClusterId');
  return cluster && clusterKey(cluster);
}

function readDependency(element: XmlElement, remarks: Remarks): DependencyRecord {
  const [id] = partsOf(element, { attributes: ['Usage'], children: { ServiceId: CORE } }, remarks)('ServiceId');
  return { service: id ? serviceKey(id) : '', usage: textOf(element, 'Usage') ?? 'Default', element };
}

/** A site's id is a string, often but not always a number. */
function clusterKey(id: XmlElement): string {
  return `${textOf(id, 'SiteId') ?? ''}-${textOf(id, 'Number') ?? ''}`;
}

function sqlInstanceKey(id: XmlElement): string {
  const cluster = childOf(id, 'ClusterId');
  return `${cluster ? clusterKey(cluster) : ''}\\${(textOf(id, 'Name') ?? '').toLowerCase()}`;
}

/** As Microsoft's tools print it: `1-WebServices-1`. */
function serviceKey(id: XmlElement): string {
  return ['SiteId', 'RoleName', 'Instance'].map((attribute) => textOf(id, attribute) ?? '').join('-');
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name && CORE.includes(child.namespace));
}

function ordinal(machine: XmlElement): number {
  return Number(textOf(machine, 'OrdinalInCluster') ?? 0) || 0;
}
