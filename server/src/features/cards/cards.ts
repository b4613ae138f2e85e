import { t } from '@vscode/l10n';
import { Uses } from '../../rules/shared/uses';
import type { Topology } from '../../model/topology';
import { holdsDatabases } from '../../rules/shared/storeSlots';
import { count } from '../../rules/shared/words';
import type { LineIndex } from '../../syntax/lines';
import { computerCard } from './computerCard';
import type { Declared } from './declared';
import { poolCard } from './poolCard';
import { databaseCount, poolSummary } from './poolSummary';
import { siteCard } from './siteCard';
import { fileStoreCard, sqlStoreCard } from './storeCards';

/** @returns what there is to know of something declared, in paragraphs of Markdown, its title first; none where there is nothing */
export function cardOf(declared: Declared, topology: Topology): string[] {
  const uses = new Uses(topology);
  switch (declared.kind) {
    case 'pool':
      return poolCard(declared.pool, topology, uses);
    case 'site':
      return siteCard(declared.site, uses);
    case 'sqlStore':
      return sqlStoreCard(declared.store, uses);
    case 'fileStore':
      return fileStoreCard(declared.store, uses);
    case 'computer':
      return computerCard(declared.computer, topology);
  }
}

/** @returns the same in short, for a place that refers to it: its title, its numbers, and where it is declared */
export function shortCardOf(declared: Declared, topology: Topology, lines: LineIndex): string[] {
  const [title] = cardOf(declared, topology);
  if (title === undefined) return [];
  const node = declared.name.node;
  const where = node ? [t('line {line}', { line: lines.positionAt(node.offset).line + 1 })] : [];
  const numbers = [...summaryOf(declared, topology), ...where].join(' · ');
  return [numbers === '' ? title : `${title}\\\n${numbers}`];
}

function summaryOf(declared: Declared, topology: Topology): string[] {
  const uses = new Uses(topology);
  switch (declared.kind) {
    case 'pool':
      return poolSummary(declared.pool, topology);
    case 'site':
      return [poolCount(uses.at(declared.site).pools.length)];
    case 'sqlStore':
      return [databaseCount(uses.slotsOf(declared.store).filter(holdsDatabases).length)];
    case 'fileStore':
      return [poolCount(uses.poolsWithFilesIn(declared.store).length)];
    case 'computer':
      return [];
  }
}

function poolCount(pools: number): string {
  return pools === 1 ? t('1 pool') : t('{count} pools', { count: count(pools) });
}
