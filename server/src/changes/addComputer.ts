import { t } from '@vscode/l10n';
import { FreshNames } from '../rules/shared/freshNames';
import { addInOrder } from '../rules/shared/fixes';
import { appendItem } from '../syntax/edit';
import { pointerOf } from '../syntax/tree';
import { object, oneOf, optional, string } from './arguments';
import { defineChange } from './change';
import { cannotGrow, hasNoState, LIST_OF } from './computers';
import { isRefusal } from './refusal';
import { targetAt } from './targets';

export const addComputer = defineChange(
  object({ pool: string, fqdn: optional(string), state: optional(oneOf('active', 'inactive')) }),
  {
    choices: { pool: 'pool' },
    complete(draft, given) {
      if (given.fqdn !== undefined) return given;
      const pool = targetAt(draft, 'pool', given.pool);
      if (isRefusal(pool)) return given;
      return { ...given, fqdn: new FreshNames(draft.topology).computer(LIST_OF[pool.kind], pool) };
    },
    apply(draft, { pool: target, fqdn = '', state }) {
      const pool = targetAt(draft, 'pool', target);
      if (isRefusal(pool)) return pool;
      const { topology } = draft;
      const refusal = cannotGrow(pool) ?? (state === undefined ? undefined : hasNoState(pool));
      if (refusal) return refusal;
      const list = pool.computerList.value;
      // Active is what is meant where nothing is written.
      const computer = { fqdn: fqdn.trim(), ...(state === 'inactive' ? { state } : {}) };
      draft.reveal(`${pointerOf(pool.node)}/computers/${list?.items.length ?? 0}`);
      draft.edit(
        list ? appendItem(topology.tree, list, computer) : addInOrder(topology, pool.node, { computers: [computer] }),
      );
      return undefined;
    },
    otherwise(draft, given) {
      const pool = targetAt(draft, 'pool', given.pool);
      if (given.state !== undefined || isRefusal(pool) || pool.kind !== 'persistentChat') return undefined;
      return { title: t('Add as Inactive'), arguments: { ...given, state: 'inactive' as const } };
    },
  },
);
