import { isAbsent } from '../model/fact';
import type { NamedKind } from '../model/occurrences';
import { addInOrder, setValue } from '../rules/shared/fixes';
import { pointerOf } from '../syntax/tree';
import { object, string } from './arguments';
import { defineChange } from './change';
import { isRefusal } from './refusal';
import { invalidName, renaming } from './renaming';
import { targetAt } from './targets';

export const rename = defineChange(object({ target: string, name: string }), (draft, { target, name: wanted }) => {
  const declared = targetAt(draft, 'anything', target);
  if (isRefusal(declared)) return declared;
  const { node, name, property } = declared;
  const { topology } = draft;
  draft.reveal(pointerOf(node));
  const occurrence = name.node && topology.occurrences.at(name.node);
  if (occurrence) {
    const edits = renaming(topology, occurrence, wanted);
    if (isRefusal(edits)) return edits;
    draft.edit(edits);
    return undefined;
  }
  // It gets its first name: nothing refers to it yet.
  const text = wanted.trim();
  const refusal = invalidName(text, new Set<NamedKind>(property === 'fqdn' ? ['computer'] : []));
  if (refusal !== undefined) return { refusal };
  draft.edit(isAbsent(name) ? addInOrder(topology, node, { [property]: text }) : setValue(topology, name, text));
  return undefined;
});
