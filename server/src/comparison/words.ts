import { t } from '@vscode/l10n';
import { ENUMERATIONS, SLOTS, type StoreSetKind } from '../model/entities';
import { TextFact } from '../model/fact';
import type { Topology } from '../model/topology';
import { stepTitle } from '../rules/shared/deploymentSteps';
import { DEPLOYMENT_STEPS } from '../rules/shared/limits';
import {
  capital,
  count,
  instanceName,
  operatingSystemName,
  productName,
  sharePath,
  sqlEditionName,
  sqlVersionName,
} from '../rules/shared/words';
import { slotTitle, storeSetTitle } from '../rules/shared/storeSets';
import type { JsonValue } from '../syntax/print';
import type { ValueNode } from '../syntax/tree';
import { valueAt } from '../syntax/value';
import type { Value } from './comparison';
import { referenceKind } from './facts';

const STORE_SETS: readonly string[] = [
  'backEnd',
  'archivingStore',
  'monitoringStore',
  'store',
  'complianceStore',
] satisfies StoreSetKind[];

/** @returns whether a property of a pool is a store set */
export function isStoreSet(property: string | undefined): property is StoreSetKind {
  return property !== undefined && STORE_SETS.includes(property);
}

/** @returns what a property is called, at the beginning of a line; in the words of the document where the format does not know it */
export function propertyTitle(path: readonly string[]): string {
  const [first, name = first ?? ''] = path.slice(-2);
  if (isStoreSet(first) && path.length > 1) {
    const set = storeSetTitle(first);
    const slot = SLOTS.find((one) => one === name);
    if (slot) return capital(t('{slot} of the {set}', { slot: slotTitle(slot), set }));
    if (name === 'database') return capital(t('name of the database of the {set}', { set }));
  }
  if (isStoreSet(name)) return capital(storeSetTitle(name));
  return knownTitle(path.slice(-2).join('.')) ?? knownTitle(name) ?? path.join('.');
}

function knownTitle(property: string): string | undefined {
  switch (property) {
    case 'sipDomains':
      return t('SIP domain');
    case 'kind':
      return t('Kind of site');
    case 'centralSite':
      return t('Central site');
    case 'region':
      return t('Region');
    case 'dataMustStayInRegion':
      return t('Data must stay in the region');
    case 'complianceRequired':
      return t('Compliance required');
    case 'fqdn':
      return t('FQDN');
    case 'site':
      return t('Site');
    case 'computers':
      return t('Computers');
    case 'dataCenter':
      return t('Data center');
    case 'operatingSystem':
      return t('Operating system');
    case 'fileSystem':
      return t('File system');
    case 'virtual':
      return t('Virtual computer');
    case 'processorCores':
      return t('Processor cores');
    case 'memoryGB':
      return t('Memory (GB)');
    case 'timeZone':
      return t('Time zone');
    case 'features':
      return t('Windows feature');
    case 'services':
      return t('Service');
    case 'state':
      return t('State');
    case 'fileStore':
      return t('File store');
    case 'users':
      return t('Users');
    case 'users.concurrent':
      return t('Concurrent users');
    case 'users.provisioned':
      return t('Provisioned users');
    case 'users.endpoints':
      return t('Endpoints');
    case 'pairedPool':
      return t('Paired pool');
    case 'centralManagement':
      return t('Central Management store');
    case 'product':
      return t('Product');
    case 'displayName':
      return t('Display name');
    case 'type':
      return t('Type of pool');
    case 'port':
      return t('Port');
    case 'nextHop':
      return t('Next hop');
    case 'compliance.enabled':
      return t('Compliance');
    case 'compliance.adapter':
      return t('Compliance adapter');
    case 'adapter.type':
      return t('Compliance adapter');
    case 'adapter.outputDirectory':
      return t('Output directory of the compliance adapter');
    case 'adapter.runIntervalMinutes':
      return t('Run interval of the compliance adapter (minutes)');
    case 'defaultForSite':
      return t('Default for the site');
    case 'defaultForAllSites':
      return t('Default for all sites');
    case 'poolState':
      return t('State of the pool');
    case 'upgradedFrom':
      return t('Upgraded from');
    case 'role':
      return t('Server role');
    case 'server':
      return t('Server');
    case 'instance':
      return t('SQL Server instance');
    case 'version':
      return t('Version of SQL Server');
    case 'edition':
      return t('Edition of SQL Server');
    case 'highAvailability':
      return t('High availability');
    case 'clusterNodes':
      return t('Nodes of the cluster');
    case 'share':
      return t('File share');
    case 'path':
      return t('Folder');
    case 'publishingAccount.name':
      return t('Publishing account');
    case 'publishingAccount.groups':
      return t('Group of the publishing account');
    case 'publishingAccount.fileStorePermission':
      return t('Permission of the publishing account on the file store');
    case 'persistentChatAdministrators':
      return t('Persistent Chat administrator');
    case 'persistentChatPolicy.enabledScopes':
      return t('Scope of the Persistent Chat policy');
    case 'completedSteps':
      return t('Completed step');
    default:
      return undefined;
  }
}

/** @returns a value with its words */
export function inWords(property: string, value: JsonValue, topology: Topology, node?: ValueNode): Value {
  return { value, text: textOf(property, value, topology, node) };
}

/** @returns what a node says, with its words */
export function nodeInWords(property: string, node: ValueNode, topology: Topology): Value {
  return inWords(property, valueAt(node), topology, node);
}

function textOf(property: string, value: JsonValue, topology: Topology, node: ValueNode | undefined): string {
  if (value === '') return property === 'instance' ? t('the default instance') : t('(empty)');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  // A port is a name, no number.
  if (typeof value === 'number') return property === 'port' ? String(value) : count(value);
  if (typeof value === 'string') return (node && referredTo(property, node, topology)) ?? nameOf(property, value);
  if (Array.isArray(value)) {
    const items: readonly JsonValue[] = value;
    return items.length === 0 ? t('none') : items.map((item) => textOf(property, item, topology, undefined)).join(', ');
  }
  return JSON.stringify(value);
}

/** A store is told by what it is: ids are the document's own. */
function referredTo(property: string, node: ValueNode, { names }: Topology): string | undefined {
  const name = new TextFact(node);
  const kind = referenceKind(property);
  const sqlStore = kind === 'sqlStore' ? names.sqlStore(name) : undefined;
  const fileStore = kind === 'fileStore' ? names.fileStore(name) : undefined;
  const place = (sqlStore && instanceName(sqlStore)) ?? (fileStore && sharePath(fileStore));
  return place === undefined ? undefined : t('{id} ({place})', { id: name.value ?? '', place });
}

function nameOf(property: string, value: string): string {
  const { poolProduct, operatingSystem, sqlVersion, sqlEdition } = ENUMERATIONS;
  switch (property) {
    case 'product':
      return includes(poolProduct, value) ? productName(value) : value;
    case 'operatingSystem':
      return includes(operatingSystem, value) ? operatingSystemName(value) : value;
    case 'version':
      return includes(sqlVersion, value) ? sqlVersionName(value) : value;
    case 'edition':
      return includes(sqlEdition, value) ? sqlEditionName(value) : value;
    case 'completedSteps':
      return includes(DEPLOYMENT_STEPS, value) ? stepTitle(value) : value;
    default:
      return wordOf(property, value);
  }
}

function wordOf(property: string, value: string): string {
  switch (`${property} ${value}`) {
    case 'kind central':
      return t('central site');
    case 'kind branch':
      return t('branch site');
    case 'state active':
      return t('active');
    case 'state inactive':
      return t('inactive');
    case 'poolState normal':
      return t('normal');
    case 'poolState failedOver':
      return t('failed over');
    case 'type multipleComputer':
      return t('multiple computer pool');
    case 'type singleComputer':
      return t('single computer pool');
    case 'highAvailability none':
      return t('none');
    case 'highAvailability failoverCluster':
      return t('failover cluster');
    case 'highAvailability availabilityGroup':
      return t('availability group');
    case 'services persistentChatService':
      return t('Persistent Chat service');
    case 'services persistentChatComplianceService':
      return t('Persistent Chat Compliance service');
    case 'services persistentChatFileWebService':
      return t('Persistent Chat Web Services for File Upload/Download');
    case 'services persistentChatRoomManagementWebService':
      return t('Persistent Chat Web Services for Chat Room Management');
    case 'services trustedApplication':
      return t('trusted application server');
    case 'services mediation':
      return t('Mediation Server');
    case 'services exchange':
      return t('Exchange Server');
    case 'services sharePoint':
      return t('SharePoint Server');
    case 'services reverseProxy':
      return t('reverse proxy');
    case 'features messageQueuing':
      return t('Message Queuing');
    case 'features webServer':
      return t('Web Server (IIS)');
    case 'features netFramework45':
      return t('.NET Framework 4.5');
    case 'features powerShell3':
      return t('Windows PowerShell 3.0');
    case 'features windowsIdentityFoundation':
      return t('Windows Identity Foundation');
    case 'type xml':
      return t('XML');
    case 'type exchange':
      return t('Exchange');
    case 'type custom':
      return t('Custom');
    case 'upgradedFrom lyncServer2010GroupChat':
      return t('Group Chat of Lync Server 2010');
    case 'upgradedFrom ocs2007R2GroupChat':
      return t('Group Chat of Office Communications Server 2007 R2');
    case 'fileStorePermission fullControl':
      return t('full control');
    case 'fileStorePermission modify':
      return t('modify');
    case 'fileStorePermission read':
      return t('read');
    case 'role director':
      return t('Director');
    case 'role edge':
      return t('Edge');
    case 'role mediation':
      return t('Mediation');
    case 'role trustedApplication':
      return t('trusted application');
    case 'role officeWebApps':
      return t('Office Web Apps');
    default:
      return value;
  }
}

function includes<Each extends string>(values: readonly Each[], value: string): value is Each {
  return values.some((one) => one === value);
}
