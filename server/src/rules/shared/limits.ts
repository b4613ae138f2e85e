import type { OneOf } from '../../model/entities';

/**
 * The numbers of Microsoft's support statements, each with the page that gives it.
 */

/** Active computers in a Persistent Chat pool. Source: "Set up system platforms in Lync Server 2013". */
export const PERSISTENT_CHAT_ACTIVE_SERVERS = 4;

/** Concurrent users on one Persistent Chat server. Source: "Set up system platforms in Lync Server 2013". */
export const PERSISTENT_CHAT_USERS_PER_SERVER = 20_000;

/**
 * Concurrent users in one Persistent Chat pool, and in all pools of a deployment together.
 * Sources: "Set up system platforms in Lync Server 2013"; for the deployment "Defining your organization's requirements for Persistent
 * Chat Server in Lync Server 2013".
 */
export const PERSISTENT_CHAT_USERS = 80_000;

/**
 * Processor cores and memory (in GB) of Front End Servers, Back End Servers, Standard Edition servers and servers that run Persistent
 * Chat: two processors of six cores. Source: "Server hardware platforms for Lync Server 2013".
 */
export const RECOMMENDED_PROCESSOR_CORES = 12;
export const RECOMMENDED_MEMORY_GB = 32;

/**
 * The operating systems that a product is supported on, for the products that the rules know them of.
 * Sources: "Server and tools operating system support in Lync Server 2013", and its counterpart for Skype for Business Server 2015.
 */
export const SUPPORTED_OPERATING_SYSTEMS = {
  lyncServer2013: ['windowsServer2008R2', 'windowsServer2012', 'windowsServer2012R2'],
  skypeForBusinessServer2015: ['windowsServer2012', 'windowsServer2012R2', 'windowsServer2016', 'windowsServer2019'],
} as const satisfies Partial<Record<OneOf<'poolProduct'>, readonly OneOf<'operatingSystem'>[]>>;

export type ProductWithOperatingSystems = keyof typeof SUPPORTED_OPERATING_SYSTEMS;

/** What the account that publishes a topology must be a member of. Source: "Deployment checklist for Persistent Chat Server". */
export const PUBLISHER_GROUPS = ['Domain Admins', 'RTCUniversalServerAdmins'] as const;

/** The steps of a deployment, each after all before it. Source: "Deployment checklist for Persistent Chat Server". */
export const DEPLOYMENT_STEPS = [
  'installPrerequisites',
  'defineTopology',
  'publishTopology',
  'installLocalManagementStore',
  'installPersistentChatServices',
  'assignCertificates',
  'startServices',
  'createPersistentChatAdministrator',
  'configureUsers',
  'configureSettings',
] as const;
export type DeploymentStep = (typeof DEPLOYMENT_STEPS)[number];

/** Data centers that a stretched Persistent Chat pool may be in. Source: "Configuring Persistent Chat Server for high availability and disaster recovery". */
export const PERSISTENT_CHAT_DATA_CENTERS = 2;

/** Nodes of a SQL Server failover cluster, by edition. Source: "Database software support in Lync Server 2013". */
export const FAILOVER_CLUSTER_NODES = { standard: 2, enterprise: 16 } as const;

/** Minutes between two runs of a compliance adapter: from 1 minute to 30 days. Source: `New-CsPersistentChatComplianceConfiguration`. */
export const COMPLIANCE_RUN_INTERVAL_MINUTES = { least: 1, most: 43_200, byDefault: 15 } as const;

/**
 * Computers in a Persistent Chat pool, those that stand by among them: four and four.
 * Source: "Capacity planning for Persistent Chat Server in Lync Server 2013".
 */
export const PERSISTENT_CHAT_SERVERS = 8;

/** Users whom a policy enables for Persistent Chat. Source: "Capacity planning for Persistent Chat Server in Lync Server 2013". */
export const PERSISTENT_CHAT_PROVISIONED_USERS = 150_000;

/**
 * Endpoints that are connected at one time: the one and a half for each of 80,000 users that the capacity is planned with.
 * Source: "Capacity planning for Persistent Chat Server in Lync Server 2013".
 */
export const PERSISTENT_CHAT_ENDPOINTS = 120_000;

/** Computers in a Front End pool. Source: "Supported topologies in Lync Server 2013". */
export const FRONT_END_SERVERS = 12;

/** Computers that a Front End pool needs to keep its quorum when one fails. Source: "Topologies and components for Front End Servers". */
export const FRONT_END_SERVERS_RECOMMENDED = 3;

/** Users homed on a Front End pool, and on two paired pools together. Source: "Capacity planning using the user models". */
export const FRONT_END_USERS = 80_000;

/** Users for each Front End Server: 80,000 on twelve. Source: "Capacity planning using the user models". */
export const FRONT_END_USERS_PER_SERVER = 6_667;

/** Users homed on a Standard Edition server. Source: "Capacity planning using the user models". */
export const STANDARD_EDITION_USERS = 5_000;

/** Users homed on each of two paired Standard Edition servers, since each takes over those of the other. Source: as above. */
export const STANDARD_EDITION_USERS_PAIRED = 2_500;

/** Computers in a Director pool. Source: "Supported topologies in Lync Server 2013". */
export const DIRECTOR_SERVERS = 10;

/** Characters in a part of an FQDN between two dots, and in the whole. Source: "DNS infrastructure support in Lync Server 2013", RFC 1035. */
export const DNS_LABEL_LENGTH = 63;
export const DNS_NAME_LENGTH = 255;

export const HIGHEST_PORT = 65_535;

/** The SIP port of Persistent Chat Server by default. Source: "Add Persistent Chat Server to the topology in Lync Server 2013". */
export const PERSISTENT_CHAT_PORT = 5041;

/**
 * Ports that Lync Server itself listens on, on the same computers: file transfer, SIP of Front End Servers, and the service interface and
 * the traffic between servers of Persistent Chat. Source: "Ports and protocols for internal servers in Lync Server 2013".
 */
export const PORTS_IN_USE: readonly number[] = [443, 881, 5061, 8011];
