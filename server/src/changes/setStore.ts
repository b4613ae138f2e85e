import type { Slot, StoreSetKind } from '../model/entities';
import { Skeletons } from '../rules/shared/skeletons';
import { object, optional, string } from './arguments';
import { defineChange } from './change';
import type { Draft } from './draft';
import { isRefusal, type Refusal } from './refusal';
import {
  completeSqlStore,
  putStore,
  sqlStoreChoice,
  storeSetName,
  storeSetOf,
  storeSlot,
  type PlaceOfStore,
} from './stores';
import { targetAt } from './targets';

export const setStore = defineChange(
  object({ pool: string, set: storeSetName, slot: optional(storeSlot), store: sqlStoreChoice }),
  {
    choices: { store: 'sqlStore' },
    complete(draft, given) {
      const pool = targetAt(draft, 'pool', given.pool);
      if (isRefusal(pool)) return given;
      const { set, slot = 'primary' } = given;
      const skeletons = new Skeletons(draft.topology);
      return { ...given, slot, store: completeSqlStore(draft.topology, skeletons, { pool, set, slot }, given.store) };
    },
    apply: (draft, { pool, set, slot = 'primary', store }) =>
      putStore(draft, (now) => placeOf(now, pool, set, slot), store),
  },
);

function placeOf(draft: Draft, target: string, set: StoreSetKind, slot: Slot): PlaceOfStore | Refusal {
  const pool = targetAt(draft, 'pool', target);
  if (isRefusal(pool)) return pool;
  const known = storeSetOf(pool, set);
  return isRefusal(known) ? known : { pool, set, slot };
}
