import type { Pool } from '../../model/entities';
import type { Topology } from '../../model/topology';
import type { ArrayNode, ObjectNode, PropertyNode } from '../../syntax/tree';

/** Where in a document an object is, or is to be. */
export interface Scope {
  /** The names of the properties that lead to it from the root: `persistentChatPools`, `store`. */
  readonly path: readonly string[];
  /** The item of a list of the root that it is or belongs to: a pool, a site or a store. */
  readonly owner: ObjectNode | undefined;
  readonly object: ObjectNode | undefined;
}

export function scopeOf(object: ObjectNode): Scope {
  const path: string[] = [];
  let owner: ObjectNode | undefined;
  let item: ObjectNode | undefined = object;
  for (let at = object.parent; at; at = at.parent) {
    if (at.type === 'property') path.unshift(at.keyNode.value);
    else if (at.type === 'array') owner = item;
    item = at.type === 'object' ? at : item;
  }
  return { path, owner, object };
}

/** @returns the scope of an item that a list is to get, or of the object that a property is to have */
export function scopeBelow(parent: Scope, name: string): Scope {
  return { path: [...parent.path, name], owner: parent.owner, object: undefined };
}

/** @returns the property that a list is the value of, and the scope of its object */
export function listIn(array: ArrayNode): { readonly property: PropertyNode; readonly scope: Scope } | undefined {
  const property = array.parent?.type === 'property' ? array.parent : undefined;
  return property?.parent?.type === 'object' ? { property, scope: scopeOf(property.parent) } : undefined;
}

/** @returns the pool that a scope is in */
export function poolIn({ pools }: Topology, { owner }: Scope): Pool | undefined {
  return owner && pools.find((pool) => pool.node === owner);
}
