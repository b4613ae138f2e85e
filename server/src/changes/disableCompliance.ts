import { isAbsent, isUnknown } from '../model/fact';
import { removeProperty, setValue } from '../rules/shared/fixes';
import { pointerOf } from '../syntax/tree';
import { object, string } from './arguments';
import { defineChange } from './change';
import { isRefusal, unreadable } from './refusal';
import { targetAt } from './targets';

export const disableCompliance = defineChange(object({ pool: string }), (draft, { pool: target }) => {
  const pool = targetAt(draft, 'persistentChatPool', target);
  if (isRefusal(pool)) return pool;
  const { set, enabled } = pool.compliance;
  if (isUnknown(set)) return unreadable('compliance');
  const { topology } = draft;
  draft.reveal(pointerOf(pool.node));
  // The settings of the adapter stay: compliance may come back.
  draft.edit([
    ...(isAbsent(enabled) || enabled.value === false ? [] : setValue(topology, enabled, false)),
    ...removeProperty(topology, pool.complianceStore.set),
  ]);
  return undefined;
});
