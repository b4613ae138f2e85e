import { t } from '@vscode/l10n';
import type { CodeLens } from 'vscode-languageserver-types';
import type { Pool, SqlStore } from '../model/entities';
import type { Fact } from '../model/fact';
import { Uses } from '../rules/shared/uses';
import { count, poolName } from '../rules/shared/words';
import type { ObjectNode } from '../syntax/tree';
import { poolSummary } from './cards/poolSummary';
import type { ClientSupport } from './clientSupport';
import type { CheckedVersion } from './documents';

/** How many pools a lens names before it counts. */
const MOST_NAMED = 3;

/**
 * @returns above each pool its numbers and which pools need it, above each store who uses it, in the order of the text. A click on who
 * uses something shows where, in a client that has a command for it
 */
export function codeLensesOf(checked: CheckedVersion, support: ClientSupport): CodeLens[] {
  const { topology } = checked;
  const uses = new Uses(topology);
  const lenses: CodeLens[] = [];
  const add = (node: ObjectNode, title: string, name?: Fact<string>): void => {
    const range = checked.lines.rangeOf({ offset: node.offset, length: 1 });
    const target = name && referencesTo(name, checked, support);
    // A command without an id is a title that cannot be clicked.
    lenses.push({ range, command: { title, command: '', ...target } });
  };
  for (const pool of topology.pools) {
    const summary = poolSummary(pool, topology);
    if (summary.length > 0) add(pool.node, summary.join(' · '));
    const dependents = uses.dependentsOf(pool);
    if (dependents.length > 0) {
      add(
        pool.node,
        t('Needed by {pools}', { pools: inBrief(dependents.map((dependent) => dependent.pool)) }),
        pool.fqdn,
      );
    }
  }
  for (const store of topology.sqlStores) {
    const pools = poolsOn(store, uses);
    add(store.node, usedBy(pools), pools.length > 0 ? store.id : undefined);
  }
  for (const store of topology.fileStores) {
    const pools = uses.poolsWithFilesIn(store);
    add(store.node, usedBy(pools), pools.length > 0 ? store.id : undefined);
  }
  return lenses.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function poolsOn(store: SqlStore, uses: Uses): readonly Pool[] {
  const pools = new Set<Pool>(uses.slotsOf(store).map(({ pool }) => pool));
  const local = uses.localBackEndOf(store);
  if (local) pools.add(local);
  return [...pools];
}

function usedBy(pools: readonly Pool[]): string {
  return pools.length === 0 ? t('Used by no pool') : t('Used by {pools}', { pools: inBrief(pools) });
}

function inBrief(pools: readonly Pool[]): string {
  const names = pools.slice(0, MOST_NAMED).map(poolName).join(', ');
  const rest = pools.length - MOST_NAMED;
  return rest > 0 ? t('{names} and {count} more', { names, count: count(rest) }) : names;
}

/** The client finds the references itself, when it is asked to show them: by then the document may be another one. */
function referencesTo(
  { node }: Fact<string>,
  { topology, lines, uri }: CheckedVersion,
  { showReferences }: ClientSupport,
): { command: string; arguments: unknown[] } | undefined {
  const occurrence = node && topology.occurrences.at(node);
  if (!occurrence || showReferences === undefined) return undefined;
  return { command: showReferences, arguments: [uri, lines.positionAt(occurrence.span.offset)] };
}
