import type { Problem } from '../rules/problem';
import { nodeAt, propertyNamed, type JsonNode, type ObjectNode } from '../syntax/tree';
import type { CheckedFile } from './report';

/** The properties that name an item of a list, the one that says most first. */
const NAMES = ['fqdn', 'id', 'name'];

/**
 * What stays the same of a finding while the document around it changes: its rule, and the way to its value by the names of the things in
 * lists, whatever their place.
 *
 * @returns gives the fingerprint of one finding after the other; no two of a file have the same
 */
export function fingerprints({ tree }: Pick<CheckedFile, 'tree'>): (problem: Problem) => string {
  const names = new Map<ObjectNode, string>();
  const taken = new Map<string, number>();
  const nameOf = (item: ObjectNode): string => {
    const known = names.get(item);
    if (known !== undefined) return known;
    const name = nameIn(item) ?? String(item.index);
    names.set(item, name);
    return name;
  };
  return ({ rule, span }) => {
    const path: string[] = [];
    for (let at: JsonNode | undefined = nodeAt(tree, span.offset); at; at = at.parent) {
      if (at.type === 'property') path.push(at.name);
      else if (at.index !== undefined) path.push(at.type === 'object' ? nameOf(at) : String(at.index));
    }
    const fingerprint = [rule, ...path.reverse()].join('/');
    const times = (taken.get(fingerprint) ?? 0) + 1;
    taken.set(fingerprint, times);
    return times === 1 ? fingerprint : `${fingerprint}#${times}`;
  };
}

function nameIn(item: ObjectNode): string | undefined {
  for (const property of NAMES) {
    const value = propertyNamed(item, property)?.valueNode;
    if (value?.type === 'string' && value.value !== '') return value.value.toLowerCase();
  }
  return undefined;
}
