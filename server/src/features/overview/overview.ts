import type { Overview } from '../../protocol';
import type { CheckedVersion } from '../documents';
import { Elements } from './elements';
import { poolTree } from './poolTree';
import { storeTree } from './storeTree';

/**
 * @param at an offset: of the trees only what holds it; left out: all of them, as far as there is room
 * @returns what a document declares, as trees: its pools, and its stores. Each element has its findings; the cost is linear in the document
 */
export function overviewOf(checked: CheckedVersion, at?: number): Overview {
  const { tree, topology, lines, resultId, version } = checked;
  const pools = new Elements(checked, at);
  const stores = new Elements(checked, at);
  const [slip] = tree.problems;
  return {
    resultId,
    version,
    ...(slip ? { syntaxError: { message: slip.message, range: lines.rangeOf(slip) } } : {}),
    isEmpty: tree.root === undefined,
    poolCount: topology.pools.length,
    storeCount: topology.sqlStores.length + topology.fileStores.length,
    pools: pools.list(poolTree(topology, pools)),
    stores: stores.list(storeTree(topology, stores)),
  };
}
