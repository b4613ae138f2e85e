import { removeProperty } from '../rules/shared/fixes';
import { removeSlot } from '../rules/shared/storeSets';
import { isAbsent } from '../model/fact';
import { pointerOf } from '../syntax/tree';
import { object, string } from './arguments';
import { defineChange } from './change';
import { isRefusal } from './refusal';
import { storeSetName, storeSetOf, storeSlot } from './stores';
import { targetAt } from './targets';

export const clearStore = defineChange(
  object({ pool: string, set: storeSetName, slot: storeSlot }),
  (draft, { pool: target, set: kind, slot }) => {
    const pool = targetAt(draft, 'pool', target);
    if (isRefusal(pool)) return pool;
    const set = storeSetOf(pool, kind);
    if (isRefusal(set)) return set;
    const { topology } = draft;
    draft.reveal(pointerOf(pool.node));
    // Without its databases a set has nothing that could be mirrored.
    if (slot === 'primary') draft.edit(removeProperty(topology, set.set));
    else if (!isAbsent(set.slots[slot])) draft.edit(removeSlot(topology, set, slot).edits);
    return undefined;
  },
);
