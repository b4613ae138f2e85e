import { strToU8, zipSync } from 'fflate';
import { escaped, type ClusterRecord, type Records, type ServiceRecord } from './exportedRecords';

const DEPLOY = 'urn:schema:Microsoft.Rtc.Management.Deploy.';
const ROLES = `xmlns="${DEPLOY}ServiceRoles.2008"`;

/** The ways in which one topology may come. */
export const CONTAINERS = {
  published: (records: Records): string => published(records),
  topologyBuilder: (records: Records): string => topologyBuilder(records),
  archive: (records: Records): string =>
    `<DocItemSet xmlns="urn:schema:Microsoft.Rtc.Management.Xds.AppLayer.2008"><DocItem Name="urn:xds:x"><Data><AnchoredXml xmlns="urn:schema:Microsoft.Rtc.Management.ScopeFramework.2008"><Dictionary><Item><Value>${published(records)}</Value></Item></Dictionary></AnchoredXml></Data></DocItem></DocItemSet>`,
} as const;
export type Container = keyof typeof CONTAINERS;

/** The encodings that Microsoft's tools and PowerShell write. */
export const ENCODINGS = {
  utf8: (xml: string) => Buffer.from(xml),
  utf8WithMark: (xml: string) => Buffer.from(`\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n${xml}`),
  utf16: (xml: string) => Buffer.from(`\uFEFF${xml}`, 'utf16le'),
  utf16WithoutMark: (xml: string) => Buffer.from(xml, 'utf16le'),
  utf16BigEndian: (xml: string) => Buffer.from(`\uFEFF${xml}`, 'utf16le').swap16(),
} as const;
export type Encoding = keyof typeof ENCODINGS;

/** @returns the bytes of a file that holds a topology */
export function exported(records: Records, container: Container, encoding: Encoding): Uint8Array {
  const bytes = ENCODINGS[encoding](CONTAINERS[container](records));
  return container === 'archive'
    ? zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'DocItemSet.xml': bytes })
    : bytes;
}

/** As `Get-CsTopology -AsXml` writes it: everything has a number of its own, in its site or of its role. */
function published({ domains, sites, clusters, services }: Records): string {
  const clusterId = (cluster: ClusterRecord): string =>
    `<ClusterId SiteId="${cluster.site + 1}" Number="${clusters.indexOf(cluster) + 1}" />`;
  const instanceId = (name: string, cluster: ClusterRecord): string =>
    `<SqlInstanceId Name="${escaped(name)}">${clusterId(cluster)}</SqlInstanceId>`;
  const serviceId = (service: ServiceRecord): string =>
    `<ServiceId SiteId="${service.cluster.site + 1}" RoleName="${service.role}" Instance="${services.indexOf(service) + 1}" />`;
  // The order of computers is their number's, wherever they stand.
  const machine = (fqdn: string, index: number): string => `<Machine OrdinalInCluster="${index + 1}" Fqdn="${fqdn}" />`;
  return `<Topology xmlns="${DEPLOY}Topology.2008" Signature="x">
    ${internalDomains(domains)}
    <Sites>${sites.map((name, index) => `<CentralSite SiteId="${index + 1}"><Name>${escaped(name)}</Name><Location /></CentralSite>`).join('')}</Sites>
    <Clusters>${clusters
      .map(
        (one) =>
          `<Cluster RequiresReplication="true" Fqdn="${one.fqdn}">${clusterId(one)}${one.machines.map(machine).reverse().join('')}</Cluster>`,
      )
      .join('\n')}</Clusters>
    <SqlInstances>${clusters.flatMap((one) => one.sql.map((name) => `<SqlInstance>${instanceId(name, one)}</SqlInstance>`)).join('\n')}</SqlInstances>
    <Services>${services
      .map(
        (one) => `<Service RoleVersion="1" ServiceVersion="${one.version}">${serviceId(one)}
          <DependsOn>${one.uses.map(({ service, usage }) => `<Dependency Usage="${usage}">${serviceId(service)}</Dependency>`).join('')}</DependsOn>
          <InstalledOn>${one.instance === undefined ? clusterId(one.cluster) : instanceId(one.instance, one.cluster)}</InstalledOn>
          ${ports(one)}${details(one)}</Service>`,
      )
      .join('\n')}</Services>
  </Topology>`;
}

/** As Topology Builder saves it: with keys that mean nothing, and beside it what was downloaded before. */
function topologyBuilder({ domains, sites, clusters, services }: Records): string {
  const key = (one: ClusterRecord | ServiceRecord): string =>
    'role' in one ? `service-${services.indexOf(one)}` : `cluster-${clusters.indexOf(one)}`;
  const instanceKey = (cluster: ClusterRecord, name: string): string => `sql ${key(cluster)} ${name}`;
  const cluster = (one: ClusterRecord): string => {
    const isSingle = one.machines.length === 1 && one.machines[0] === one.fqdn;
    const machines = one.machines.map((fqdn) => (isSingle ? '<Machine />' : `<Machine Fqdn="${fqdn}" />`)).join('');
    const sql = one.sql
      .map((name) => `<SqlInstance UniqueId="${escaped(instanceKey(one, name))}" Name="${name}" />`)
      .join('');
    return `<Cluster UniqueId="${key(one)}" Fqdn="${one.fqdn}" IsSingleMachineOnly="${isSingle}"><Machines>${machines}</Machines><SqlInstances>${sql}</SqlInstances></Cluster>`;
  };
  const topology = `<PartialTopology IsPublished="false" xmlns="${DEPLOY}WritableTopology.2008">
    ${internalDomains(domains)}
    <CentralSites>${sites
      .map(
        (
          name,
          index,
        ) => `<CentralSite SiteId="${index + 1}"><Name xmlns="${DEPLOY}Topology.2008">${escaped(name)}</Name>
          <Clusters>${clusters
            .filter(({ site }) => site === index)
            .map(cluster)
            .join('\n')}</Clusters><RemoteSites /></CentralSite>`,
      )
      .join('\n')}</CentralSites>
    <Services>${services
      .map(
        (
          one,
        ) => `<Service UniqueId="${key(one)}" RoleName="${one.role}" ServiceVersion="${one.version}" InstalledOn="${escaped(one.instance === undefined ? key(one.cluster) : instanceKey(one.cluster, one.instance))}">
          <DependsOn>${one.uses.map(({ service, usage }) => `<Dependency ServiceUniqueId="${key(service)}" Usage="${usage}" />`).join('')}</DependsOn>
          ${ports(one)}${details(one)}</Service>`,
      )
      .join('\n')}</Services>
  </PartialTopology>`;
  return `<TopologyBuilder FileName="C:\\x.tbxml" xmlns="${DEPLOY}TopologyBuilder.2008"><OriginalTopology>${topology}</OriginalTopology><NewTopology>${topology}</NewTopology></TopologyBuilder>`;
}

function internalDomains([first = '', ...others]: readonly string[]): string {
  // The default is among the others too, and need not come first there.
  const all = [...others, first].map((name) => `<InternalDomain Name="${escaped(name)}" />`).join('');
  return `<InternalDomains DefaultDomain="${escaped(first)}" xmlns="${DEPLOY}Topology.2008">${all}</InternalDomains>`;
}

function ports(service: ServiceRecord): string {
  const all = service.ports.map(
    ({ usage, port }) => `<Port Owner="urn:component:X" Usage="${usage}" Port="${port}" />`,
  );
  return `<Ports ${ROLES}>${all.join('')}</Ports>`;
}

function details({ details: element }: ServiceRecord): string {
  return element === '' ? '' : `${element} ${ROLES} />`;
}
