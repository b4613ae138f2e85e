import { t } from '@vscode/l10n';
import { folded } from '../../model/fact';
import { textOf } from '../topologyXml/parts';
import { dependenciesOn, servicesOf, type Cluster, type Service } from '../topologyXml/topology';
import type { XmlElement } from '../xml/parseXml';
import type { Context } from './context';
import { object, type JsonObject } from './jsonObject';
import { readPersistentChatDetails, type PersistentChatDetails } from './persistentChatDetails';
import { computerOrigin, dependencyOrigin, fqdnOrigin, poolOrigins } from './poolOrigins';
import { computersOf, fileStoreOf, nextHopOf } from './pools';
import { productOf } from './products';
import { storeSet } from './storeSets';

/**
 * Makes an entry of `persistentChatPools`. Microsoft documents what a Persistent Chat pool points at and which values of its
 * own it has; how those are spelled in XML is in no public topology. They are read tolerantly, with a remark.
 *
 * @param product the document's
 */
export function persistentChatPool(cluster: Cluster, product: string | undefined, context: Context): JsonObject {
  const services = servicesOf(cluster, 'PersistentChatService');
  const [service] = services;
  const details = readPersistentChatDetails(services, cluster, context.remarks);
  const onStandardEdition = context.kinds.get(cluster)?.userPool === 'standardEdition';
  const complianceStore = storeSet(services, 'PersistentChatComplianceStore', context, ({ usage }) =>
    /compliance/i.test(usage),
  );
  const complianceEnabled = dependenciesOn(services, 'PersistentChatComplianceStore').length > 0;
  crossCheckCompliance(cluster, complianceEnabled, details, context);
  if (complianceEnabled) {
    context.remarks.warn(
      t('A topology does not hold the compliance adapter of {pool}: set its compliance.adapter.', {
        pool: cluster.fqdn,
      }),
      service?.element,
    );
  }
  const ownProduct = productOf(service);
  const port = portOf(services, cluster, context);
  const pool = object({
    fqdn: cluster.fqdn,
    displayName: details.displayName,
    site: cluster.site.name,
    type: !onStandardEdition && isSingleComputer(cluster) ? 'singleComputer' : undefined,
    port: port?.number ?? details.port,
    computers: chatComputers(cluster, details, onStandardEdition, context),
    nextHop: nextHopOf(services, context),
    fileStore: fileStoreOf(services, cluster.fqdn, context),
    store: storeSet(services, 'PersistentChatStore', context, ({ usage }) => !/compliance/i.test(usage)),
    compliance: complianceEnabled ? { enabled: true } : undefined,
    complianceStore,
    product: ownProduct === product ? undefined : ownProduct,
  });
  const complianceOrigin = dependenciesOn(services, 'PersistentChatComplianceStore')[0];
  return context.origins.mark(pool, fqdnOrigin(cluster), {
    ...poolOrigins(cluster, services),
    port: port && { element: port.element, attribute: 'Port' },
    compliance: complianceOrigin && dependencyOrigin(complianceOrigin),
  });
}

/** A published topology does not say it; the pool of one computer then has that computer's name. */
function isSingleComputer({ singleComputerOnly, machines, fqdn }: Cluster): boolean {
  const [machine, ...others] = machines;
  return singleComputerOnly ?? (others.length === 0 && machine !== undefined && folded(machine.fqdn) === folded(fqdn));
}

function chatComputers(
  cluster: Cluster,
  { inactive }: PersistentChatDetails,
  onStandardEdition: boolean,
  context: Context,
): JsonObject[] {
  // What else is on a Standard Edition server stands with that server.
  const computers = onStandardEdition
    ? cluster.machines.map((machine) =>
        context.origins.mark(object({ fqdn: machine.fqdn }), computerOrigin(machine, cluster)),
      )
    : computersOf(cluster, context);
  return computers.map((computer, index) => {
    const machine = cluster.machines[index];
    if (machine === undefined || !inactive.has(machine)) return computer;
    const { fqdn, ...others } = computer;
    return context.origins.mark(object({ fqdn, state: 'inactive', ...others }), computerOrigin(machine, cluster));
  });
}

/** The port that clients' messages come in by: that of usage SipServer; other components of the pool may have one too. */
function portOf(
  services: readonly Service[],
  cluster: Cluster,
  context: Context,
): { readonly number: number; readonly element: XmlElement } | undefined {
  const sip = services.flatMap(({ ports }) => ports).filter((port) => textOf(port, 'Usage') === 'SipServer');
  const own = sip.filter((port) => !/compliance/i.test(textOf(port, 'Owner') ?? ''));
  const [first, ...others] = own.length > 0 ? own : sip;
  if (first === undefined) return undefined;
  const number = textOf(first, 'Port');
  if (others.some((port) => textOf(port, 'Port') !== number)) {
    context.remarks.warn(
      t('{pool} has several SIP ports: {port} is imported as that of Persistent Chat.', {
        pool: cluster.fqdn,
        port: number ?? '',
      }),
      first,
    );
  }
  return number !== undefined && /^\d+$/.test(number) ? { number: Number(number), element: first } : undefined;
}

function crossCheckCompliance(
  cluster: Cluster,
  enabled: boolean,
  { complianceFlag }: PersistentChatDetails,
  context: Context,
): void {
  if (complianceFlag === undefined || complianceFlag === enabled) return;
  context.remarks.warn(
    enabled
      ? t(
          '{pool} has a compliance store, but an attribute that says that compliance is off: it is imported as enabled.',
          {
            pool: cluster.fqdn,
          },
        )
      : t(
          '{pool} has no compliance store, but an attribute that says that compliance is on: it is imported as not enabled.',
          {
            pool: cluster.fqdn,
          },
        ),
    servicesOf(cluster, 'PersistentChatService')[0]?.element,
  );
}
