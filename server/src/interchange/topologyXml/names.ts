/** The namespaces of Microsoft's topology documents. Elements are told by namespace and local name, never by prefix. */
const DEPLOY = 'urn:schema:Microsoft.Rtc.Management.Deploy.';

/** A published topology's own. Topology Builder writes leaves such as a site's name in it, the rest in its writable twin. */
export const CORE: readonly string[] = [`${DEPLOY}Topology.2008`, `${DEPLOY}WritableTopology.2008`];
export const TOPOLOGY_BUILDER: readonly string[] = [`${DEPLOY}TopologyBuilder.2008`];
/** Ports, and the elements of single roles. */
export const SERVICE_ROLES: readonly string[] = [`${DEPLOY}ServiceRoles.2008`];
export const SIMPLE_URLS: readonly string[] = ['urn:schema:Microsoft.Rtc.Management.Settings.SimpleUrl.2008'];

/** The names that a service's RoleName takes, as far as published topologies and Microsoft's documentation show them. */
export const ROLES = [
  'ApplicationServer',
  'ApplicationStore',
  'ArchivingServer',
  'ArchivingStore',
  'CentralMgmt',
  'CentralMgmtStore',
  'ConfServices',
  'EdgeServer',
  'ExternalServer',
  'FileStore',
  'ManagementServices',
  'MediationServer',
  'MonitoringServer',
  'MonitoringStore',
  'PersistentChatComplianceStore',
  'PersistentChatService',
  'PersistentChatStore',
  'PstnGateway',
  'Registrar',
  'UserServices',
  'UserStore',
  'WacService',
  'WebServices',
  'WitnessStore',
] as const;
