import type { Pool } from '../../model/entities';
import { folded, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';

/**
 * @returns every `dataCenter` that is written for a computer of the pool, in the order of the text: each writing of it on its own, also
 * where two entries describe one computer
 */
export function dataCentersWritten({ names }: Topology, pool: Pool): Fact<string>[] {
  const entries = new Set(pool.computers.flatMap((computer) => names.entriesOf(computer, pool)));
  return [...entries]
    .sort((a, b) => a.node.offset - b.node.offset)
    .map((entry) => entry.dataCenter)
    .filter(({ node }) => node);
}

/** @returns the names of the data centers that the computers of a pool are known to be in, as first written, in that order */
export function dataCentersOf(topology: Topology, pool: Pool): string[] {
  const known = new Map<string, string>();
  for (const { value } of dataCentersWritten(topology, pool)) {
    if (value !== undefined && !known.has(folded(value))) known.set(folded(value), value);
  }
  return [...known.values()];
}
