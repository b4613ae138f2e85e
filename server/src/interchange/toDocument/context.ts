import type { Origins } from '../origins';
import type { Remarks } from '../remarks';
import type { Cluster, Dependency, Topology } from '../topologyXml/topology';
import type { ClusterKinds } from './classify';
import type { Stores } from './stores';

/** What the parts of one import share. */
export interface Context {
  readonly topology: Topology;
  readonly remarks: Remarks;
  /** Where in the file the parts of the document come from. */
  readonly origins: Origins;
  readonly stores: Stores;
  /** What each cluster becomes in the document. */
  readonly kinds: ReadonlyMap<Cluster, ClusterKinds>;
  /** The dependencies that the document expresses; whatever is not here at the end is remarked. */
  readonly expressed: Set<Dependency>;
}
