import { t } from '@vscode/l10n';
import { ENUMERATIONS, type OneOf } from '../../model/entities';
import type { Remarks } from '../remarks';
import { servicesOf, type Cluster, type Service, type Topology } from '../topologyXml/topology';

/** By a service's ServiceVersion, the older first. */
const PRODUCTS: ReadonlyMap<string, OneOf<'poolProduct'>> = new Map([
  ['5', 'lyncServer2010'],
  ['6', 'lyncServer2013'],
  ['7', 'skypeForBusinessServer2015'],
  ['8', 'skypeForBusinessServer2019'],
]);
const AGE = [...PRODUCTS.values()];

/** The roles that tell a pool's version, the first that it has. */
const MAIN_ROLES = ['UserServices', 'Registrar', 'EdgeServer', 'MediationServer', 'ExternalServer', 'WacService'];

/** @returns the product that a service belongs to, `undefined` where its version is missing or unknown */
export function productOf(service: Service | undefined): OneOf<'poolProduct'> | undefined {
  return PRODUCTS.get(service?.version ?? '');
}

/** @returns the product of a pool by its main service */
export function productOfPool(cluster: Cluster): OneOf<'poolProduct'> | undefined {
  const main = MAIN_ROLES.flatMap((role) => servicesOf(cluster, role));
  return productOf(main[0]);
}

/**
 * @returns what most Front End pools and Standard Edition servers are, the newest of several; without any, what most services
 * are; `undefined` where no version is known
 */
export function productOfDocument(
  topology: Topology,
  userPools: readonly Cluster[],
  remarks: Remarks,
): OneOf<'product'> | undefined {
  const ofUserPools = userPools.map(productOfPool).filter((product) => product !== undefined);
  const known = ofUserPools.length > 0 ? ofUserPools : topology.services.map(productOf);
  const possible = ENUMERATIONS.product.filter((product) => known.includes(product));
  const [most] = possible.sort(
    (one, other) => countOf(other, known) - countOf(one, known) || AGE.indexOf(other) - AGE.indexOf(one),
  );
  if (most === undefined && known.includes('lyncServer2010')) {
    remarks.warn(
      t(
        'The topology is of Lync Server 2010. A document describes Lync Server 2013 or later: it is one of 2013 whose pools are older.',
      ),
    );
    return 'lyncServer2013';
  }
  return most;
}

/** Remarks versions that stand for no known product, each once. */
export function remarkUnknownVersions(topology: Topology, remarks: Remarks): void {
  for (const { version, element } of topology.services) {
    if (version === undefined || PRODUCTS.has(version)) continue;
    remarks.tally(`version ${version}`, 'warning', element, (count) =>
      t(
        'ServiceVersion {version} is of no known product: set the product of the document or of its pools (services: {count}).',
        {
          version,
          count,
        },
      ),
    );
  }
}

function countOf<Product>(product: Product, products: readonly Product[]): number {
  return products.filter((one) => one === product).length;
}
