import type { Topology } from '../../model/topology';

/** Users of all Persistent Chat pools of a deployment together; what a pool does not say counts nothing. */
export interface ChatUsers {
  readonly concurrent: number;
  readonly provisioned: number;
  readonly endpoints: number;
}

/** @returns the sums that the limits of a deployment are about; worked out once for each */
export function chatUsersIn(topology: Topology): ChatUsers {
  return topology.cached(sumsOf);
}

function sumsOf({ persistentChatPools: pools }: Topology): ChatUsers {
  const sum = (kind: keyof ChatUsers): number => pools.reduce((all, { users }) => all + (users[kind].value ?? 0), 0);
  return { concurrent: sum('concurrent'), provisioned: sum('provisioned'), endpoints: sum('endpoints') };
}
