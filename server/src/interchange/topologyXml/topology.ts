import type { XmlElement } from '../xml/parseXml';
import type { Machine } from './records';

/** A topology whose things know each other. The graph of services has circles. */
export interface Topology {
  readonly sipDomains: readonly string[];
  readonly sites: readonly Site[];
  readonly clusters: readonly Cluster[];
  readonly sqlInstances: readonly SqlInstance[];
  readonly services: readonly Service[];
}

export interface Site {
  /** Never empty. */
  readonly name: string;
  readonly kind: 'central' | 'branch';
  readonly centralSite: Site | undefined;
  readonly country: string | undefined;
  /** Of a site that the file refers to only, where it does so first. */
  readonly element: XmlElement;
}

/** A pool, or another host that something stands on. */
export interface Cluster {
  readonly fqdn: string;
  readonly site: Site;
  readonly singleComputerOnly: boolean | undefined;
  readonly machines: readonly Machine[];
  /** Installed on its machines; not what is on its SQL Server instances. */
  readonly services: readonly Service[];
  readonly sqlInstances: readonly SqlInstance[];
  readonly element: XmlElement;
}

export interface SqlInstance {
  readonly cluster: Cluster;
  /** Empty for the default instance. */
  readonly name: string;
  readonly availabilityGroupPrimary: string | undefined;
  /** The stores on it. */
  readonly services: readonly Service[];
  readonly element: XmlElement;
}

export interface Service {
  readonly label: string;
  readonly role: string;
  readonly version: string | undefined;
  /** Where it is installed, also by way of a SQL Server instance; `undefined` where the file does not say. */
  readonly cluster: Cluster | undefined;
  readonly sqlInstance: SqlInstance | undefined;
  /** In the order of the file, without those that name nothing. */
  readonly dependencies: readonly Dependency[];
  readonly ports: readonly XmlElement[];
  readonly details: XmlElement | undefined;
  readonly element: XmlElement;
}

export interface Dependency {
  readonly from: Service;
  readonly on: Service;
  /** `Default` in every topology that was ever published in public. */
  readonly usage: string;
  readonly element: XmlElement;
}

/** @returns the services of a role among those on a cluster */
export function servicesOf(cluster: Cluster, role: string): Service[] {
  return cluster.services.filter((service) => service.role === role);
}

/** @returns the dependencies of services on those of a role, in the order of the file */
export function dependenciesOn(services: readonly Service[], role: string): Dependency[] {
  return services.flatMap((service) => service.dependencies.filter((dependency) => dependency.on.role === role));
}

/** @returns whether it is of the one kind that is known to mean "uses" */
export function isDefault(dependency: Dependency): boolean {
  return dependency.usage.toLowerCase() === 'default';
}
