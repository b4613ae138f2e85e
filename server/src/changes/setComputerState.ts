import { isAbsent } from '../model/fact';
import { addInOrder, removeProperty, setValue } from '../rules/shared/fixes';
import { pointerOf } from '../syntax/tree';
import { object, oneOf, string } from './arguments';
import { defineChange } from './change';
import { hasNoState } from './computers';
import { isRefusal } from './refusal';
import { targetAt } from './targets';

export const setComputerState = defineChange(
  object({ computer: string, state: oneOf('active', 'inactive') }),
  (draft, { computer: target, state }) => {
    const computer = targetAt(draft, 'computer', target);
    if (isRefusal(computer)) return computer;
    const refusal = hasNoState(computer.pool);
    if (refusal) return refusal;
    const { topology } = draft;
    draft.reveal(pointerOf(computer.node));
    // Active is what is meant where nothing is written.
    if (state === 'active') draft.edit(removeProperty(topology, computer.state));
    else if (isAbsent(computer.state)) draft.edit(addInOrder(topology, computer.node, { state }));
    else draft.edit(setValue(topology, computer.state, state));
    return undefined;
  },
);
