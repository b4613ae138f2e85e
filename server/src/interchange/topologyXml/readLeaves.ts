import { t } from '@vscode/l10n';
import type { Remarks } from '../remarks';
import type { XmlElement } from '../xml/parseXml';
import { CORE, SERVICE_ROLES } from './names';
import { isTrue, partsOf, remarkUnknownAttributes, remarkUnknownElement, textOf } from './parts';
import type { Machine } from './records';

/** The attributes of each role's own element; `undefined`: all of it is by design no part of a plan. */
const ROLE_DETAILS: Readonly<Record<string, readonly string[] | undefined>> = {
  ApplicationServerService: [],
  CentralMgmtService: ['IsActive'],
  ConfService: undefined,
  FileStoreService: ['ShareName'],
  PstnGatewayService: undefined,
  RegistrarService: ['IsDirector', 'IsPoolEnabledForSAOnEdge'],
  WacService: undefined,
  WebService: undefined,
};

/** Reads InternalDomains. @returns the SIP domains, the default first */
export function readSipDomains(elements: readonly XmlElement[], remarks: Remarks): string[] {
  const domains: string[] = [];
  for (const element of elements) {
    const part = partsOf(
      element,
      { attributes: ['AllowAllDomains', 'DefaultDomain'], children: { InternalDomain: CORE } },
      remarks,
    );
    domains.push(textOf(element, 'DefaultDomain') ?? '');
    for (const domain of part('InternalDomain')) {
      remarkUnknownAttributes(domain, (name) => ['Name', 'Authoritative', 'AllowSubDomains'].includes(name), remarks);
      domains.push(textOf(domain, 'Name') ?? '');
      if (isTrue(domain.attributes.get('Authoritative')) || isTrue(domain.attributes.get('AllowSubDomains'))) {
        remarkSipDomainSettings(domain, remarks);
      }
    }
    if (isTrue(element.attributes.get('AllowAllDomains'))) remarkSipDomainSettings(element, remarks);
  }
  const seen = new Set<string>(['']);
  return domains.filter((domain) => !seen.has(domain.toLowerCase()) && seen.add(domain.toLowerCase()));
}

/** Reads the Name of a site. @param descriptions its Description, for which the document has no place */
export function readSiteName(
  names: readonly XmlElement[],
  descriptions: readonly XmlElement[],
  remarks: Remarks,
): string {
  for (const description of descriptions.filter(({ text }) => text !== '')) {
    remarks.tally('descriptions', 'information', description, (count) =>
      t('Descriptions of sites are left out: the document has no place for them (sites: {count}).', { count }),
    );
  }
  return names[0]?.text ?? '';
}

/** Reads Location. @returns the country code */
export function readCountry(elements: readonly XmlElement[], remarks: Remarks): string | undefined {
  const [location] = elements;
  if (location === undefined) return undefined;
  partsOf(location, { attributes: ['City', 'State', 'CountryCode'], children: {} }, remarks);
  if (textOf(location, 'City') !== undefined || textOf(location, 'State') !== undefined) {
    remarks.tally('location', 'information', location, (count) =>
      t('Cities and states of sites are left out (sites: {count}): the document has a region only.', { count }),
    );
  }
  return textOf(location, 'CountryCode');
}

/** @returns the machine; foreign hosts and single servers have no FQDN of their own, theirs is the cluster's */
export function readMachine(element: XmlElement, clusterFqdn: string, remarks: Remarks): Machine {
  const part = partsOf(
    element,
    { attributes: ['OrdinalInCluster', 'Fqdn', 'FaultDomain', 'UpgradeDomain'], children: { NetInterface: CORE } },
    remarks,
  );
  const addresses = part('NetInterface').filter((one) => textOf(one, 'IPAddress') !== '0.0.0.0');
  for (const address of addresses) {
    remarks.tally('addresses', 'information', address, (count) =>
      t('IP addresses of computers are left out: they are no part of a plan (addresses: {count}).', { count }),
    );
  }
  if (element.attributes.has('FaultDomain') || element.attributes.has('UpgradeDomain')) {
    remarks.tally('fault domains', 'information', element, (count) =>
      t('Fault and upgrade domains are left out: they are no part of a plan (computers: {count}).', { count }),
    );
  }
  return { fqdn: textOf(element, 'Fqdn') ?? clusterFqdn, element };
}

/** @returns the Port elements of a service's Ports */
export function readPorts(elements: readonly XmlElement[], remarks: Remarks): XmlElement[] {
  const ports = elements.flatMap((element) =>
    partsOf(element, { attributes: [], children: { Port: SERVICE_ROLES } }, remarks)('Port'),
  );
  for (const port of ports) {
    remarks.tally('ports', 'information', port, (count) =>
      t(
        'The ports of services are left out: they are no part of a plan, but for that of a Persistent Chat pool (ports: {count}).',
        { count },
      ),
    );
  }
  return ports;
}

/** @returns whether a child of Service may be the element of its role */
export function isDetails(child: XmlElement): boolean {
  return SERVICE_ROLES.includes(child.namespace) && child.name !== 'Ports';
}

/** @returns the element that belongs to the service's role, if it has one */
export function readDetails(service: XmlElement, role: string, remarks: Remarks): XmlElement | undefined {
  const [details, ...more] = service.children.filter(isDetails);
  for (const element of more) remarkUnknownElement(element, service, remarks);
  // The element of Persistent Chat is read with its pool, which knows what it took for granted.
  if (details === undefined || role === 'PersistentChatService') return details;
  if (!Object.hasOwn(ROLE_DETAILS, details.name)) {
    remarkUnknownElement(details, service, remarks);
    return details;
  }
  const attributes = ROLE_DETAILS[details.name];
  if (attributes !== undefined) partsOf(details, { attributes, children: {} }, remarks);
  else remarkSettings(details, remarks);
  return details;
}

function remarkSettings(details: XmlElement, remarks: Remarks): void {
  switch (details.name) {
    case 'ConfService':
      remarks.tally('conferencing', 'information', details, (count) =>
        t('Which conferencing components a pool has is left out: it is no part of a plan (pools: {count}).', { count }),
      );
      break;
    case 'WebService':
      remarks.tally('web services', 'information', details, (count) =>
        t('Web components and external web addresses are left out: they are no part of a plan (pools: {count}).', {
          count,
        }),
      );
      break;
    case 'WacService':
      remarks.tally('discovery', 'information', details, (count) =>
        t('Discovery addresses of Office Web Apps are left out: they are no part of a plan (pools: {count}).', {
          count,
        }),
      );
      break;
    default:
    // A gateway has no place at all, which is remarked with its name.
  }
}

function remarkSipDomainSettings(at: XmlElement, remarks: Remarks): void {
  remarks.tally('SIP domains', 'information', at, (count) =>
    t('Settings of SIP domains are left out: the document has their names only (domains: {count}).', { count }),
  );
}
