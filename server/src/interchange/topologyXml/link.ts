import { t } from '@vscode/l10n';
import type { Remarks } from '../remarks';
import type { XmlElement } from '../xml/parseXml';
import type { DependencyRecord, ServiceRecord, SiteRecord, TopologyRecords } from './records';
import type { Cluster, Service, Site, SqlInstance, Topology } from './topology';

/** A thing while its lists fill; whoever reads it through the interface cannot change it. */
type Growing<Thing, Lists extends keyof Thing> = Omit<Thing, Lists> & {
  [List in Lists]: Thing[List] extends readonly (infer Item)[] ? Item[] : never;
};
type GrowingCluster = Growing<Cluster, 'services' | 'sqlInstances'>;
type GrowingSqlInstance = Growing<SqlInstance, 'services'>;
type GrowingService = Growing<Service, 'dependencies'>;

/**
 * Puts things in place of keys. What names nothing in the file is remarked and left out; nothing fails.
 */
export function link(records: TopologyRecords, remarks: Remarks): Topology {
  const sites = linkSites(records, remarks);

  const clusters = new Map<string, GrowingCluster>();
  for (const { key, site, ...rest } of records.clusters) {
    const cluster = { ...rest, site: sites.get(site, rest.element), services: [], sqlInstances: [] };
    add(clusters, key, cluster, remarks);
  }

  const sqlInstances = new Map<string, GrowingSqlInstance>();
  for (const { key, cluster: clusterKey, ...rest } of records.sqlInstances) {
    const cluster = clusters.get(clusterKey);
    if (cluster === undefined) {
      remarks.warn(
        t('A SQL Server instance stands on cluster {key}, which the file does not have: it is left out.', {
          key: clusterKey,
        }),
        rest.element,
      );
      continue;
    }
    const instance = { ...rest, cluster, services: [] };
    if (add(sqlInstances, key, instance, remarks)) cluster.sqlInstances.push(instance);
  }

  const services = new Map<string, GrowingService>();
  const linked: [GrowingService, ServiceRecord][] = [];
  for (const record of records.services) {
    const { key, host, ...rest } = record;
    const sqlInstance = host === undefined ? undefined : sqlInstances.get(host);
    const ownCluster = host === undefined ? undefined : clusters.get(host);
    const cluster = sqlInstance?.cluster ?? ownCluster;
    const service = { ...rest, cluster, sqlInstance, dependencies: [] };
    if (!add(services, key, service, remarks)) continue;
    (sqlInstance ?? ownCluster)?.services.push(service);
    linked.push([service, record]);
    if (cluster === undefined) remarkWithoutHost(record, remarks);
  }
  for (const [service, { dependencies }] of linked) {
    for (const record of dependencies) linkDependency(service, record, services, remarks);
  }

  return {
    sipDomains: records.sipDomains,
    sites: sites.all(),
    clusters: [...clusters.values()],
    sqlInstances: [...sqlInstances.values()],
    services: [...services.values()],
  };
}

/** @returns whether it is the first of its key; a second is remarked and left out */
function add<Thing extends { readonly element: XmlElement }>(
  things: Map<string, Thing>,
  key: string,
  thing: Thing,
  remarks: Remarks,
): boolean {
  if (things.has(key)) {
    remarks.warn(
      t('Two {element} elements have the key {key}: the second is left out.', { element: thing.element.name, key }),
      thing.element,
    );
    return false;
  }
  things.set(key, thing);
  return true;
}

function linkDependency(
  from: GrowingService,
  { service, usage, element }: DependencyRecord,
  services: ReadonlyMap<string, Service>,
  remarks: Remarks,
): void {
  const on = services.get(service);
  if (on !== undefined) {
    from.dependencies.push({ from, on, usage, element });
    return;
  }
  remarks.tally(`missing service ${service}`, 'warning', element, (count) =>
    t('{service} depends on service {key}, which the file does not have: left out (such dependencies: {count}).', {
      service: from.label,
      key: service,
      count,
    }),
  );
}

function remarkWithoutHost({ label, host, element }: ServiceRecord, remarks: Remarks): void {
  remarks.warn(
    host === undefined
      ? t('{service} does not say where it is installed: it is left out.', { service: label })
      : t('{service} is installed on {key}, which the file does not have: it is left out.', {
          service: label,
          key: host,
        }),
    element,
  );
}

interface Sites {
  /** @returns the site of a key; one that the file refers to but does not have is made up from its key */
  get(key: string, from: XmlElement): Site;
  all(): Site[];
}

function linkSites(records: TopologyRecords, remarks: Remarks): Sites {
  const sites = new Map<string, Site>();
  const centralSites = records.sites.filter((site) => site.kind === 'central');
  const ordered = [...centralSites, ...records.sites.filter((site) => site.kind === 'branch')];
  for (const record of ordered) {
    if (sites.has(record.key)) {
      remarks.warn(t('Two sites have the id {key}: the second is left out.', { key: record.key }), record.element);
      continue;
    }
    const centralSite = record.kind === 'branch' ? centralSiteOf(record, sites, centralSites, remarks) : undefined;
    sites.set(record.key, {
      name: record.name === '' ? nameFromKey(record.key, record.element, remarks) : record.name,
      kind: record.kind,
      centralSite,
      country: record.country,
      element: record.element,
    });
  }
  return {
    get(key, from) {
      const known = sites.get(key);
      if (known !== undefined) return known;
      const name = nameFromKey(key, from, remarks);
      const site: Site = { name, kind: 'central', centralSite: undefined, country: undefined, element: from };
      sites.set(key, site);
      return site;
    },
    // In the order of the file, where branch sites may stand among central ones.
    all: () => {
      const inOrder = new Set(
        records.sites.map((record) => sites.get(record.key)).filter((site) => site !== undefined),
      );
      return [...inOrder, ...[...sites.values()].filter((site) => !inOrder.has(site))];
    },
  };
}

/** @param sites the central sites, by their keys */
function centralSiteOf(
  branch: SiteRecord,
  sites: ReadonlyMap<string, Site>,
  centralSites: readonly SiteRecord[],
  remarks: Remarks,
): Site | undefined {
  const only = centralSites.length === 1 ? centralSites[0] : undefined;
  const fallback = only && sites.get(only.key);
  const named = branch.centralSite === undefined ? undefined : sites.get(branch.centralSite);
  const central = named?.kind === 'central' ? named : fallback;
  if (central === undefined) {
    remarks.warn(
      t('The file does not say which central site the branch site {site} belongs to: set its centralSite.', {
        site: branch.name,
      }),
      branch.element,
    );
  }
  return central;
}

function nameFromKey(key: string, at: XmlElement, remarks: Remarks): string {
  const name = key === '' ? 'Site' : key;
  remarks.warn(t('The file does not name the site with id {key}: it is called {name}.', { key, name }), at);
  return name;
}
