import { t } from '@vscode/l10n';
import { SLOTS } from '../model/entities';
import { Skeletons } from '../rules/shared/skeletons';
import { storeSetsOf } from '../rules/shared/storeSets';
import { object, string } from './arguments';
import { defineChange } from './change';
import type { Draft } from './draft';
import { isRefusal, type Refusal } from './refusal';
import { completeSqlStore, putStore, sqlStoreChoice, type PlaceOfStore } from './stores';

export const moveDatabase = defineChange(object({ database: string, store: sqlStoreChoice }), {
  choices: { store: 'sqlStore' },
  complete(draft, given) {
    const place = placeOf(draft, given.database);
    if (isRefusal(place)) return given;
    const skeletons = new Skeletons(draft.topology);
    return { ...given, store: completeSqlStore(draft.topology, skeletons, place, given.store) };
  },
  apply: (draft, { database, store }) => putStore(draft, (now) => placeOf(now, database), store),
});

/** @param pointer the JSON Pointer of a store set, or of one of its slots */
function placeOf(draft: Draft, pointer: string): PlaceOfStore | Refusal {
  const node = draft.at(pointer);
  for (const pool of node ? draft.topology.pools : []) {
    for (const set of storeSetsOf(pool)) {
      if (set.set.node === node) return { pool, set: set.kind, slot: 'primary' };
      const slot = SLOTS.find((one) => set.slots[one].node === node);
      if (slot) return { pool, set: set.kind, slot };
    }
  }
  return { refusal: t('There are no databases at {pointer} in this document.', { pointer }) };
}
