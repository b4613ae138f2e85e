import type { Unreadable } from '../../model/indexings';
import type { Topology } from '../../model/topology';

/** The lists of those who name stores. */
const NAMING_STORES = ['frontEndPools', 'standardEditionServers', 'persistentChatPools'] as const;

/**
 * To be asked last: in a document that is edited, all things for which it was asked are looked at again whenever the answer changes, as it does
 * while somebody types the name of a store.
 *
 * @returns whether something that cannot be read may name any store of that kind
 */
export function mayBeUsedUnread({ names, unread }: Topology, what: Unreadable): boolean {
  return names.hasUnreadable(what) || NAMING_STORES.some((list) => unread.has(list));
}
