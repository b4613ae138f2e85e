import { t } from '@vscode/l10n';
import { SLOTS, type Pool, type Slot, type StoreSet } from '../../model/entities';
import type { Severity } from '../../rules/categories';
import { gravestFirst } from '../../rules/gravity';
import type { Problem } from '../../rules/problem';
import { storeSetsOf, storeSetTitle } from '../../rules/shared/storeSets';
import { databasesOf } from '../../rules/shared/uses';
import { count, poolKind, poolName } from '../../rules/shared/words';
import { propertyOf, valueAtPointer, type JsonNode } from '../../syntax/tree';
import { cardOf } from '../cards/cards';
import { writtenAs } from '../../model/lists';
import { declaredBy, declaredFor } from '../cards/declared';
import type { CheckedVersion } from '../documents';
import { code } from '../markdown';
import { Findings } from './findings';

/** How many findings a tooltip says. */
const MOST_FINDINGS = 3;

/**
 * @param pointer of an element of the overview
 * @returns what there is to know of it, and what is found in it, in Markdown; `undefined` where nothing is there any more
 */
export function elementCard(checked: CheckedVersion, pointer: string): string | undefined {
  const { tree, topology, problems } = checked;
  const node = valueAtPointer(tree, pointer);
  if (!node) return undefined;
  const declared = node.type === 'object' ? declaredBy(node, topology) : undefined;
  // What is found in the computers of a pool is theirs.
  const computers =
    declared?.kind === 'pool' && declared.pool.kind !== 'standardEdition' ? declared.pool.computers : [];
  const found = new Findings(problems).within(
    node,
    computers.map((computer) => computer.node),
  );
  return [...(declared ? cardOf(declared, topology) : slotCard(node, checked)), ...findingLines(found)].join('\n\n');
}

/** What a value of a pool says that names a store: whose databases are in there, and the store. */
function slotCard(node: JsonNode, { topology }: CheckedVersion): string[] {
  const named = declaredFor(node, topology);
  const store = named ? cardOf(named, topology).slice(0, 1) : [];
  const set = propertyOf(node)?.parent;
  const owner = set && propertyOf(set)?.parent;
  const pool = owner && writtenAs(topology.pools, owner);
  const databases = pool && databaseLine(pool, node);
  return [...(databases === undefined ? [] : [databases]), ...store];
}

function databaseLine(pool: Pool, node: JsonNode): string | undefined {
  for (const set of storeSetsOf(pool)) {
    const slot = SLOTS.find((one) => set.slots[one].node === node);
    if (slot) return slotLine(pool, set, slot);
  }
  return undefined;
}

function slotLine(pool: Pool, set: StoreSet, slot: Slot): string {
  const places = { kind: poolKind(pool), pool: code(poolName(pool)), set: storeSetTitle(set.kind) };
  const databases = databasesOf(set).map(code).join(', ');
  const lines: Readonly<Record<Slot, string>> = {
    primary: t('The {set} of the {kind} {pool}', places),
    mirror: t('Mirror of the {set} of the {kind} {pool}', places),
    witness: t('Witness for the mirror of the {set} of the {kind} {pool}', places),
    backup: t('Backup of the {set} of the {kind} {pool}', places),
    backupMirror: t('Mirror of the backup of the {set} of the {kind} {pool}', places),
    backupWitness: t('Witness for the mirror of the backup of the {set} of the {kind} {pool}', places),
  };
  const isWitness = slot === 'witness' || slot === 'backupWitness';
  return databases === '' || isWitness ? lines[slot] : `${lines[slot]}: ${databases}`;
}

function findingLines(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const shown = gravestFirst(problems).slice(0, MOST_FINDINGS);
  const rest = problems.length - shown.length;
  return [
    '---',
    ...shown.map(({ severity, message }) => `${severityMark(severity)} ${escaped(message)}`),
    ...(rest > 0 ? [t('And {count} more.', { count: count(rest) })] : []),
  ];
}

function severityMark(severity: Severity): string {
  switch (severity) {
    case 'error':
      return `**${t('Error:')}**`;
    case 'warning':
      return `**${t('Warning:')}**`;
    case 'information':
      return `**${t('Information:')}**`;
    case 'hint':
      return `**${t('Hint:')}**`;
  }
}

/** A message is plain text. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&');
}
