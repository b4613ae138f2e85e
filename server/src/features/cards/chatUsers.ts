import type { PersistentChatPool } from '../../model/entities';
import type { Topology } from '../../model/topology';

/** Users of all Persistent Chat pools of a deployment together; what a pool does not say counts nothing. */
export interface ChatUsers {
  readonly concurrent: number;
  readonly provisioned: number;
  readonly endpoints: number;
}

const known = new WeakMap<Topology, ChatUsers>();

/** @returns the sums that the limits of a deployment are about; worked out once for each */
export function chatUsersIn(topology: Topology): ChatUsers {
  let users = known.get(topology);
  if (!users) known.set(topology, (users = sumsOf(topology.persistentChatPools)));
  return users;
}

function sumsOf(pools: readonly PersistentChatPool[]): ChatUsers {
  const sum = (kind: keyof ChatUsers): number => pools.reduce((all, { users }) => all + (users[kind].value ?? 0), 0);
  return { concurrent: sum('concurrent'), provisioned: sum('provisioned'), endpoints: sum('endpoints') };
}
