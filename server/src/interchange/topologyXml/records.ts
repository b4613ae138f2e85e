import type { XmlElement } from '../xml/parseXml';

/**
 * A topology as its file holds it, whichever the container: things have keys, and refer to each other by them. Keys mean
 * nothing outside the file. Names are spelled as in the file.
 */
export interface TopologyRecords {
  /** The default SIP domain first. */
  readonly sipDomains: readonly string[];
  readonly sites: readonly SiteRecord[];
  readonly clusters: readonly ClusterRecord[];
  readonly sqlInstances: readonly SqlInstanceRecord[];
  readonly services: readonly ServiceRecord[];
}

export interface SiteRecord {
  readonly key: string;
  readonly name: string;
  readonly kind: 'central' | 'branch';
  /** The key of a branch site's central site. */
  readonly centralSite: string | undefined;
  /** The country code of its location, as it was typed. */
  readonly country: string | undefined;
  readonly element: XmlElement;
}

/** A pool; also any other host that a service or database stands on: SQL Server, file server, gateway. */
export interface ClusterRecord {
  readonly key: string;
  readonly site: string;
  readonly fqdn: string;
  /** Topology Builder says whether a pool may have one computer only; a published topology does not. */
  readonly singleComputerOnly: boolean | undefined;
  /** In their order in the pool. */
  readonly machines: readonly Machine[];
  readonly element: XmlElement;
}

export interface Machine {
  readonly fqdn: string;
  readonly element: XmlElement;
}

export interface SqlInstanceRecord {
  readonly key: string;
  readonly cluster: string;
  /** Empty for the default instance. */
  readonly name: string;
  /** The node that is primary in an AlwaysOn availability group; the cluster's FQDN is then the group's listener. */
  readonly availabilityGroupPrimary: string | undefined;
  readonly element: XmlElement;
}

export interface ServiceRecord {
  readonly key: string;
  /** What messages call it, such as `1-WebServices-1`. */
  readonly label: string;
  readonly role: string;
  /** The version of the product that it belongs to, as a number in digits. */
  readonly version: string | undefined;
  /** The key of the cluster or SQL Server instance that it is installed on. */
  readonly host: string | undefined;
  readonly dependencies: readonly DependencyRecord[];
  readonly ports: readonly XmlElement[];
  /** The element that only services of this role have, such as RegistrarService. */
  readonly details: XmlElement | undefined;
  readonly element: XmlElement;
}

export interface DependencyRecord {
  readonly service: string;
  readonly usage: string;
  readonly element: XmlElement;
}
