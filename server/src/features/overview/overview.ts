import type { Overview } from '../../protocol';
import type { CheckedVersion } from '../documents';
import { Elements, siblings } from './elements';
import { poolTree } from './poolTree';
import { storeTree } from './storeTree';

/** @returns what a document declares, as trees: its pools, and its stores. Each element has its findings; the cost is linear in the document */
export function overviewOf(checked: CheckedVersion): Overview {
  const { tree, topology, lines, resultId, version } = checked;
  const elements = new Elements(checked);
  const [slip] = tree.problems;
  return {
    resultId,
    version,
    ...(slip ? { syntaxError: { message: slip.message, range: lines.rangeOf(slip) } } : {}),
    isEmpty: tree.root === undefined,
    poolCount: topology.pools.length,
    storeCount: topology.sqlStores.length + topology.fileStores.length,
    pools: siblings(poolTree(topology, elements)),
    stores: siblings(storeTree(topology, elements)),
  };
}
