import { t } from '@vscode/l10n';
import type { Computer, Item, Pool } from '../../model/entities';
import type { Fact } from '../../model/fact';
import { shapeAt } from '../../model/format';
import { writingsOf } from '../../model/fqdns';
import type { Topology } from '../../model/topology';
import { insertProperties, remove, replaceValue, type Edit } from '../../syntax/edit';
import type { JsonValue } from '../../syntax/print';
import { propertyOf, type ObjectNode } from '../../syntax/tree';
import type { Conflict, PoolMembership } from './memberships';
import type { Fix } from '../rule';
import { computerName, poolName } from './words';

/** @returns the edits that write another value where a fact stands; none where nothing stands */
export function setValue<Value extends JsonValue>({ tree }: Topology, fact: Fact<Value>, value: Value): Edit[] {
  return fact.node && fact.node.type !== 'property' ? replaceValue(tree, fact.node, value) : [];
}

/** @returns the fix that writes another FQDN wherever one is written: what has the name and what refers to it */
export function changeFqdn(topology: Topology, fqdn: string, wanted: string): Fix {
  return {
    title: t('Change {fqdn} to {wanted} wherever it stands', { fqdn, wanted }),
    safe: false,
    edits: writingsOf(fqdn, topology).flatMap((node) => replaceValue(topology.tree, node, wanted)),
  };
}

/** @returns the edits that add properties to an object, where the format has the first of them */
export function addInOrder({ tree }: Topology, object: ObjectNode, properties: Record<string, JsonValue>): Edit[] {
  const order = [...(shapeAt(object)?.properties.keys() ?? [])];
  const [first = ''] = Object.keys(properties);
  return insertProperties(tree, object, properties, order.slice(0, order.indexOf(first)));
}

/** @returns the edits that take away the property that a fact stands in; none where nothing stands */
export function removeProperty({ tree }: Topology, { node }: Fact<unknown>): Edit[] {
  const property = node?.type === 'property' ? node : node && propertyOf(node);
  return property ? remove(tree, property) : [];
}

/** @returns the fix that takes one entry of a computer out of a pool's list */
export function removeComputer({ tree }: Topology, computer: Computer, pool: Pool): Fix {
  return {
    title: t('Remove {computer} from {pool}', { computer: computerName(computer), pool: poolName(pool) }),
    safe: false,
    edits: remove(tree, computer.node),
  };
}

/**
 * @returns the fixes that part a computer from one of two pools: the later; the earlier where the later is the computer itself, as a
 * Standard Edition server is, and these two are all
 */
export function separate(topology: Topology, { earlier, later, isOnly }: Conflict): Fix[] {
  const canBeLeft = ({ pools }: PoolMembership): boolean => pools.every((pool) => pool.kind !== 'standardEdition');
  if (canBeLeft(later)) return [removeComputer(topology, later.computer, later.pool)];
  return isOnly && canBeLeft(earlier) ? [removeComputer(topology, earlier.computer, earlier.pool)] : [];
}

/** @returns the fix that takes one value out of `services` of a computer */
export function removeService({ tree }: Topology, service: Item<string>, computer: Computer): Fix {
  return {
    title: t('Remove {service} from {computer}', { service: service.value, computer: computerName(computer) }),
    safe: false,
    edits: remove(tree, service.node),
  };
}
