import { t } from '@vscode/l10n';
import { addInOrder, removeProperty, setValue } from '../rules/shared/fixes';
import { computerName } from '../rules/shared/words';
import { isAbsent } from '../model/fact';
import { object, oneOf, string } from './arguments';
import { defineChange } from './change';
import { isRefusal } from './refusal';
import { targetAt } from './targets';

export const setComputerState = defineChange(
  object({ computer: string, state: oneOf('active', 'inactive') }),
  (draft, { computer: pointer, state }) => {
    const computer = targetAt(draft, 'computer', pointer);
    if (isRefusal(computer)) return computer;
    if (computer.pool.kind !== 'persistentChat') {
      const refusal = t('{computer} is in no Persistent Chat pool: only there are computers active or inactive.', {
        computer: computerName(computer),
      });
      return { refusal };
    }
    const { topology } = draft;
    draft.reveal(pointer);
    // Active is what is meant where nothing is written.
    if (state === 'active') draft.edit(removeProperty(topology, computer.state));
    else if (isAbsent(computer.state)) draft.edit(addInOrder(topology, computer.node, { state }));
    else draft.edit(setValue(topology, computer.state, state));
    return undefined;
  },
);
