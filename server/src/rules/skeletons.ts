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
  const domain = pool.fqdn.value?.split('.').slice(1).join('.');
  return domain ?? topology.sipDomains[0]?.value ?? 'contoso.com';
}

/** @returns the first of `name(1)`, `name(2)` … that is not taken, compared without case */
export function freeName(name: (ordinal: number) => string, isTaken: (folded: string) => boolean): string {
  for (let ordinal = 1; ; ordinal++) {
    const candidate = name(ordinal);
    if (!isTaken(folded(candidate))) return candidate;
  }
}
