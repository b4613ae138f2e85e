import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../model/entities';
import { poolName } from '../rules/shared/words';
import { remove as cut, type Edit } from '../syntax/edit';
import type { JsonNode, PropertyNode, SyntaxTree, ValueNode } from '../syntax/tree';
import { boolean, listOf, object, optional, string } from './arguments';
import { defineChange } from './change';
import { leftBehind, sentencesOf, type LeftBehind } from './leftBehind';
import { isRefusal } from './refusal';
import { targetAt } from './targets';

export const remove = defineChange(object({ targets: listOf(string), withReferences: optional(boolean) }), {
  apply(draft, { targets, withReferences }) {
    const { topology } = draft;
    const nodes = new Set<ValueNode>();
    for (const target of targets) {
      const declared = targetAt(draft, 'anything', target);
      if (isRefusal(declared)) return declared;
      nodes.add(declared.node);
    }
    // A pool on a Standard Edition server has no computer without it.
    const collocated = topology.persistentChatPools.filter((pool) => {
      const server = topology.names.hostOf(pool);
      return server !== undefined && nodes.has(server.node) && !nodes.has(pool.node);
    });
    for (const { node } of withReferences ? collocated : []) nodes.add(node);
    draft.edit(cutAll(topology.tree, nodes));
    const left = leftBehind(topology, draft.topology);
    const needed = left.filter(({ isNeeded }) => isNeeded);
    if (needed.length > 0) {
      return { refusal: `${sentencesOf(needed)} ${t('Move them or delete them first.')}` };
    }
    if (withReferences) {
      draft.edit(cutAll(draft.topology.tree, new Set(left.flatMap((one) => one.nodes))));
      return undefined;
    }
    const said = [...collocated.map(collocation), ...left];
    return said.length > 0 ? { refusal: sentencesOf(said) } : undefined;
  },
  otherwise: (_draft, given) =>
    given.withReferences
      ? undefined
      : { title: t('Delete with References'), arguments: { ...given, withReferences: true } },
});

function collocation(pool: PersistentChatPool): LeftBehind {
  return {
    name: poolName(pool),
    user: pool.displayName.value ?? poolName(pool),
    sentence: (places) => t('The Persistent Chat pool {users} is on {name}.', places),
    kind: 'collocated',
    isNeeded: false,
    nodes: [pool.node],
  };
}

/** @returns the edits that take nodes away, of different lists and objects; what is within another one goes with that */
function cutAll(tree: SyntaxTree, nodes: ReadonlySet<PropertyNode | ValueNode>): Edit[] {
  const byParent = new Map<JsonNode | undefined, (PropertyNode | ValueNode)[]>();
  for (const node of nodes) {
    if (isWithin(node, nodes)) continue;
    const siblings = byParent.get(node.parent);
    if (siblings) siblings.push(node);
    else byParent.set(node.parent, [node]);
  }
  return [...byParent.values()].flatMap((siblings) => cut(tree, ...siblings));
}

function isWithin(node: JsonNode, others: ReadonlySet<JsonNode>): boolean {
  for (let at = node.parent; at; at = at.parent) if (others.has(at)) return true;
  return false;
}
