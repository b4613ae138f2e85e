import { t } from '@vscode/l10n';
import type { OneOf } from '../../model/entities';
import { isTrue } from '../topologyXml/parts';
import { dependenciesOn, isDefault, servicesOf, type Cluster, type Service } from '../topologyXml/topology';
import { isPool } from './classify';
import type { Context } from './context';
import { object, type JsonObject } from './jsonObject';
import { computerOrigin, fqdnOrigin, poolOrigins } from './poolOrigins';
import { productOfPool } from './products';
import { storeSet } from './storeSets';

/** The service of each role that knows the pool's next hop. */
const NEXT_HOP_FROM: Readonly<Record<OneOf<'role'>, string | undefined>> = {
  director: undefined,
  edge: 'EdgeServer',
  mediation: 'MediationServer',
  trustedApplication: 'ExternalServer',
  officeWebApps: undefined,
};

/** Makes an entry of `frontEndPools`. @param product the document's */
export function frontEndPool(cluster: Cluster, product: string | undefined, context: Context): JsonObject {
  const pool = object({
    fqdn: cluster.fqdn,
    site: cluster.site.name,
    computers: computersOf(cluster, context),
    backEnd: backEndOf(cluster, context),
    ...userPoolProperties(cluster, product, context),
  });
  return markUserPool(pool, cluster, context);
}

/** Makes an entry of `standardEditionServers`. @param product the document's */
export function standardEditionServer(cluster: Cluster, product: string | undefined, context: Context): JsonObject {
  if (cluster.machines.length > 1) {
    context.remarks.warn(
      t(
        '{fqdn} has its user database on itself, as a Standard Edition server, but {count} computers: it is imported as one.',
        {
          fqdn: cluster.fqdn,
          count: cluster.machines.length,
        },
      ),
      cluster.element,
    );
  }
  // Its own SQL Server Express instance goes without saying; a copy of it elsewhere does not.
  const backEnd = hasCopies(cluster) ? backEndOf(cluster, context) : undefined;
  for (const dependency of dependenciesOn(servicesOf(cluster, 'UserServices'), 'UserStore').filter(isDefault)) {
    context.expressed.add(dependency);
  }
  const server = object({
    fqdn: cluster.fqdn,
    site: cluster.site.name,
    backEnd,
    ...userPoolProperties(cluster, product, context),
    services: servicesOn(cluster, context),
  });
  return markUserPool(server, cluster, context);
}

function markUserPool(pool: JsonObject, cluster: Cluster, { origins }: Context): JsonObject {
  return origins.mark(pool, fqdnOrigin(cluster), poolOrigins(cluster, byImportance(cluster)));
}

/** Makes the entries of `otherPools` for one cluster: one for each role. */
export function otherPools(cluster: Cluster, context: Context): JsonObject[] {
  return (context.kinds.get(cluster)?.others ?? []).map((role) => {
    const from = NEXT_HOP_FROM[role];
    const services = from === undefined ? [] : servicesOf(cluster, from);
    const pool = object({
      fqdn: cluster.fqdn,
      role,
      site: cluster.site.name,
      computers: computersOf(cluster, context),
      nextHop: nextHopOf(services, context),
    });
    return context.origins.mark(pool, fqdnOrigin(cluster), poolOrigins(cluster, services));
  });
}

/** @returns the pool's computers, each with what is installed on it beyond what the pool implies */
export function computersOf(cluster: Cluster, context: Context): JsonObject[] {
  const services = servicesOn(cluster, context);
  return cluster.machines.map((machine) =>
    context.origins.mark(object({ fqdn: machine.fqdn, services }), computerOrigin(machine, cluster)),
  );
}

/** @returns the FQDN of the pool that services send to; `undefined` where there is none that the document declares */
export function nextHopOf(services: readonly Service[], context: Context): string | undefined {
  const dependency = dependenciesOn(services, 'Registrar').find(isDefault);
  if (dependency?.on.cluster === undefined) return undefined;
  context.expressed.add(dependency);
  const { cluster } = dependency.on;
  const kinds = context.kinds.get(cluster);
  if (kinds !== undefined && isPool(kinds)) return cluster.fqdn;
  context.remarks.warn(
    t('The next hop of {service} is {fqdn}, which has no place in the document: it is left out.', {
      service: dependency.from.label,
      fqdn: cluster.fqdn,
    }),
    dependency.element,
  );
  return undefined;
}

/** @returns the id of the file store that services use; a second one has no place */
export function fileStoreOf(services: readonly Service[], pool: string, context: Context): string | undefined {
  const dependencies = dependenciesOn(services, 'FileStore').filter(isDefault);
  const [first] = dependencies;
  if (first === undefined) return undefined;
  for (const dependency of dependencies) {
    context.expressed.add(dependency);
    if (dependency.on === first.on) continue;
    context.remarks.tally(`file stores of ${pool}`, 'warning', dependency.element, () =>
      t('Services of {pool} use more than one file store: that of {service} is imported.', {
        pool,
        service: first.from.label,
      }),
    );
  }
  return context.stores.idOfFileStore(first.on);
}

function userPoolProperties(cluster: Cluster, product: string | undefined, context: Context): JsonObject {
  const registrars = servicesOf(cluster, 'Registrar');
  const ownProduct = productOfPool(cluster);
  return object({
    fileStore: fileStoreOf(byImportance(cluster), cluster.fqdn, context),
    archivingStore: storeSet(registrars, 'ArchivingStore', context),
    monitoringStore: storeSet(registrars, 'MonitoringStore', context),
    pairedPool: pairedPoolOf(cluster, registrars, context),
    centralManagement: hasActiveCentralManagement(cluster) ? true : undefined,
    product: ownProduct === product ? undefined : ownProduct,
  });
}

/** Not every topology names a pool's file store in the first of these, but each names it in one. */
function byImportance(cluster: Cluster): Service[] {
  return ['UserServices', 'WebServices', 'ConfServices', 'ApplicationServer', 'CentralMgmt'].flatMap((role) =>
    servicesOf(cluster, role),
  );
}

function backEndOf(cluster: Cluster, context: Context): JsonObject | undefined {
  return storeSet(servicesOf(cluster, 'UserServices'), 'UserStore', context, () => true);
}

function hasCopies(cluster: Cluster): boolean {
  const userServices = servicesOf(cluster, 'UserServices');
  return (
    dependenciesOn(userServices, 'UserStore').some((dependency) => !isDefault(dependency)) ||
    dependenciesOn(userServices, 'WitnessStore').length > 0
  );
}

/** Pairing is in no public topology: a backup Registrar is taken for the other pool of the pair. */
function pairedPoolOf(cluster: Cluster, registrars: readonly Service[], context: Context): string | undefined {
  const dependency = dependenciesOn(registrars, 'Registrar').find(
    ({ on, usage }) =>
      /backup|pair/i.test(usage) &&
      on.cluster !== undefined &&
      on.cluster !== cluster &&
      context.kinds.get(on.cluster)?.userPool !== undefined,
  );
  if (dependency === undefined) return undefined;
  context.expressed.add(dependency);
  context.remarks.tally(`pair ${dependency.usage}`, 'warning', dependency.element, (count) =>
    t(
      'A dependency of a Registrar on another with usage {usage} was read as pairedPool, by its name only: check it (occurrences: {count}).',
      {
        usage: dependency.usage,
        count,
      },
    ),
  );
  return dependency.on.cluster?.fqdn;
}

function hasActiveCentralManagement(cluster: Cluster): boolean {
  return servicesOf(cluster, 'CentralMgmt').some(({ details }) => isTrue(details?.attributes.get('IsActive')));
}

/** Whether the Mediation Server role is collocated is a choice in Topology Builder, and the format has a word for it. */
function servicesOn(cluster: Cluster, context: Context): OneOf<'service'>[] | undefined {
  return context.kinds.get(cluster)?.collocatedMediation === true ? ['mediation'] : undefined;
}
