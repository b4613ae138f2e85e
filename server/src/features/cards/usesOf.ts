import type { Topology } from '../../model/topology';
import { Uses } from '../../rules/shared/uses';

const known = new WeakMap<Topology, Uses>();

/** @returns who uses what in a topology; gathered once for each */
export function usesOf(topology: Topology): Uses {
  let uses = known.get(topology);
  if (!uses) known.set(topology, (uses = new Uses(topology)));
  return uses;
}
