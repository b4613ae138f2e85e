import type { PersistentChatPool } from '../model/entities';
import type { Topology } from '../model/topology';
import { removeProperty } from '../rules/shared/fixes';
import { pointerOf } from '../syntax/tree';
import { boolean, object, optional, string } from './arguments';
import { defineChange } from './change';
import { writeFact } from './facts';
import { isRefusal } from './refusal';
import { targetAt } from './targets';

/** Makes a pool the default of its site. */
export const setDefaultForSite = setDefault('defaultForSite', ({ names }, one, other) => {
  const site = names.site(one.site);
  return site !== undefined && names.site(other.site) === site;
});

/** Makes a pool the default of all sites. */
export const setDefaultForAllSites = setDefault('defaultForAllSites', () => true);

/** @param excludes whether of two pools only one can be such a default */
function setDefault(
  property: 'defaultForSite' | 'defaultForAllSites',
  excludes: (topology: Topology, one: PersistentChatPool, other: PersistentChatPool) => boolean,
) {
  return defineChange(object({ pool: string, isDefault: optional(boolean) }), (draft, { pool: target, isDefault }) => {
    const pool = targetAt(draft, 'persistentChatPool', target);
    if (isRefusal(pool)) return pool;
    const { topology } = draft;
    draft.reveal(pointerOf(pool.node));
    if (isDefault === false) {
      draft.edit(removeProperty(topology, pool[property]));
      return undefined;
    }
    const others = topology.persistentChatPools.filter(
      (other) => other !== pool && other[property].value === true && excludes(topology, pool, other),
    );
    draft.edit([
      ...writeFact(topology, pool.node, property, pool[property], true),
      ...others.flatMap((other) => removeProperty(topology, other[property])),
    ]);
    return undefined;
  });
}
