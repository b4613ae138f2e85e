import { t } from '@vscode/l10n';
import type { Pool, Reference, SqlStore } from '../model/entities';
import { valueOr } from '../model/fact';
import type { Topology } from '../model/topology';
import type { JsonNode } from '../syntax/tree';
import type { CheckedVersion } from './documents';
import { code } from './markdown';

/** @returns what the reference at a node names, in one line of Markdown; `undefined` where there is none, or it names nothing */
export function declarationNamedAt(node: JsonNode, { topology, lines }: CheckedVersion): string | undefined {
  const reference = referenceAt(node, topology);
  const target = reference && topology.names.target(reference);
  if (!target) return undefined;
  const { value } = reference.node;
  const fact = { node: reference.node, value };
  const name = code(value);
  const line = lines.positionAt(target.node.offset).line + 1;
  switch (reference.kind) {
    case 'site':
      return t('The site {name}, declared in line {line}.', { name, line });
    case 'pool':
      return poolLine(topology.names.pool(fact), name, line);
    case 'sqlStore':
      return sqlStoreLine(topology.names.sqlStore(fact), name, line);
    case 'fileStore':
      return t('The file store {name}, declared in line {line}.', { name, line });
  }
}

function poolLine(pool: Pool | undefined, name: string, line: number): string | undefined {
  switch (pool?.kind) {
    case 'frontEnd':
      return t('The Front End pool {name}, declared in line {line}.', { name, line });
    case 'standardEdition':
      return t('The Standard Edition server {name}, declared in line {line}.', { name, line });
    case 'persistentChat':
      return t('The Persistent Chat pool {name}, declared in line {line}.', { name, line });
    case 'other':
      return t('The pool {name}, declared in line {line}.', { name, line });
    case undefined:
      return undefined;
  }
}

function sqlStoreLine(store: SqlStore | undefined, name: string, line: number): string | undefined {
  const server = store?.server.value;
  const instance = store && valueOr(store.instance, '');
  if (server === undefined || instance === undefined) {
    return t('The SQL Server store {name}, declared in line {line}.', { name, line });
  }
  const where = code(instance === '' ? server : `${server}\\${instance}`);
  return t('The SQL Server store {name}, which is {where}, declared in line {line}.', { name, where, line });
}

/** @returns the reference that a node is, in time logarithmic in their number */
function referenceAt(node: JsonNode, { references }: Topology): Reference | undefined {
  let low = 0;
  let high = references.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const reference = references[middle];
    if (!reference) return undefined;
    if (reference.node === node) return reference;
    if (reference.node.offset < node.offset) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
