import type { Pool } from '../model/entities';
import { folded } from '../model/fact';
import type { Topology } from '../model/topology';
import { appendItem, insertProperties, type Edit } from '../syntax/edit';
import type { JsonValue } from '../syntax/print';
import { propertyNamed } from '../syntax/tree';

/** The root properties in the order in which people write them. */
const ROOT_PROPERTIES = [
  '$schema',
  'product',
  'sipDomains',
  'sites',
  'frontEndPools',
  'standardEditionServers',
  'persistentChatPools',
  'otherPools',
  'sqlStores',
  'fileStores',
  'deployment',
] as const;

/** A list at the root of a document. */
export type Section = Exclude<(typeof ROOT_PROPERTIES)[number], '$schema' | 'product' | 'sipDomains' | 'deployment'>;

/**
 * Adds an entry to a list at the root of the document; where the list is not there yet, with the list, at its usual place.
 *
 * @returns `undefined` where what stands there is no list
 */
export function addEntry(topology: Topology, section: Section, entry: JsonValue): Edit[] | undefined {
  const { tree, node } = topology;
  if (!node) return undefined;
  const property = propertyNamed(node, section);
  if (!property) {
    return insertProperties(
      tree,
      node,
      { [section]: [entry] },
      ROOT_PROPERTIES.slice(0, ROOT_PROPERTIES.indexOf(section)),
    );
  }
  return property.valueNode?.type === 'array' ? appendItem(tree, property.valueNode, entry) : undefined;
}

/** @returns whether a list at the root holds something that cannot be read: there may be more in it than is known */
export function holdsUnknown({ node }: Topology, section: Section): boolean {
  const property = node && propertyNamed(node, section);
  if (!property) return false;
  return property.valueNode?.type !== 'array' || property.valueNode.items.some((item) => item.type !== 'object');
}

/** @returns the DNS domain to name new computers in beside a pool: its own, else the default SIP domain */
export function domainBeside(topology: Topology, pool: Pool): string {
  const domain = /\.(.+)/.exec(pool.fqdn.value ?? '')?.[1];
  return domain ?? topology.sipDomains[0]?.value ?? 'contoso.com';
}

/** @returns the first of `name(1)`, `name(2)` … that is not taken, compared without case */
export function freeName(name: (ordinal: number) => string, isTaken: (folded: string) => boolean): string {
  for (let ordinal = 1; ; ordinal++) {
    const candidate = name(ordinal);
    if (!isTaken(folded(candidate))) return candidate;
  }
}

/**
 * @param beside a pool that the new one is for: it stands at its site
 * @returns a Front End pool as little as can be written down: an FQDN, three Front End Servers (with fewer a pool is not supported), a site
 */
export function frontEndPoolSkeleton(topology: Topology, beside: Pool): { fqdn: string; entry: JsonValue } {
  const domain = domainBeside(topology, beside);
  const { names } = topology;
  const taken = (name: string): boolean => {
    const fqdn = { node: undefined, value: name };
    return names.pool(fqdn) !== undefined || names.memberships(fqdn).length > 0;
  };
  const fqdn = freeName((ordinal) => `pool${twoDigits(ordinal)}.${domain}`, taken);
  const chosen = new Set<string>();
  const computers = [1, 2, 3].map(() => {
    const name = freeName(
      (ordinal) => `fe${twoDigits(ordinal)}.${domain}`,
      (folded) => chosen.has(folded) || taken(folded),
    );
    chosen.add(folded(name));
    return { fqdn: name };
  });
  const site = names.site(beside.site) ?? topology.sites[0];
  return { fqdn, entry: { fqdn, ...(site?.name.value === undefined ? {} : { site: site.name.value }), computers } };
}

/**
 * @param pool the pool that is to use it
 * @returns a file store as little as can be written down: a share on a server of its own, at the pool's site
 */
export function fileStoreSkeleton(topology: Topology, pool: Pool): { id: string; entry: JsonValue } {
  const { names } = topology;
  const site = names.site(pool.site)?.name.value;
  const domain = domainBeside(topology, pool);
  const stem = site === undefined || site === '' ? 'files' : `files-${site.toLowerCase().replace(/\s+/g, '-')}`;
  const id = freeName(
    (ordinal) => (ordinal === 1 ? stem : `${stem}-${ordinal}`),
    (name) => names.fileStore({ node: undefined, value: name }) !== undefined,
  );
  const server = freeName(
    (ordinal) => `files${ordinal === 1 ? '' : twoDigits(ordinal)}.${domain}`,
    (name) => names.memberships({ node: undefined, value: name }).length > 0,
  );
  return { id, entry: { id, server, share: 'lync', ...(site === undefined ? {} : { site }) } };
}

function twoDigits(ordinal: number): string {
  return String(ordinal).padStart(2, '0');
}
