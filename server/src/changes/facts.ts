import { isAbsent, type Fact } from '../model/fact';
import type { Topology } from '../model/topology';
import { addInOrder, setValue } from '../rules/shared/fixes';
import type { Edit } from '../syntax/edit';
import type { ObjectNode } from '../syntax/tree';

/** @returns the edits that write the value of a property, in place of the one that it has */
export function writeFact<Value extends string | number | boolean>(
  topology: Topology,
  object: ObjectNode,
  property: string,
  fact: Fact<Value>,
  value: Value,
): Edit[] {
  if (fact.value === value) return [];
  return isAbsent(fact) ? addInOrder(topology, object, { [property]: value }) : setValue(topology, fact, value);
}
