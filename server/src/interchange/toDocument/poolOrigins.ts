import type { Origin } from '../origins';
import type { XmlElement } from '../xml/parseXml';
import { textOf } from '../topologyXml/parts';
import type { Machine } from '../topologyXml/records';
import {
  dependenciesOn,
  isDefault,
  servicesOf,
  type Cluster,
  type Dependency,
  type Service,
} from '../topologyXml/topology';

/** @returns where the FQDN of a pool or another host is written: a cluster may leave it to its only machine */
export function fqdnOrigin({ element, machines }: Cluster): Origin {
  const hasFqdn = (one: XmlElement): boolean => textOf(one, 'Fqdn') !== undefined;
  const named = hasFqdn(element) ? undefined : machines.find((machine) => hasFqdn(machine.element));
  return { element: named?.element ?? element, attribute: 'Fqdn' };
}

/** @returns where the FQDN of a computer is written: one that stands alone may leave it to its cluster */
export function computerOrigin({ element }: Machine, cluster: Cluster): Origin {
  return textOf(element, 'Fqdn') === undefined ? fqdnOrigin(cluster) : { element, attribute: 'Fqdn' };
}

/** @returns where it is written what site a cluster belongs to: in Topology Builder's files it only stands inside the site */
export function siteOrigin({ element }: Cluster): Origin {
  const id = element.children.find(({ name }) => name === 'ClusterId');
  return id ? { element: id, attribute: 'SiteId' } : { element };
}

/**
 * @param services those that say what the pool uses, the important first
 * @returns by the names of its properties, where in the file it is written what a pool is and uses
 */
export function poolOrigins(
  cluster: Cluster,
  services: readonly Service[],
): Readonly<Record<string, Origin | undefined>> {
  const [main] = services;
  const use = (role: string): Origin | undefined => {
    const dependency = dependenciesOn(services, role).find(isDefault);
    return dependency && dependencyOrigin(dependency);
  };
  return {
    fqdn: fqdnOrigin(cluster),
    site: siteOrigin(cluster),
    product: main && { element: main.element, attribute: 'ServiceVersion' },
    type: { element: cluster.element, attribute: 'IsSingleMachineOnly' },
    fileStore: use('FileStore'),
    nextHop: use('Registrar'),
    centralManagement: whole(servicesOf(cluster, 'CentralMgmt')[0]?.element),
  };
}

/** @returns where it is written what a service uses: Topology Builder has it in an attribute, a published topology in an element */
export function dependencyOrigin({ element }: Dependency): Origin {
  return { element, attribute: 'ServiceUniqueId' };
}

function whole(element: XmlElement | undefined): Origin | undefined {
  return element && { element };
}
