import { t } from '@vscode/l10n';
import { addInOrder, removeProperty } from '../rules/shared/fixes';
import { computerName } from '../rules/shared/words';
import { appendWritten, remove, removeComment } from '../syntax/edit';
import { pointerOf } from '../syntax/tree';
import { WrittenItem } from '../syntax/writtenItem';
import { object, string } from './arguments';
import { defineChange } from './change';
import { cannotGrow } from './computers';
import type { Draft } from './draft';
import { isRefusal, unreadable, type Refusal } from './refusal';
import { targetAt } from './targets';

export const moveComputer = defineChange(object({ computer: string, pool: string }), {
  choices: { pool: 'pool' },
  apply(draft, { computer: computerTarget, pool: poolTarget }) {
    const computer = targetAt(draft, 'computer', computerTarget);
    if (isRefusal(computer)) return computer;
    const pool = targetAt(draft, 'pool', poolTarget);
    if (isRefusal(pool)) return pool;
    if (computer.pool === pool) return undefined;
    if (computer.pool.kind === 'standardEdition') {
      const refusal = t('{computer} is a Standard Edition server: it is in no other pool than its own.', {
        computer: computerName(computer),
      });
      return { refusal };
    }
    const refusal = cannotGrow(pool);
    if (refusal) return refusal;
    // As it is written: with its comments, and what the format does not know.
    const written = new WrittenItem(draft.topology.tree, computer.node);
    return cut(draft, computerTarget, written) ?? paste(draft, poolTarget, written);
  },
});

/** The comments go first: behind the computer they would be mistaken for those of the next one. */
function cut(draft: Draft, target: string, written: WrittenItem): Refusal | undefined {
  draft.edit(written.comments.flatMap((comment) => removeComment(draft.topology.tree, comment)));
  const computer = targetAt(draft, 'computer', target);
  if (isRefusal(computer)) return computer;
  draft.edit(remove(draft.topology.tree, computer.node));
  return undefined;
}

function paste(draft: Draft, target: string, written: WrittenItem): Refusal | undefined {
  const first = targetAt(draft, 'pool', target);
  if (isRefusal(first)) return first;
  if (!first.computerList.value) draft.edit(addInOrder(draft.topology, first.node, { computers: [] }));
  const pool = targetAt(draft, 'pool', target);
  if (isRefusal(pool)) return pool;
  const list = pool.computerList.value;
  if (!list) return unreadable('computers');
  draft.edit(appendWritten(draft.topology.tree, list, (indent) => written.write(indent)));
  const pointer = `${pointerOf(pool.node)}/computers/${list.items.length}`;
  draft.reveal(pointer);
  const moved = draft.topology.pools
    .flatMap(({ computers }) => computers)
    .find(({ node }) => pointerOf(node) === pointer);
  // Only in a Persistent Chat pool are computers active or inactive.
  if (moved && pool.kind !== 'persistentChat') draft.edit(removeProperty(draft.topology, moved.state));
  return undefined;
}
