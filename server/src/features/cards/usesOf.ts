import type { Topology } from '../../model/topology';
import { Uses } from '../../rules/shared/uses';

/** @returns who uses what in a topology; gathered once for each */
export function usesOf(topology: Topology): Uses {
  return topology.cached(gather);
}

function gather(topology: Topology): Uses {
  return new Uses(topology);
}
