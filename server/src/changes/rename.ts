import { isAbsent } from '../model/fact';
import type { NamedKind } from '../model/occurrences';
import { addInOrder, setValue } from '../rules/shared/fixes';
import { pointerOf } from '../syntax/tree';
import { object, optional, string } from './arguments';
import { defineChange } from './change';
import { isRefusal } from './refusal';
import { invalidName, renaming } from './renaming';
import { targetAt } from './targets';

export const rename = defineChange(object({ target: string, name: optional(string) }), {
  complete(draft, given) {
    if (given.name !== undefined) return given;
    const declared = targetAt(draft, 'anything', given.target);
    return isRefusal(declared) ? given : { ...given, name: declared.name.value ?? '' };
  },
  apply(draft, { target, name: wanted = '' }) {
    const declared = targetAt(draft, 'anything', target);
    if (isRefusal(declared)) return declared;
    const { node, name, property } = declared;
    const { topology } = draft;
    draft.reveal(pointerOf(node));
    const text = wanted.trim();
    // As it is, even where that is no name at all.
    if (text === (name.value ?? '')) return undefined;
    const occurrence = name.node && topology.occurrences.at(name.node);
    if (occurrence) {
      const edits = renaming(topology, occurrence, text);
      if (isRefusal(edits)) return edits;
      draft.edit(edits);
      return undefined;
    }
    // It gets its first name: nothing refers to it yet.
    const refusal = invalidName(text, new Set<NamedKind>(property === 'fqdn' ? ['computer'] : []));
    if (refusal !== undefined) return { refusal };
    draft.edit(isAbsent(name) ? addInOrder(topology, node, { [property]: text }) : setValue(topology, name, text));
    return undefined;
  },
});
