import type { StringNode } from '../syntax/tree';
import { folded, type Fact } from './fact';
import type { Topology } from './topology';

/**
 * @returns every FQDN that the document declares: those of pools and of computers, and the servers of stores. What refers to one is
 * not among them, nor is a SIP domain. A Standard Edition server stands there once.
 */
export function fqdnsIn({ pools, sqlStores, fileStores }: Topology): Fact<string>[] {
  const fqdns: Fact<string>[] = [];
  for (const pool of pools) {
    fqdns.push(pool.fqdn);
    if (pool.kind !== 'standardEdition') for (const { fqdn } of pool.computers) fqdns.push(fqdn);
  }
  for (const { server } of sqlStores) fqdns.push(server);
  for (const { server } of fileStores) fqdns.push(server);
  return fqdns;
}

/** @returns every place where an FQDN is written, without case, declared or referred to */
export function writingsOf(fqdn: string, topology: Topology): StringNode[] {
  const name = folded(fqdn);
  const declared = fqdnsIn(topology).flatMap(({ node }) => (node?.type === 'string' ? [node] : []));
  const references = topology.references.flatMap(({ kind, node }) => (kind === 'pool' ? [node] : []));
  return [...declared, ...references].filter((node) => folded(node.value) === name);
}
