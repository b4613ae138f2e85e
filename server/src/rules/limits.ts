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
