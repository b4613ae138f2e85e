import type { Pool } from '../../model/entities';
import { folded, isAbsent, isKnown, sameName, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';

/**
 * @returns every `dataCenter` that is written for a computer of the pool, in the order of the text: each writing of it on its own, also
 * where two entries describe one computer
 */
export function dataCentersWritten({ names }: Topology, pool: Pool): Fact<string>[] {
  const written: Fact<string>[] = [];
  let isTwice = false;
  for (const computer of pool.computers) {
    const entries = names.entriesOf(computer, pool);
    isTwice ||= entries.length > 1;
    for (const { dataCenter } of entries) if (!isAbsent(dataCenter)) written.push(dataCenter);
  }
  // The computers of a pool stand in the order of the text.
  if (!isTwice) return written;
  return [...new Set(written)].sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf({ node }: Fact<string>): number {
  return node?.offset ?? 0;
}

/** @returns whether no two computers of the pool are written in different data centers, and each that is written can be read */
export function isInOneDataCenter({ names }: Topology, pool: Pool): boolean {
  let first: Fact<string> | undefined;
  for (const computer of pool.computers) {
    for (const { dataCenter } of names.entriesOf(computer, pool)) {
      if (isAbsent(dataCenter)) continue;
      if (!isKnown(dataCenter) || (first && !sameName(first, dataCenter))) return false;
      first ??= dataCenter;
    }
  }
  return true;
}

/** @returns the names of the data centers that the computers of a pool are known to be in, as first written, in that order */
export function dataCentersOf(topology: Topology, pool: Pool): string[] {
  const known = new Map<string, string>();
  for (const { value } of dataCentersWritten(topology, pool)) {
    if (value !== undefined && !known.has(folded(value))) known.set(folded(value), value);
  }
  return [...known.values()];
}
