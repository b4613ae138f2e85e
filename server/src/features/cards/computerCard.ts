import { t } from '@vscode/l10n';
import type { Computer, Membership } from '../../model/entities';
import { valueOr } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { computerName, count, poolKind, poolName } from '../../rules/shared/words';
import { code } from '../markdown';

/** How many of the pools that list a computer are named. */
const MOST_POOLS = 4;

/** @returns what there is to know of a computer that gives its FQDN, in paragraphs of Markdown: the pools that it is in, and its state there */
export function computerCard(computer: Computer, topology: Topology): string[] {
  const all = topology.names.memberships(computer.fqdn);
  if (all.length === 0) return [];
  const lines = all.slice(0, MOST_POOLS).map(membershipLine);
  const rest = all.length - lines.length;
  if (rest > 0) lines.push(t('In {count} more pools.', { count: count(rest) }));
  return [`**${t('Computer')}** ${code(computerName(computer))}`, lines.join('\\\n')];
}

function membershipLine({ computer, pool }: Membership): string {
  const places = { kind: poolKind(pool), pool: code(poolName(pool)) };
  if (pool.kind === 'standardEdition') return t('It is the {kind} {pool}.', places);
  if (pool.kind !== 'persistentChat') return t('In the {kind} {pool}.', places);
  switch (valueOr(computer.state, 'active')) {
    case 'active':
      return t('Active in the {kind} {pool}.', places);
    case 'inactive':
      return t('Stands by in the {kind} {pool}.', places);
    case undefined:
      return t('In the {kind} {pool}.', places);
  }
}
